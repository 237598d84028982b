import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Tone } from '../values/state-word.tsx';

/** Colour and meaning of a session's status. */
export interface StatusWords {
  readonly tone: Tone;
  readonly hint: MessageKey;
}

const STATUS_WORDS: ReadonlyMap<string, StatusWords> = new Map<string, StatusWords>([
  ['active', { tone: 'good', hint: 'sessionActive' }],
  ['pending', { tone: 'soon', hint: 'sessionPending' }],
  ['abandoned', { tone: 'past', hint: 'sessionAbandoned' }],
  ['ended', { tone: 'past', hint: 'sessionEnded' }],
  ['expired', { tone: 'past', hint: 'sessionExpired' }],
  ['removed', { tone: 'past', hint: 'sessionRemoved' }],
  ['replaced', { tone: 'past', hint: 'sessionReplaced' }],
  ['revoked', { tone: 'bad', hint: 'sessionRevoked' }],
]);

/** What a session's status means; a status that is new to us is shown as it is. */
export function statusWords(status: string): StatusWords {
  return STATUS_WORDS.get(status) ?? { tone: 'past', hint: 'sessionUnknown' };
}
