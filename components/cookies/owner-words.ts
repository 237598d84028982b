import type { CookieOwner } from '../../lib/cookies/entry.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';

/** Whose a cookie is, in a word or two and in a sentence. */
export const OWNER_WORDS: Readonly<Record<CookieOwner, { readonly word: MessageKey; readonly hint: MessageKey }>> = {
  own: { word: 'cookieOwnerOwn', hint: 'cookieOwnerOwnHint' },
  other: { word: 'cookieOwnerOther', hint: 'cookieOwnerOtherHint' },
  shared: { word: 'cookieOwnerShared', hint: 'cookieOwnerSharedHint' },
  unknown: { word: 'cookieOwnerUnknown', hint: 'cookieOwnerUnknownHint' },
};
