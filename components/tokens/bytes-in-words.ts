import { languageOf, plural, type Translate } from '../../lib/i18n/translate.ts';

/** A size such as `1,106 bytes`. */
export function bytesInWords(t: Translate, bytes: number): string {
  return plural(t, 'tokenBytes', bytes, bytes.toLocaleString(languageOf(t)));
}
