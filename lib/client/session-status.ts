import type { OpenString } from './open-string.ts';

/** The state of a session. */
export type SessionStatus = OpenString<
  'active' | 'pending' | 'abandoned' | 'ended' | 'expired' | 'removed' | 'replaced' | 'revoked'
>;

/**
 * True when a session with this status counts as signed in: `active`, and `pending`, in which the user still has
 * tasks to do. Rule of `Client.signedInSessions` in clerk-js 5.54 and later.
 */
export function isSignedIn(status: SessionStatus): boolean {
  return status === 'active' || status === 'pending';
}
