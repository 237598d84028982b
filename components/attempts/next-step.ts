import type { SignIn, SignUp } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Tone } from '../values/state-word.tsx';
import { isForSignIn, isForSignUp } from './transfer.ts';

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

/** What comes next in a sign-in. */
export function nextOfSignIn(signIn: View<SignIn>): NextStep {
  if (isForSignUp(signIn)) return { tone: 'soon', words: 'signInToSignUp' };
  return SIGN_IN_STEPS.get(signIn.status ?? '') ?? UNKNOWN;
}

/** What comes next in a sign-up. */
export function nextOfSignUp(signUp: View<SignUp>): NextStep {
  if (isForSignIn(signUp)) return { tone: 'soon', words: 'signUpToSignIn' };
  return SIGN_UP_STEPS.get(signUp.status ?? '') ?? UNKNOWN;
}
