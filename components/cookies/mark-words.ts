import type { CookieMark } from '../../lib/cookies/marks.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Tone } from '../values/state-word.tsx';

/** A mark in words. */
interface MarkWords {
  readonly tone: Tone;
  readonly word: MessageKey;
  /** What is so, and what follows from it. */
  readonly cause: MessageKey;
  /** What to do. */
  readonly fix: MessageKey;
}

/** The words of each mark. Grey is what is normal and good to know, amber what may mislead a server, red what will. */
export const MARK_WORDS: Readonly<Record<CookieMark, MarkWords>> = {
  duplicate: {
    tone: 'soon',
    word: 'cookieMarkDuplicate',
    cause: 'cookieMarkDuplicateCause',
    fix: 'cookieMarkDuplicateFix',
  },
  'other-suffix': {
    tone: 'past',
    word: 'cookieMarkOtherSuffix',
    cause: 'cookieMarkOtherSuffixCause',
    fix: 'cookieMarkOtherSuffixFix',
  },
  'other-issuer': {
    tone: 'bad',
    word: 'cookieMarkOtherIssuer',
    cause: 'cookieMarkOtherIssuerCause',
    fix: 'cookieMarkOtherIssuerFix',
  },
  'copies-differ': {
    tone: 'soon',
    word: 'cookieMarkCopiesDiffer',
    cause: 'cookieMarkCopiesDifferCause',
    fix: 'cookieMarkCopiesDifferFix',
  },
  'too-large': {
    tone: 'bad',
    word: 'cookieMarkTooLarge',
    cause: 'cookieMarkTooLargeCause',
    fix: 'cookieMarkTooLargeFix',
  },
  'nearly-too-large': {
    tone: 'soon',
    word: 'cookieMarkNearlyTooLarge',
    cause: 'cookieMarkNearlyTooLargeCause',
    fix: 'cookieMarkTooLargeFix',
  },
  unreadable: {
    tone: 'bad',
    word: 'cookieMarkUnreadable',
    cause: 'cookieMarkUnreadableCause',
    fix: 'cookieMarkUnreadableFix',
  },
  'leftover-session': {
    tone: 'soon',
    word: 'cookieMarkLeftover',
    cause: 'cookieMarkLeftoverSessionCause',
    fix: 'cookieMarkLeftoverSessionFix',
  },
  'leftover-handshake': {
    tone: 'soon',
    word: 'cookieMarkLeftover',
    cause: 'cookieMarkLeftoverHandshakeCause',
    fix: 'cookieMarkLeftoverHandshakeFix',
  },
  'leftover-dev-browser': {
    tone: 'soon',
    word: 'cookieMarkLeftover',
    cause: 'cookieMarkLeftoverDevBrowserCause',
    fix: 'cookieMarkLeftoverDevBrowserFix',
  },
  'leftover-probe': {
    tone: 'soon',
    word: 'cookieMarkLeftover',
    cause: 'cookieMarkLeftoverProbeCause',
    fix: 'cookieMarkLeftoverProbeFix',
  },
};
