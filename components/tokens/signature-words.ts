import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { CannotCheck } from '../../lib/tokens/signature.ts';
import type { Tone } from '../values/state-word.tsx';
import type { SignatureState } from './use-signature.ts';

/** Colour, word, reason and next step of each result. */
export const SIGNATURE_WORDS: Readonly<
  Record<
    Exclude<SignatureState['result'], 'cannot-check'>,
    { readonly tone: Tone; readonly word: MessageKey; readonly reason: MessageKey; readonly next: MessageKey | null }
  >
> = {
  valid: { tone: 'good', word: 'tokenValid', reason: 'tokenValidReason', next: null },
  'wrong-key': { tone: 'bad', word: 'tokenWrongKey', reason: 'tokenWrongKeyReason', next: 'tokenWrongKeyNext' },
  invalid: { tone: 'bad', word: 'tokenInvalid', reason: 'tokenInvalidReason', next: 'tokenInvalidNext' },
  waiting: { tone: 'past', word: 'tokenUnchecked', reason: 'tokenWaitingReason', next: null },
  checking: { tone: 'past', word: 'tokenUnchecked', reason: 'tokenCheckingReason', next: null },
  'no-instance': { tone: 'past', word: 'tokenCannotCheck', reason: 'tokenNoInstance', next: 'tokenNoInstanceNext' },
  refused: { tone: 'past', word: 'tokenCannotCheck', reason: 'tokenKeysRefused', next: 'tokenKeysRefusedNext' },
};

/** Why a signature cannot be checked, and what to do. */
export const CANNOT_CHECK_WORDS: Readonly<
  Record<CannotCheck, { readonly reason: MessageKey; readonly next: MessageKey | null }>
> = {
  opaque: { reason: 'tokenOpaqueReason', next: null },
  unreadable: { reason: 'tokenUnreadableReason', next: null },
  algorithm: { reason: 'tokenAlgorithm', next: 'tokenAlgorithmNext' },
  'no-keys': { reason: 'tokenNoKeys', next: 'tokenNoKeysNext' },
  'unusable-key': { reason: 'tokenUnusableKey', next: 'tokenUnusableKeyNext' },
};
