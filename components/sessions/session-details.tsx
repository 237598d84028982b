import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { plural, type Translate } from '../../lib/i18n/translate.ts';
import { useTools } from '../tools.ts';
import { DateValue } from '../values/date-value.tsx';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Properties, Property } from '../values/property.tsx';
import { StateWord } from '../values/state-word.tsx';
import { Nothing, Value, Values } from '../values/value.tsx';
import { Organization } from './organization.tsx';
import { statusWords } from './status-words.ts';
import { nameOf } from './who.ts';

/** Every property of a session under its own name. */
export function SessionDetails({ session }: { session: View<Session> }) {
  const { t } = useTools();
  const path = (name: string) => `sessions[${session.id}].${name}`;
  const { tone, hint } = statusWords(session.status);
  return (
    <Properties>
      <Property name="id">
        <Value value={session.id} />
      </Property>
      <Property name="status" path={path('status')} hint={t(hint)}>
        <StateWord tone={tone}>{session.status}</StateWord>
      </Property>
      <Property name="user" path={path('user')}>
        {session.user ? (
          <>
            <ForeignText text={nameOf(session)} /> <Value value={session.user.id} />
          </>
        ) : (
          <Nothing />
        )}
      </Property>
      <Property
        name="lastActiveOrganizationId"
        path={path('lastActiveOrganizationId')}
        hint={<Organization session={session} />}
      >
        <Value value={session.lastActiveOrganizationId} />
      </Property>
      <Property name="lastActiveAt" path={path('lastActiveAt')}>
        <DateValue at={session.lastActiveAt} />
      </Property>
      <Property name="expireAt" path={path('expireAt')} hint={t('sessionExpireAtHint')}>
        <DateValue at={session.expireAt} />
      </Property>
      <Property name="abandonAt" path={path('abandonAt')} hint={t('sessionAbandonAtHint')}>
        <DateValue at={session.abandonAt} />
      </Property>
      <Property name="lastActiveToken" hint={t('sessionTokenHint')}>
        <TokenExpiry session={session} />
      </Property>
      <Property name="tasks" path={path('tasks')}>
        <Values values={session.tasks.map(({ key }) => key)} />
      </Property>
      <Property name="actor" path={path('actor')} hint={session.actor && t('sessionActorHint')}>
        {session.actor ? <Value value={session.actor.sub} /> : <Nothing />}
      </Property>
      <Property name="factorVerificationAge" path={path('factorVerificationAge')}>
        <FactorAge ages={session.factorVerificationAge} />
      </Property>
      <Property name="createdAt" path={path('createdAt')}>
        <DateValue at={session.createdAt} />
      </Property>
      <Property name="updatedAt" path={path('updatedAt')}>
        <DateValue at={session.updatedAt} />
      </Property>
    </Properties>
  );
}

function TokenExpiry({ session: { lastActiveToken: token } }: { session: View<Session> }) {
  return token ? <DateValue at={token.expiresAt} /> : <Nothing />;
}

function FactorAge({ ages }: { ages: readonly number[] | null }) {
  const { t } = useTools();
  if (!ages) return <Nothing />;
  const [first = -1, second = -1] = ages;
  return (
    <Dotted items={[t('sessionFirstFactor', ageInWords(t, first)), t('sessionSecondFactor', ageInWords(t, second))]} />
  );
}

/** Minutes since a factor was verified; -1 is never. */
function ageInWords(t: Translate, minutes: number): string {
  return minutes < 0 ? t('sessionFactorNever') : plural(t, 'sessionFactorAge', minutes);
}
