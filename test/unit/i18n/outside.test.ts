import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import config from '../../../wxt.config.ts';
import { sentencesIn } from './sentences.ts';

/** Names, which no language translates. */
const NAMES = ['Clerk', 'Clerk DevTools'];

/** Files with sentences that are English in every language. */
const ENGLISH = [
  // Read by whoever helps, not by who exports it.
  'lib/timeline/file/event-line.ts',
  'lib/timeline/file/support-summary.ts',
  // Parts of errors.
  'lib/client/wire.ts',
  'lib/timeline/file/read-timeline-file.ts',
  'lib/timeline/file/storage-state.ts',
  // As Clerk's own code and servers say it.
  'lib/page/simulation/failures.ts',
  'lib/verdict/judge.ts',
];

const files = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'lib/**/*.ts']);

it('code contains no sentences for users', () => {
  const found = files.filter((path) => {
    return sentencesIn(readFileSync(path, 'utf8'), path.endsWith('x') ? 'tsx' : 'ts').length > 0;
  });

  expect(found.toSorted()).toEqual(ENGLISH.toSorted());
});

it('a sentence for users would be found', () => {
  const source = `
    console.warn('The log says so.', error);
    if (a) throw new Error(\`The value \${a} is wrong.\`);
    const words = { one: 'This is for users.', class: 'event-outcome muted', two: \`All \${count} of them\` };
    export const c = <p title={t('key')}>And this too</p>;
  `;

  expect(sentencesIn(source, 'tsx')).toEqual(['This is for users.', 'And this too']);
});

it('pages contain no text but names', () => {
  const pages = globSync('entrypoints/**/*.html').map((path) => readFileSync(path, 'utf8'));
  const texts = pages.flatMap((page) => page.split(/<[^>]*>/).map((text) => text.trim()));
  const attributes = pages.flatMap((page) => page.match(/\b(?:title|alt|placeholder|aria-\w+)="/g) ?? []);

  expect([...new Set(texts)].filter((text) => text !== '').toSorted()).toEqual(NAMES);
  expect(attributes).toEqual([]);
});

it('the manifest takes its texts from the languages', () => {
  const manifestOf = config.manifest as (environment: { browser: string }) => object;
  const texts = ['chrome', 'firefox']
    .flatMap((browser) => Object.entries(flat(manifestOf({ browser }))))
    .filter(([path]) => /(?:name|title|description)$/.test(path));

  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter(([, text]) => !/^__MSG_\w+__$/.test(String(text)))).toEqual([]);
});

/** The values of an object within an object, by their paths: `action.default_title`. */
function flat(value: unknown, path = ''): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return { [path]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, inner]) => flat(inner, path ? `${path}.${name}` : name)),
  );
}
