import type { SignIn } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { isOver, type PossibleStep, possible, type Step, standingAt } from './steps.ts';
import { isForSignUp } from './transfer.ts';

const NEEDS_SECOND_FACTOR: readonly (string | null)[] = ['needs_second_factor', 'needs_client_trust'];

/** The steps of a sign-in at a time, epoch ms: those that Clerk has told of, and those that may follow. */
export function signInSteps(signIn: View<SignIn>, now: number): readonly Step[] {
  const steps = stepsOf(signIn);
  const at = signIn.status === 'complete' ? -1 : indexOfCurrent(signIn, steps);
  return standingAt(steps, at, isOver(signIn, now));
}

function stepsOf(signIn: View<SignIn>): readonly PossibleStep[] {
  const { status, identifier, firstFactorVerification: first, secondFactorVerification: second } = signIn;
  const needsSecond = NEEDS_SECOND_FACTOR.includes(status) || second !== null;
  const isComplete = status === 'complete';
  const known: readonly (PossibleStep | false)[] = [
    possible('stepIdentifier', {
      details: identifier === null ? [] : [identifier],
      // Whoever comes from an identity provider has typed none.
      isPassed: identifier !== null || first !== null,
    }),
    possible('stepFirstFactor', { verification: first, isPassed: first?.status === 'verified' }),
    status === 'needs_new_password' && possible('stepNewPassword'),
    isForSignUp(signIn) && possible('stepToSignUp'),
    (needsSecond || !(isComplete || isForSignUp(signIn))) &&
      possible('stepSecondFactor', {
        verification: second,
        isPassed: second?.status === 'verified',
        isForSome: !needsSecond,
      }),
    possible('stepComplete'),
  ];
  const steps = known.filter((step) => step !== false);
  const other = otherStep(status);
  return other === null ? steps : steps.toSpliced(firstOpen(steps), 0, other);
}

/** A step that stands wherever the attempt has come to: it belongs to no place of its own. */
function otherStep(status: string | null): PossibleStep | null {
  switch (status) {
    case 'needs_protect_check':
      return possible('stepProtectCheck');
    case 'needs_identifier':
    case 'needs_first_factor':
    case 'needs_new_password':
    case 'needs_second_factor':
    case 'needs_client_trust':
    case 'complete':
    case 'abandoned':
      return null;
    default:
      return possible(null, { details: [status ?? 'null'] });
  }
}

function indexOfCurrent(signIn: View<SignIn>, steps: readonly PossibleStep[]): number {
  const at = (words: PossibleStep['words']) => steps.findIndex((step) => step.words === words);
  if (isForSignUp(signIn)) return at('stepToSignUp');
  switch (signIn.status) {
    case 'needs_first_factor':
      return at('stepFirstFactor');
    case 'needs_new_password':
      return at('stepNewPassword');
    case 'needs_second_factor':
    case 'needs_client_trust':
      return at('stepSecondFactor');
    case 'needs_protect_check':
      return at('stepProtectCheck');
    default:
      return firstOpen(steps);
  }
}

function firstOpen(steps: readonly PossibleStep[]): number {
  return steps.findIndex(({ isPassed }) => !isPassed);
}
