import type { SignUp } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { useTools } from '../tools.ts';
import { DateValue } from '../values/date-value.tsx';
import { Properties, Property } from '../values/property.tsx';
import { Value, Values } from '../values/value.tsx';
import { AttemptStatus } from './attempt-status.tsx';
import { nextOfSignUp } from './next-step.ts';
import { signUpSteps } from './sign-up-steps.ts';
import { StepLine } from './step-line.tsx';
import { VerificationValue } from './verification-value.tsx';

const FIELD_LISTS = ['missingFields', 'unverifiedFields', 'requiredFields', 'optionalFields'] as const;
const VERIFICATIONS = ['emailAddress', 'phoneNumber', 'web3Wallet', 'externalAccount'] as const;
const ENTERED = [
  'emailAddress',
  'phoneNumber',
  'username',
  'firstName',
  'lastName',
  'web3Wallet',
  'hasPassword',
  'createdSessionId',
  'createdUserId',
] as const;

/** Every property of the sign-up in progress. */
export function SignUpAttempt({ signUp }: { signUp: View<SignUp> }) {
  const { t } = useTools();
  const path = (name: string) => `signUp.${name}`;
  return (
    <>
      <SignUpSteps signUp={signUp} />
      <Properties>
        <AttemptStatus path={path('status')} attempt={signUp} next={nextOfSignUp(signUp)} />
        <Property name="id" path={path('id')}>
          <Value value={signUp.id} />
        </Property>
        {FIELD_LISTS.map((name) => (
          <Property key={name} name={name} path={path(name)}>
            <Values values={signUp[name]} />
          </Property>
        ))}
        {VERIFICATIONS.map((name) => (
          <Property key={name} name={`verifications.${name}`} path={path(`verifications.${name}`)}>
            <VerificationValue verification={signUp.verifications[name]} />
          </Property>
        ))}
        {ENTERED.map((name) => (
          <Property key={name} name={name} path={path(name)}>
            <Value value={signUp[name]} />
          </Property>
        ))}
        <Property name="legalAcceptedAt" path={path('legalAcceptedAt')}>
          <DateValue at={signUp.legalAcceptedAt} />
        </Property>
        <Property name="abandonAt" path={path('abandonAt')} hint={t('attemptAbandonHint')}>
          <DateValue at={signUp.abandonAt} />
        </Property>
      </Properties>
    </>
  );
}

/** Apart, as it looks at the time: an attempt ends by itself. */
function SignUpSteps({ signUp }: { signUp: View<SignUp> }) {
  const { t, now } = useTools();
  return <StepLine label={t('stepsOfSignUp')} steps={signUpSteps(signUp, now.value)} />;
}
