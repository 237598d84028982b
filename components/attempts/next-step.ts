import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Tone } from '../values/state-word.tsx';

/** Colour of an attempt's status, and in words what comes next. */
export interface NextStep {
  readonly tone: Tone;
  readonly words: MessageKey;
}

const SIGN_IN_STEPS: ReadonlyMap<string, NextStep> = new Map<string, NextStep>([
  ['needs_identifier', { tone: 'soon', words: 'signInNeedsIdentifier' }],
  ['needs_first_factor', { tone: 'soon', words: 'signInNeedsFirstFactor' }],
  ['needs_second_factor', { tone: 'soon', words: 'signInNeedsSecondFactor' }],
  ['needs_client_trust', { tone: 'soon', words: 'signInNeedsClientTrust' }],
  ['needs_new_password', { tone: 'soon', words: 'signInNeedsNewPassword' }],
  ['needs_protect_check', { tone: 'soon', words: 'signInNeedsProtectCheck' }],
  ['complete', { tone: 'good', words: 'signInComplete' }],
  ['abandoned', { tone: 'past', words: 'attemptAbandoned' }],
]);

const SIGN_UP_STEPS: ReadonlyMap<string, NextStep> = new Map<string, NextStep>([
  ['missing_requirements', { tone: 'soon', words: 'signUpMissingRequirements' }],
  ['complete', { tone: 'good', words: 'signUpComplete' }],
  ['abandoned', { tone: 'past', words: 'attemptAbandoned' }],
]);

const UNKNOWN: NextStep = { tone: 'past', words: 'attemptUnknown' };

/** What comes after a sign-in's status. */
export function nextOfSignIn(status: string | null): NextStep {
  return SIGN_IN_STEPS.get(status ?? '') ?? UNKNOWN;
}

/** What comes after a sign-up's status. */
export function nextOfSignUp(status: string | null): NextStep {
  return SIGN_UP_STEPS.get(status ?? '') ?? UNKNOWN;
}
