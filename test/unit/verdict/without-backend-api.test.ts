import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { withoutBackendApi } from '../../../lib/verdict/build/without-backend-api.ts';

const ENTRY = createRequire(import.meta.url)
  .resolve('@clerk/backend/internal')
  .replace(/\.js$/, '.mjs');

async function built(plugins: ReturnType<typeof withoutBackendApi>[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: { write: false, lib: { entry: ENTRY, formats: ['es'] }, rolldownOptions: { external: [/^[^./]/] } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

test('the Backend API is left out, and what judges requests stays', async () => {
  expect(readFileSync(ENTRY, 'utf8')).toContain('createAuthenticateRequest');
  expect(await built([])).toContain('/webhooks');
  const code = await built([withoutBackendApi()]);
  expect(code).not.toContain('/webhooks');
  expect(code).toContain('createAuthenticateRequest');
});
