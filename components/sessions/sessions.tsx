import { useRef } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useActing } from '../controls/use-acting.ts';
import { Empty } from '../faces/empty.tsx';
import { instanceOf } from '../state.ts';
import { useArrival } from '../tabs/chosen-tab.ts';
import { TestUsers } from '../test-users/test-users.tsx';
import { useTools } from '../tools.ts';
import { SessionItem } from './session-item.tsx';
import { shownSession } from './shown-session.ts';
import { labelsOf } from './who.ts';
import '../styles/session-actions.css';
import '../styles/sessions.css';

/** The fields that something may lead to. */
const PARTS = { 'save-sign-in': '[name=label]', 'test-user': '[name=email]' } as const;

/** All sessions of this browser, those that are over too. */
export function Sessions({ view }: { view: PanelView }) {
  const { t } = useTools();
  const acting = useActing(view);
  const clerk = instanceOf(view.frame);
  const client = clerk?.client;
  const list = useRef<HTMLUListElement>(null);

  useArrival('sessions', (place) => {
    if (!('sessionId' in place)) return document.querySelector<HTMLElement>(`.test-users ${PARTS[place.part]}`);
    const { sessionId } = place;
    const index = client?.sessions.findIndex(({ id }) => id === sessionId) ?? -1;
    const details = list.current?.children[index]?.querySelector('details');
    const summary = details?.querySelector('summary');
    // What opens it makes its content too.
    if (details && !details.open) summary?.click();
    return 'part' in place ? null : summary;
  });

  if (!client) return null;
  const labels = labelsOf(client.sessions);
  const shown = shownSession(clerk);
  return (
    <>
      {client.sessions.length === 0 ? (
        <Empty title={t('sessionsEmptyTitle')}>{t('sessionsEmpty')}</Empty>
      ) : (
        <ul class="sessions" ref={list} aria-label={t('tabSessions')}>
          {client.sessions.map((session) => (
            <li key={session.id}>
              <SessionItem
                session={session}
                label={labels.get(session.id) ?? session.id}
                isLastActive={session.id === client.lastActiveSessionId}
                isOnPage={session.id === clerk.activeSessionId}
                isActive={session.id === shown?.id}
                acting={acting}
              />
            </li>
          ))}
        </ul>
      )}
      <TestUsers view={view} clerk={clerk} acting={acting} />
    </>
  );
}
