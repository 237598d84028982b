import type { MessageKey, Translate } from '../lib/i18n/translate.ts';

/** Translates with these texts by key; an empty text where there is none. */
export function translateFrom(messages: Readonly<Record<string, { readonly message: string }>>): Translate {
  return (key: MessageKey, ...values) =>
    (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, place) => String(values[Number(place) - 1] ?? ''));
}
