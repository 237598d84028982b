import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { shortenEnd } from '../values/shorten.ts';

/** The name of a session's user as a person would say it; the session's id when the session tells of no user. */
export function nameOf({ id, user, publicUserData }: View<Session>): string {
  return (
    fullName(user) ||
    fullName(publicUserData) ||
    user?.username ||
    identifierOf({ user, publicUserData }) ||
    user?.id ||
    id
  );
}

/** A short name for each session by its id, which no other one has: with the id where two are of the same user. */
export function labelsOf(sessions: readonly View<Session>[]): ReadonlyMap<string, string> {
  const byName = Map.groupBy(sessions, shortNameOf);
  return new Map(
    [...byName].flatMap(([name, sharing]) =>
      sharing.map(({ id }) => [id, sharing.length > 1 ? `${name} ${id}` : name] as const),
    ),
  );
}

/** The name of a session's user, where there is room for a line at most. */
export function shortNameOf(session: View<Session>): string {
  return shortenEnd(nameOf(session));
}

/** What the user signs in with: email address, phone number or username; null when the session does not tell. */
export function identifierOf({ user, publicUserData }: Pick<View<Session>, 'user' | 'publicUserData'>): string | null {
  return user?.primaryEmailAddress ?? publicUserData?.identifier ?? user?.primaryPhoneNumber ?? user?.username ?? null;
}

/** The membership of the session's user in the organization that was active last; null for the personal account. */
export function membershipOf({ user, lastActiveOrganizationId }: View<Session>) {
  const memberships = user?.organizationMemberships ?? [];
  return memberships.find(({ organization }) => organization?.id === lastActiveOrganizationId) ?? null;
}

function fullName(names: { readonly firstName: string | null; readonly lastName: string | null } | null): string {
  return [names?.firstName, names?.lastName].filter(Boolean).join(' ');
}
