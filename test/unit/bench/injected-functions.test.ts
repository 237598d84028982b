import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { injectedFunction } from '../../../lib/page/build/injected-function.ts';
import { injectedFunctions } from '../../bench/size/injected-functions.ts';

it('finds the function that the build makes of a module, and no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'injected-'));
  writeFileSync(join(folder, 'sent.ts'), "export default function sent(a: string) { return 'sent '.concat(a); }");
  writeFileSync(
    join(folder, 'entry.ts'),
    `import sent from './sent.ts?injected';
     export const all = (...rest: unknown[]) => { console.log('not sent'); return rest; };
     export { sent };`,
  );
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [injectedFunction()],
    build: { write: false, minify: true, lib: { entry: join(folder, 'entry.ts'), formats: ['es'] } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  rmSync(folder, { recursive: true });
  const found = injectedFunctions(output.output[0].code);
  expect([...found.keys()]).toEqual(['sent']);
  expect(new Function(`return (${found.get('sent')})('there')`)()).toBe('sent there');
});

it('says when it cannot read the code', () => {
  expect(() => injectedFunctions('function (')).toThrow('The built code cannot be parsed');
});
