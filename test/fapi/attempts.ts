import type { Client, User } from './entities.ts';
import { badRequest } from './errors.ts';
import type { Instance } from './instance.ts';
import { signedInSessions } from './sessions.ts';

/** Milliseconds until an unfinished sign-in or sign-up is forgotten: a day. */
export const ATTEMPT_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** In single-session mode refuses any attempt while someone is signed in: 400 `session_exists`. */
export function refuseSecondSession(instance: Instance, client: Client): void {
  if (!instance.singleSession || signedInSessions(client, instance.now()).length === 0) return;
  throw badRequest(
    'session_exists',
    'Session already exists',
    "You're currently in single session mode. You can only be signed into one account at a time.",
  );
}

/** Refuses to sign a user in twice: 400 `identifier_already_signed_in` with the session's id. */
export function refuseSameUser(instance: Instance, client: Client, user: User): void {
  const session = signedInSessions(client, instance.now()).find((candidate) => candidate.user === user);
  if (!session) return;
  throw badRequest('identifier_already_signed_in', "You're already signed in", "You're already signed in", {
    session_id: session.id,
  });
}
