import type messages from '../../public/_locales/en/messages.json';

/** A key of `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** The text of a message; the values take the places `$1`, `$2`, ... in it. */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;

type PluralStem<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** The stem of a message that has forms by number: `sessionCount` for `sessionCount_one` and `sessionCount_other`. */
export type PluralKey = PluralStem<MessageKey>;

/**
 * The form of a message that fits a number, which is the message's `$1`. The rule is that of the language the texts
 * are in; a form that the language has and the texts lack is replaced by `_other`.
 */
export function plural(t: Translate, stem: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const form = rulesOf(languageOf(t)).select(count);
  return t(`${stem}_${form}` as MessageKey, count, ...values) || t(`${stem}_other`, count, ...values);
}

/** By language: they take much longer to make than to use. */
const rules = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

/**
 * The language of the texts with the reader's region, where the browser's own language is that one: `en-GB` of `en`.
 * Dates and numbers differ by it. Both are BCP 47 tags.
 */
export function inRegion(language: string, ofBrowser: string): string {
  return ofBrowser.startsWith(`${language}-`) ? ofBrowser : language;
}

/** BCP 47 tag of the language the texts are in, for dates and numbers that stand among them. */
export function languageOf(t: Translate): string {
  return t('languageTag');
}
