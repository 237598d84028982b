import { expect, test } from 'vitest';
import { sourcesIn } from './sources.ts';

test('nothing that the preview of the panel loads is of Node: it runs in a browser', () => {
  const sources = new Map(sourcesIn('components', 'lib', 'test').map((source) => [source.path, source]));
  const loaded = new Set(['test/component/preview/main.tsx']);
  for (const path of loaded) {
    for (const imported of sources.get(path)?.imports ?? []) loaded.add(imported);
  }
  expect(loaded).toContain('test/component/samples/gallery.ts');
  expect([...loaded].filter((name) => name.startsWith('node:'))).toEqual([]);
});
