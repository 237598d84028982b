import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plural, type Translate } from '../../lib/i18n/translate.ts';
import messages from '../../public/_locales/en/messages.json';
import { t } from './translate.ts';
import { wordsOf } from './words-of-components.ts';

/** Keys that the browser reads from the manifest. */
const OF_MANIFEST = ['extensionName', 'extensionDescription'];
const keys = Object.keys(messages);
const components = globSync('components/**/*.tsx').map((path) => ({ path, source: readFileSync(path, 'utf8') }));
const sources = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'lib/**/*.ts'])
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

test('every message is used', () => {
  const unused = keys.filter((key) => {
    const stem = key.replace(/_(one|other)$/, '');
    return !OF_MANIFEST.includes(key) && !new RegExp(`['"]${stem}['"]`).test(sources);
  });

  expect(unused).toEqual([]);
});

test('messages differ in more than case, as the browser does not tell them apart by it', () => {
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
});

test('messages by number have both forms', () => {
  const stems = keys.filter((key) => key.endsWith('_one') || key.endsWith('_other')).map((key) => key.split('_')[0]);

  expect(stems.length).toBe(new Set(stems).size * 2);
});

test('places in messages are explained to translators', () => {
  const silent = Object.entries(messages).filter(([key, message]) => {
    const isByNumber = /_(one|other)$/.test(key);
    const places = message.message.match(/\$[1-9]/g)?.filter((place) => !(isByNumber && place === '$1')) ?? [];
    return places.length > 0 && !('description' in message);
  });

  // Those with a single place that its sentence explains by itself.
  expect(silent.map(([key]) => key)).toEqual(['noticeUpdate']);
});

test('components contain no text of their own', () => {
  const found = components.flatMap(({ path, source }) => wordsOf(source).map((text) => `${path}: ${text}`));

  // Names of Clerk's API and of JavaScript, which no language translates.
  expect(found.toSorted()).toEqual([
    'components/client/methods.tsx: DELETE /v1/client/sessions',
    'components/client/touch-url.tsx: redirectUrl',
    'components/tokens/has-answer.tsx: { treatPendingAsSignedOut: false }',
    'components/tokens/has-form.tsx: reverification',
    'components/tokens/places.tsx: HttpOnly',
  ]);
});

test('a text of its own would be found in every place of a component', () => {
  const source = `const A = () => (
    <p title="One" class="two" id={'three'}>Four {b} five {c && 'Six'} {d ? 'Seven' : \`Eight \${e}\`} {t('nine')}</p>
  );`;

  expect(wordsOf(source).sort()).toEqual(['Eight', 'Four', 'One', 'Seven', 'Six', 'five']);
});

test('a number chooses its form by the language of the texts', () => {
  expect(plural(t, 'headerSessions', 1)).toBe('1 session');
  expect(plural(t, 'headerSessions', 0)).toBe('0 sessions');

  const polish: Translate = (key, ...values) => {
    if (key === 'languageTag') return 'pl';
    // Polish has the form "few", which these texts lack.
    return key.endsWith('_few') ? '' : `${key} ${values[0]}`;
  };
  expect(plural(polish, 'headerSessions', 3)).toBe('headerSessions_other 3');
  expect(plural(polish, 'headerSessions', 1)).toBe('headerSessions_one 1');
});
