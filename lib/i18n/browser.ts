import { browser } from 'wxt/browser';
import { inRegion, languageOf, type Translate } from './translate.ts';

/** Texts in the browser's language. */
export const t: Translate = (key, ...values) => {
  const text = browser.i18n.getMessage(key, values.map(String));
  return key === 'languageTag' ? inRegion(text, browser.i18n.getUILanguage()) : text;
};

/** Says in which language a document is, for those who hear it, for its fonts and for where its lines break. */
export function nameLanguage(root: HTMLElement): void {
  root.lang = languageOf(t);
}
