import type { SignIn } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { useTools } from '../tools.ts';
import { DateValue } from '../values/date-value.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Properties, Property } from '../values/property.tsx';
import { Nothing, Value, Values } from '../values/value.tsx';
import { AttemptStatus } from './attempt-status.tsx';
import { Factors } from './factors.tsx';
import { nextOfSignIn } from './next-step.ts';
import { NotTold } from './not-told.tsx';
import { signInSteps } from './sign-in-steps.ts';
import { StepLine } from './step-line.tsx';
import { VerificationValue } from './verification-value.tsx';

/** Every property of the sign-in in progress. */
export function SignInAttempt({ signIn }: { signIn: View<SignIn> }) {
  const { t } = useTools();
  const path = (name: string) => `signIn.${name}`;
  return (
    <>
      <SignInSteps signIn={signIn} />
      <Properties>
        <AttemptStatus path={path('status')} attempt={signIn} next={nextOfSignIn(signIn)} />
        <Property name="id" path={path('id')}>
          <Value value={signIn.id} />
        </Property>
        <Property name="identifier" path={path('identifier')}>
          <Value value={signIn.identifier} />
        </Property>
        <Property name="supportedIdentifiers" path={path('supportedIdentifiers')}>
          <Values values={signIn.supportedIdentifiers} />
        </Property>
        <Property name="supportedFirstFactors" path={path('supportedFirstFactors')}>
          <Factors factors={signIn.supportedFirstFactors} />
        </Property>
        <Property name="firstFactorVerification" path={path('firstFactorVerification')}>
          <VerificationValue verification={signIn.firstFactorVerification} />
        </Property>
        <Property name="supportedSecondFactors" path={path('supportedSecondFactors')}>
          <Factors factors={signIn.supportedSecondFactors} />
        </Property>
        <Property name="secondFactorVerification" path={path('secondFactorVerification')}>
          <VerificationValue verification={signIn.secondFactorVerification} />
        </Property>
        <Property name="clientTrustState" path={path('clientTrustState')} hint={t('signInClientTrustHint')}>
          <Value value={signIn.clientTrustState} />
        </Property>
        <Property name="userData" path={path('userData')}>
          <UserData userData={signIn.userData} />
        </Property>
        <Property name="createdSessionId" path={path('createdSessionId')}>
          <Value value={signIn.createdSessionId} />
        </Property>
        <Property name="abandonAt" path={path('abandonAt')} hint={t('attemptAbandonHint')}>
          {signIn.abandonAt === null ? (
            <NotTold why={t('signInAbandonNotTold')} />
          ) : (
            <DateValue at={signIn.abandonAt} />
          )}
        </Property>
      </Properties>
    </>
  );
}

function UserData({ userData }: { userData: View<SignIn>['userData'] }) {
  const name = [userData?.firstName, userData?.lastName].filter(Boolean).join(' ');
  return name === '' ? <Nothing /> : <ForeignText text={name} />;
}

/** Apart, as it looks at the time: an attempt ends by itself. */
function SignInSteps({ signIn }: { signIn: View<SignIn> }) {
  const { t, now } = useTools();
  return <StepLine label={t('stepsOfSignIn')} steps={signInSteps(signIn, now.value)} />;
}
