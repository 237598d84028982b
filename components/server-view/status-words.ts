import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Judgement } from '../../lib/panel/server-view-state.ts';
import type { Tone } from '../values/state-word.tsx';

/** A colour and a word or two for what a server says. */
export interface StatusWords {
  readonly tone: Tone;
  /** As it stands alone. */
  readonly word: MessageKey;
  /** As it stands in a sentence. */
  readonly inline: MessageKey;
}

/** Signed out for these is no fault: nobody is there. */
const NOBODY: ReadonlySet<string | null> = new Set(['session-token-and-uat-missing', 'session-token-missing']);

/** The words for a judgement. */
export function statusWords(judgement: Judgement): StatusWords {
  if (judgement.kind === 'failure') return { tone: 'bad', word: 'serverFails', inline: 'serverFailsInline' };
  const { status, reason, pending } = judgement.verdict;
  if (pending) return { tone: 'soon', word: 'serverSignedInPending', inline: 'serverSignedInPendingInline' };
  return wordsOfStatus(status, reason) ?? { tone: 'bad', word: 'serverFails', inline: 'serverFailsInline' };
}

/** The words for a status by Clerk's name; null for one that is not known here. */
export function wordsOfStatus(status: string, reason: string | null): StatusWords | null {
  switch (status) {
    case 'signed-in':
      return { tone: 'good', word: 'serverSignedIn', inline: 'serverSignedInInline' };
    case 'handshake':
      return { tone: 'soon', word: 'serverHandshake', inline: 'serverHandshakeInline' };
    case 'signed-out':
      return { tone: NOBODY.has(reason) ? 'past' : 'bad', word: 'serverSignedOut', inline: 'serverSignedOutInline' };
    default:
      return null;
  }
}
