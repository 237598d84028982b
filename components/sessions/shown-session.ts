import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import type { InstanceInFrame } from '../state.ts';

/** The session that the page shows; where no clerk-js lives in it, the one that this browser used last. */
export function shownSession({ kind, client, activeSessionId }: InstanceInFrame): View<Session> | null {
  const shown = kind === 'direct' ? client?.lastActiveSessionId : activeSessionId;
  return client?.sessions.find(({ id }) => id === shown) ?? null;
}
