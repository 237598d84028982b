import type { CookieGroup, MarkedCookie } from '../../lib/cookies/inventory.ts';
import type { Taken } from '../../lib/cookies/readers.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';

/** What a reader does with one copy of a cookie. */
export type Reading =
  | 'taken'
  /** It takes another copy. */
  | 'passed-over'
  /** It looks for another copy, which is not there. */
  | 'not-looked-for'
  | 'never'
  | 'unknown';

/** What a reader does with the copy of this key. */
export function readingOf(taken: Taken, key: string): Reading {
  switch (taken.takes) {
    case 'copy':
      return taken.key === key ? 'taken' : 'passed-over';
    case 'nothing':
      return 'not-looked-for';
    case 'never':
    case 'unknown':
      return taken.takes;
  }
}

/** Each reading in words. */
export const READING_WORDS: Readonly<Record<Reading, MessageKey>> = {
  taken: 'cookieReadingTaken',
  'passed-over': 'cookieReadingPassedOver',
  'not-looked-for': 'cookieReadingNotLookedFor',
  never: 'cookieReadingNever',
  unknown: 'cookieReadingUnknown',
};

/** Who takes this very copy. The Frontend API alone reads `__client`. */
export function takersOf({ baseName, readers }: CookieGroup, copy: MarkedCookie): readonly MessageKey[] {
  const takers: readonly (readonly [MessageKey, boolean])[] = [
    ['cookieReaderClerkJs', readingOf(readers.clerkJs, copy.key) === 'taken'],
    ['cookieReaderServer', readingOf(readers.server, copy.key) === 'taken'],
    ['cookieReaderFrontendApi', baseName === '__client' && copy.sentToFrontendApi],
  ];
  return takers.flatMap(([reader, takes]) => (takes ? reader : []));
}

/** True when it is not known which copies the server takes, and this may be one of them. */
export function mayServerTake({ readers }: CookieGroup, { owner, sentToPage }: MarkedCookie): boolean {
  return readers.server.takes === 'unknown' && sentToPage && owner !== 'other';
}
