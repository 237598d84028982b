import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';
import { shortenMiddle } from '../values/shorten.ts';
import { StateWord } from '../values/state-word.tsx';
import { initialsOf } from './initials.ts';
import { Organization } from './organization.tsx';
import { SessionTimes } from './session-times.tsx';
import { statusWords } from './status-words.ts';
import { TokenCountdown } from './token-countdown.tsx';
import { identifierOf, nameOf } from './who.ts';

interface SessionCardProps {
  readonly session: View<Session>;
  /** The Frontend API holds it for the one used last. */
  readonly isLastActive: boolean;
  /** The inspected page shows it. */
  readonly isOnPage: boolean;
}

/** Whose a session is and how it stands, at a glance. The initials are drawn: names are said beside them. */
export function SessionCard({ session, isLastActive, isOnPage }: SessionCardProps) {
  const { t } = useTools();
  const { tone, hint, isOver } = statusWords(session.status);
  const name = nameOf(session);
  const identifier = identifierOf(session);
  return (
    <>
      <StateWord tone={tone} title={t(hint)}>
        {session.status}
      </StateWord>
      <span class={isOnPage ? 'avatar here' : 'avatar'} data-initials={initialsOf(name)} aria-hidden="true" />
      <span class="session-user">
        <strong>
          <ForeignText text={name} />
        </strong>{' '}
        {identifier !== null && identifier !== name && <ForeignText text={identifier} />}
      </span>
      <span class="session-organization">
        <Organization session={session} />
      </span>
      {!isOver && <TokenCountdown session={session} />}
      <SessionTimes session={session} />
      <span class="session-marks">
        {isOnPage && <span class="mark tone-good">{t('sessionOnPage')}</span>}{' '}
        {isLastActive && <span class="mark">{t('sessionIsLastActive')}</span>}
      </span>
      {session.tasks.length > 0 && (
        <span class="session-note">
          <Sentence
            of="sessionTasks"
            parts={[<code key="tasks">{session.tasks.map(({ key }) => key).join(', ')}</code>]}
          />
        </span>
      )}{' '}
      {session.actor && <Impersonation actor={session.actor.sub} />}
    </>
  );
}

/** Says that somebody else acts in the name of the session's user. Takes the id of who does. */
function Impersonation({ actor }: { actor: string | null }) {
  const { t } = useTools();
  const who = actor === null ? t('sessionActorUnknown') : <bdi title={actor}>{shortenMiddle(actor)}</bdi>;
  return (
    <span class="session-note session-impersonation">
      <Sentence of="sessionImpersonated" parts={[<code key="actor">{who}</code>]} />
    </span>
  );
}
