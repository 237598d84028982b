import type { OpenString } from './open-string.ts';

/** The states of a session that clerk-js 6.40 knows; the public specification lacks `replaced`. */
export const sessionStatuses = [
  'active',
  'pending',
  'abandoned',
  'ended',
  'expired',
  'removed',
  'replaced',
  'revoked',
] as const;

/** The state of a session. */
export type SessionStatus = OpenString<(typeof sessionStatuses)[number]>;

/**
 * True when a session with this status counts as signed in: `active`, and `pending`, in which the user still has
 * tasks to do. Rule of `Client.signedInSessions` in clerk-js 5.54 and later.
 */
export function isSignedIn(status: SessionStatus): boolean {
  return status === 'active' || status === 'pending';
}
