import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Tone } from '../values/state-word.tsx';
import type { Validity } from './validity.ts';

/** How a token stands in time: colour, a word or two (`$1` is the time left), and what follows from it. */
export const VALIDITY_WORDS: Readonly<
  Record<Validity, { readonly tone: Tone; readonly short: MessageKey; readonly hint: MessageKey }>
> = {
  early: { tone: 'soon', short: 'tokenEarly', hint: 'tokenEarlyHint' },
  valid: { tone: 'good', short: 'tokenLeft', hint: 'tokenLeftHint' },
  expired: { tone: 'past', short: 'tokenExpired', hint: 'tokenExpiredHint' },
  endless: { tone: 'good', short: 'tokenEndless', hint: 'tokenEndlessHint' },
  broken: { tone: 'bad', short: 'tokenBroken', hint: 'tokenBrokenHint' },
};
