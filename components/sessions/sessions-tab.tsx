import type { ClerkInstance } from '../../lib/inspector/state.ts';
import { Empty } from '../faces/empty.tsx';
import { useTools } from '../tools.ts';
import { SessionItem } from './session-item.tsx';

/** All sessions of this browser, those that are over too. */
export function SessionsTab({ clerk }: { clerk: ClerkInstance }) {
  const { t } = useTools();
  const client = clerk.client;
  if (!client) return null;
  if (client.sessions.length === 0) return <Empty title={t('sessionsEmptyTitle')}>{t('sessionsEmpty')}</Empty>;
  return (
    <ul class="sessions" aria-label={t('tabSessions')}>
      {client.sessions.map((session) => (
        <li key={session.id}>
          <SessionItem
            session={session}
            isLastActive={session.id === client.lastActiveSessionId}
            isOnPage={session.id === clerk.activeSessionId}
          />
        </li>
      ))}
    </ul>
  );
}
