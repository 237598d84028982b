import type { Client } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { ClerkInstance } from '../../lib/inspector/state.ts';
import { type NextStep, nextOfSignIn, nextOfSignUp } from '../attempts/next-step.ts';
import { statusWords } from '../sessions/status-words.ts';
import { nameOf } from '../sessions/who.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { DateValue } from '../values/date-value.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Properties, Property } from '../values/property.tsx';
import { StateWord } from '../values/state-word.tsx';
import { Nothing, Value, Values } from '../values/value.tsx';
import { Reported } from './reported.tsx';

interface ClientPropertiesProps {
  readonly client: View<Client>;
  /** The instance that told it. */
  readonly clerk: ClerkInstance;
}

/** The properties of the Client. */
export function ClientProperties({ client, clerk }: ClientPropertiesProps) {
  const { t } = useTools();
  const { activeSessionId, unreported } = clerk;
  const isElsewhere = activeSessionId !== null && client.lastActiveSessionId !== activeSessionId;
  return (
    <Properties>
      <Property name="id" path="id">
        <Value value={client.id} />
      </Property>
      <Property name="sessions" path="sessions">
        <SessionIds sessions={client.sessions} />
      </Property>
      <Property
        name="signedInSessions"
        hint={t(unreported.includes('signedInSessions') ? 'clientSignedInSessionsTold' : 'clientSignedInSessionsHint')}
      >
        <Values values={client.signedInSessions.map(({ id }) => id)} />
      </Property>
      <Property
        name="lastActiveSessionId"
        path="lastActiveSessionId"
        hint={isElsewhere ? t('clientLastActiveElsewhere', activeSessionId) : t('clientLastActiveHint')}
      >
        <Value value={client.lastActiveSessionId} />
      </Property>
      <Property name="signIn" path="signIn" hint={client.signIn && t(nextOfSignIn(client.signIn).words)}>
        <Attempt attempt={client.signIn} next={client.signIn && nextOfSignIn(client.signIn)} />
      </Property>
      <Property name="signUp" path="signUp" hint={client.signUp && t(nextOfSignUp(client.signUp).words)}>
        <Attempt attempt={client.signUp} next={client.signUp && nextOfSignUp(client.signUp)} />
      </Property>
      <Property name="lastAuthenticationStrategy" path="lastAuthenticationStrategy" hint={t('clientLastStrategyHint')}>
        <Reported clerk={clerk} member="lastAuthenticationStrategy">
          <Value value={client.lastAuthenticationStrategy} />
        </Reported>
      </Property>
      <Property name="cookieExpiresAt" path="cookieExpiresAt" hint={t('clientCookieExpiresHint')}>
        <Reported clerk={clerk} member="cookieExpiresAt">
          <DateValue at={client.cookieExpiresAt} />
        </Reported>
      </Property>
      <Property name="captchaBypass" path="captchaBypass" hint={t('clientCaptchaHint')}>
        <Reported clerk={clerk} member="captchaBypass">
          <Value value={client.captchaBypass} />
        </Reported>
      </Property>
      <Property name="createdAt" path="createdAt">
        <DateValue at={client.createdAt} />
      </Property>
      <Property name="updatedAt" path="updatedAt">
        <DateValue at={client.updatedAt} />
      </Property>
    </Properties>
  );
}

function SessionIds({ sessions }: { sessions: View<Client>['sessions'] }) {
  if (sessions.length === 0) return <Nothing>[]</Nothing>;
  return (
    <ul class="value-list">
      {sessions.map((session) => (
        <li key={session.id}>
          <CopyableValue value={session.id} />{' '}
          <StateWord tone={statusWords(session.status).tone}>{session.status}</StateWord>{' '}
          <ForeignText text={nameOf(session)} />
        </li>
      ))}
    </ul>
  );
}

interface AttemptProps {
  readonly attempt: View<Client>['signIn'] | View<Client>['signUp'];
  readonly next: NextStep | null;
}

function Attempt({ attempt, next }: AttemptProps) {
  if (!attempt || !next) return <Nothing />;
  return (
    <div class="inline-list attempt">
      <CopyableValue value={attempt.id} />
      {attempt.status === null ? <Nothing /> : <StateWord tone={next.tone}>{attempt.status}</StateWord>}
    </div>
  );
}
