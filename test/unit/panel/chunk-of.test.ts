import { expect, test } from 'vitest';
import { chunkOf } from '../../../lib/panel/build/chunk-of.ts';

/** Modules by what imports them at once; one that nothing imports is an entry, or a late part. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '/entrypoints/panel/index.html': [],
  '/entrypoints/popup/index.html': [],
  'virtual:background?/entrypoints/background.ts': [],
  '/components/late.tsx': [],
  '/entrypoints/panel/main.tsx': ['/entrypoints/panel/index.html'],
  '/components/panel.tsx': ['/entrypoints/panel/main.tsx'],
  '/components/header.tsx': ['/components/panel.tsx', '/entrypoints/popup/index.html'],
  '/lib/client.ts': ['/components/header.tsx', 'virtual:background?/entrypoints/background.ts', '/components/late.tsx'],
  '/lib/late-only.ts': ['/components/late.tsx', 'virtual:background?/entrypoints/background.ts'],
  '/node_modules/preact/preact.mjs': ['/components/header.tsx'],
  '/node_modules/idb/index.js': ['/lib/client.ts'],
  '/node_modules/jose/key.js': ['/lib/client.ts'],
  '\0vite/modulepreload-polyfill.js': ['/entrypoints/panel/index.html', '/entrypoints/popup/index.html'],
};

const context = {
  getModuleInfo: (id: string) => ({ isEntry: id.includes('/entrypoints/'), importers: IMPORTERS[id] ?? [] }),
};

test.each([
  ['/components/panel.tsx', 'first'],
  ['/entrypoints/panel/main.tsx', null],
  ['/components/header.tsx', 'view'],
  ['/lib/client.ts', 'common'],
  ['/lib/late-only.ts', null],
  ['/node_modules/preact/preact.mjs', 'view'],
  ['/node_modules/idb/index.js', 'common'],
  ['/node_modules/jose/key.js', null],
  ['\0virtual:wxt-plugins', 'common'],
  ['\0vite/preload-helper.js', 'base'],
  ['\0vite/modulepreload-polyfill.js', null],
])('%s goes to the chunk %s', (id, chunk) => {
  expect(chunkOf(id, context)).toBe(chunk);
});
