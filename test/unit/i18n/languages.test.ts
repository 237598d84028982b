import { describe, expect, it } from 'vitest';
import { LANGUAGES, messagesIn } from '../../texts.ts';

const english = messagesIn('en');

/** A text that has another beside it for another number: `tokenParts_one`. */
const BY_NUMBER = /_(?:one|other)$/;

/** What a user may have to find again in code, headers, cookies or Clerk's documentation. */
const NAMES = new RegExp(
  [
    String.raw`__\w+`, // cookies
    String.raw`\b[a-z]+(?:_[a-z]+)+\b`, // claims, error codes
    String.raw`\b[a-z]+(?:[A-Z][a-z]+)+\b`, // members of Clerk's API
    String.raw`\b[A-Z]+(?:_[A-Z]+)+\b`, // variables of the server
    String.raw`[\w.]+\(\)`,
    String.raw`/v1/[\w/{}]+`,
    String.raw`\b(?:GET|PUT|POST|DELETE)\b`,
    String.raw`\bR\d\d\b`,
    String.raw`%\w\w`,
  ].join('|'),
  'g',
);

/** The places of a text, each once: `$1`, `$2`. The number that chose the form may be left out of it. */
function placesOf(text: string, key: string): readonly string[] {
  const places = new Set(text.match(/\$\d/g));
  if (BY_NUMBER.test(key)) places.delete('$1');
  return [...places].toSorted();
}

function namesIn(text: string): readonly string[] {
  return text.match(NAMES) ?? [];
}

it('there are six languages beside English', () => {
  expect(LANGUAGES).toEqual(['de', 'en', 'es', 'fr', 'ja', 'pt_BR', 'zh_CN']);
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const messages = messagesIn(language);
  const translated = Object.entries(messages).flatMap(([key, { message }]) => {
    const original = english[key]?.message;
    return original === undefined ? [] : [{ key, message, original }];
  });

  it('name their language', () => {
    expect(messages.languageTag?.message).toBe(language.replace('_', '-'));
  });

  it('have the places of the English ones', () => {
    const wrong = translated.filter(
      ({ key, message, original }) => placesOf(message, key).join() !== placesOf(original, key).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('leave names of code as they are', () => {
    const lost = translated.flatMap(({ key, message, original }) =>
      namesIn(original).flatMap((name) => (message.includes(name) ? [] : `${key}: ${name}`)),
    );
    expect(lost).toEqual([]);
  });

  it('are not empty, and begin and end with no space', () => {
    const odd = Object.entries(messages).filter(([, { message }]) => message === '' || message !== message.trim());
    expect(odd).toEqual([]);
  });

  it('have no use for a dollar sign that is no place, which the browser reads as the name of one', () => {
    expect(Object.entries(messages).filter(([, { message }]) => /\$(?![1-9])/.test(message))).toEqual([]);
  });

  it('fit the places that browsers and stores have for name and description', () => {
    expect(messages.extensionName?.message.length).toBeLessThanOrEqual(75);
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    for (const key of ['toolbarIn', 'toolbarOut']) expect(messages[key]?.message.length).toBeLessThanOrEqual(4);
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the translation %s', (language) => {
  const messages = messagesIn(language);

  const forms = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;

  it('has every text that English has', () => {
    expect(Object.keys(english).filter((key) => !(key in messages))).toEqual([]);
  });

  it('has no text that English lacks, but for forms by number', () => {
    const extra = Object.keys(messages).filter((key) => {
      const [, stem, form] = /^(.*)_(\w+)$/.exec(key) ?? [];
      const isForm = `${stem}_other` in english && forms.some((each) => each === form);
      return !(key in english) && !isForm;
    });
    expect(extra).toEqual([]);
  });

  it('has the forms that its numbers up to a thousand take', () => {
    const rules = new Intl.PluralRules(language.replace('_', '-'));
    const taken = new Set(Array.from({ length: 1_001 }, (_, count) => rules.select(count)));
    const stems = Object.keys(english).flatMap((key) => (key.endsWith('_other') ? [key.replace(/_other$/, '')] : []));
    const missing = stems
      .flatMap((stem) => [...taken].map((form) => `${stem}_${form}`))
      .filter((key) => !(key in messages));
    expect(missing).toEqual([]);
  });

  it('leaves notes for translators to English', () => {
    expect(Object.entries(messages).filter(([, message]) => Object.keys(message).join() !== 'message')).toEqual([]);
  });
});
