import type { Actor, Client, Session, TaskKey, User } from './entities.ts';
import { newId, newSecret } from './ids.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Where a session stands, in Clerk's words. */
export type SessionStatus = 'active' | 'pending' | 'ended' | 'removed' | 'revoked' | 'expired' | 'abandoned';

/** Status of a session at a time: how it was ended, else its age, else its tasks. */
export function sessionStatus(session: Session, now: number): SessionStatus {
  if (session.endedAs) return session.endedAs;
  if (session.expireAt <= now) return 'expired';
  if (session.abandonAt <= now) return 'abandoned';
  return session.tasks.length > 0 ? 'pending' : 'active';
}

/** True for active and pending sessions: those that the Frontend API lists. */
export function isSignedIn(session: Session, now: number): boolean {
  const status = sessionStatus(session, now);
  return status === 'active' || status === 'pending';
}

/** Sessions of a client that are signed in. */
export function signedInSessions(client: Client, now: number): Session[] {
  return client.sessions.filter((session) => isSignedIn(session, now));
}

/** Marks a client as changed. `updated_at` grows strictly: clerk-js's listeners keep the old object otherwise. */
export function bumpClient(client: Client, now: number): void {
  client.updatedAt = Math.max(now, client.updatedAt + 1);
}

/** Adds a session for a user, makes it the last active one and rotates the client's credential. */
export function openSession(client: Client, user: User, now: number, actor: Actor | null = null): Session {
  const session: Session = {
    id: newId('sess'),
    user,
    actor,
    endedAs: null,
    tasks: [...user.tasks],
    lastActiveOrganizationId: null,
    firstFactorVerifiedAt: now,
    secondFactorVerifiedAt: user.totp?.verified ? now : null,
    lastActiveAt: now,
    expireAt: now + 7 * DAY_MS,
    abandonAt: now + 30 * DAY_MS,
    createdAt: now,
    updatedAt: now,
  };
  user.lastSignInAt = now;
  client.sessions.push(session);
  client.lastActiveSessionId = session.id;
  client.rotatingToken = newSecret();
  bumpClient(client, now);
  return session;
}

/** Ends a session. The last active one falls back to nothing, as in Clerk: the page picks the next. */
export function closeSession(client: Client, session: Session, as: 'ended' | 'removed' | 'revoked', now: number): void {
  session.endedAs = as;
  session.updatedAt = now;
  if (client.lastActiveSessionId === session.id) client.lastActiveSessionId = null;
  bumpClient(client, now);
}

/** Settles a task for a user: in all open sessions of that user, and in those to come. */
export function settleUserTask(clients: Iterable<Client>, user: User, task: TaskKey, now: number): void {
  user.tasks = user.tasks.filter((key) => key !== task);
  user.updatedAt = now;
  for (const client of clients) {
    for (const session of client.sessions.filter((candidate) => candidate.user === user)) {
      settleSessionTask(session, task, now);
      bumpClient(client, now);
    }
  }
}

/** Settles a task in one session. */
export function settleSessionTask(session: Session, task: TaskKey, now: number): void {
  session.tasks = session.tasks.filter((key) => key !== task);
  session.updatedAt = Math.max(now, session.updatedAt + 1);
}
