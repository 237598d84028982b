import { browser } from 'wxt/browser';
import type { Translate } from './translate.ts';

/** Texts in the browser's language. */
export const t: Translate = (key, ...values) => browser.i18n.getMessage(key, values.map(String));
