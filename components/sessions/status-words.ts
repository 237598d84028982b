import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Tone } from '../values/state-word.tsx';

/** Colour and meaning of a session's status. */
export interface StatusWords {
  readonly tone: Tone;
  readonly hint: MessageKey;
  /** True when the session takes no more calls; one with a status that is new to us may. */
  readonly isOver: boolean;
}

const STATUS_WORDS: ReadonlyMap<string, StatusWords> = new Map<string, StatusWords>([
  ['active', { tone: 'good', hint: 'sessionActive', isOver: false }],
  ['pending', { tone: 'soon', hint: 'sessionPending', isOver: false }],
  ['abandoned', { tone: 'past', hint: 'sessionAbandoned', isOver: true }],
  ['ended', { tone: 'past', hint: 'sessionEnded', isOver: true }],
  ['expired', { tone: 'past', hint: 'sessionExpired', isOver: true }],
  ['removed', { tone: 'past', hint: 'sessionRemoved', isOver: true }],
  ['replaced', { tone: 'past', hint: 'sessionReplaced', isOver: true }],
  ['revoked', { tone: 'bad', hint: 'sessionRevoked', isOver: true }],
]);

/** What a session's status means; a status that is new to us is shown as it is. */
export function statusWords(status: string): StatusWords {
  return STATUS_WORDS.get(status) ?? { tone: 'past', hint: 'sessionUnknown', isOver: false };
}
