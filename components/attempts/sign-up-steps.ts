import type { SignUp } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { isOver, type PossibleStep, possible, type Step, standingAt } from './steps.ts';
import { isForSignIn } from './transfer.ts';

/** The steps of a sign-up at a time, epoch ms: the fields that are asked for, their proofs, and the end. */
export function signUpSteps(signUp: View<SignUp>, now: number): readonly Step[] {
  const steps = stepsOf(signUp);
  const at = signUp.status === 'complete' ? -1 : steps.findIndex(({ isPassed }) => !isPassed);
  return standingAt(steps, at, isOver(signUp, now));
}

function stepsOf(signUp: View<SignUp>): readonly PossibleStep[] {
  const { status, missingFields, unverifiedFields } = signUp;
  if (isForSignIn(signUp)) {
    const { externalAccount } = signUp.verifications;
    const account = possible('stepExternalAccount', { verification: externalAccount, isPassed: true });
    return [account, possible('stepToSignIn'), possible('stepComplete')];
  }
  const isOther = status !== 'missing_requirements' && status !== 'complete' && status !== 'abandoned';
  return [
    possible('stepFields', { details: missingFields, isPassed: missingFields.length === 0 }),
    possible('stepVerification', { details: unverifiedFields, isPassed: unverifiedFields.length === 0 }),
    ...(isOther ? [possible(null, { details: [status ?? 'null'] })] : []),
    possible('stepComplete'),
  ];
}
