import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { Acting } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { RelativeTime } from '../values/relative-time.tsx';
import { Sentence } from '../values/sentence.tsx';
import { StateWord } from '../values/state-word.tsx';
import { useOpened } from '../values/use-opened.ts';
import { Organization } from './organization.tsx';
import { SessionActions } from './session-actions.tsx';
import { SessionDetails } from './session-details.tsx';
import { statusWords } from './status-words.ts';
import { identifierOf, nameOf } from './who.ts';

interface SessionItemProps {
  readonly session: View<Session>;
  /** Tells this session from the others on screen. */
  readonly label: string;
  /** The Frontend API holds it for the one used last. */
  readonly isLastActive: boolean;
  /** The inspected page shows it. */
  readonly isOnPage: boolean;
  /** True when it is the one in use; without a clerk-js in the page that is the last active one. */
  readonly isActive: boolean;
  readonly acting: Acting;
}

/** One session: a row that says whose it is and how it stands, and opens to all its properties. */
export function SessionItem({ session, label, isLastActive, isOnPage, isActive, acting }: SessionItemProps) {
  const { t } = useTools();
  const { tone, hint } = statusWords(session.status);
  const name = nameOf(session);
  const identifier = identifierOf(session);
  const { isOpened, open } = useOpened(isOnPage);
  return (
    <details class="session" open={isOnPage}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control, by keys too */}
      <summary onClick={open}>
        <StateWord tone={tone} title={t(hint)}>
          {session.status}
        </StateWord>
        <span class="session-user">
          <strong>
            <ForeignText text={name} />
          </strong>{' '}
          {identifier !== null && identifier !== name && <ForeignText text={identifier} />}
        </span>
        <span class="session-organization">
          <Organization session={session} />
        </span>
        <span class="session-times">
          {session.lastActiveAt !== null && (
            <span>
              <Sentence of="sessionLastActive" parts={[<RelativeTime key="at" at={session.lastActiveAt} />]} />
            </span>
          )}{' '}
          {session.expireAt !== null && (
            <span>
              <Sentence of="sessionExpires" parts={[<RelativeTime key="at" at={session.expireAt} />]} />
            </span>
          )}
        </span>
        <span class="session-marks">
          {isOnPage && <span class="mark tone-good">{t('sessionOnPage')}</span>}{' '}
          {isLastActive && <span class="mark">{t('sessionIsLastActive')}</span>}{' '}
          {session.tasks.length > 0 && (
            <span class="mark tone-soon">
              <Sentence
                of="sessionTasks"
                parts={[<code key="tasks">{session.tasks.map(({ key }) => key).join(', ')}</code>]}
              />
            </span>
          )}{' '}
          {session.actor && (
            <span class="mark tone-soon">
              <Sentence
                of="sessionImpersonated"
                parts={[<ForeignText key="actor" text={session.actor.sub ?? t('sessionActorUnknown')} />]}
              />
            </span>
          )}
        </span>
      </summary>
      {isOpened && (
        <>
          <SessionActions session={session} label={label} isActive={isActive} acting={acting} />
          <SessionDetails session={session} />
        </>
      )}
    </details>
  );
}
