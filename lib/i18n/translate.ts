import type messages from '../../public/_locales/en/messages.json';

/** A key of `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** The text of a message; the values take the places `$1`, `$2`, ... of the message's placeholders. */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;

type PluralStem<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** The stem of a message that has forms by number: `sessionCount` for `sessionCount_one` and `sessionCount_other`. */
export type PluralKey = PluralStem<MessageKey>;

/** The form of a message that fits a number, which is the message's `$1`. */
export function plural(t: Translate, stem: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const category = new Intl.PluralRules('en').select(count);
  const key = `${stem}_${category === 'one' ? 'one' : 'other'}` as MessageKey;
  return t(key, count, ...values);
}
