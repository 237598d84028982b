import type { MessageKey, Translate } from '../../lib/i18n/translate.ts';
import messages from '../../public/_locales/en/messages.json';

/** The English texts, put together as the browser does it: `''` for a key that does not exist. */
export const t: Translate = (key, ...values) => {
  const text = key in messages ? messages[key satisfies MessageKey].message : '';
  return text.replace(/\$([1-9])/g, (_, place) => String(values[Number(place) - 1] ?? ''));
};
