import type { Session } from '../../client/index.ts';
import type { View } from '../../client/view.ts';
import type { ClerkJs, HeldClient } from '../evidence.ts';

/** The session that the page shows, or the last active one where no clerk-js lives. */
export function shownSession({ value }: HeldClient, clerkJs: ClerkJs | null): View<Session> | null {
  const id = clerkJs ? clerkJs.activeSessionId : value.lastActiveSessionId;
  return value.sessions.find((session) => session.id === id) ?? null;
}
