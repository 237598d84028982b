import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';

/** The organizations of a session's user; the active one is among them though the user does not list it. */
export function organizationsOf({ user, lastActiveOrganizationId: active }: View<Session>) {
  const listed = (user?.organizationMemberships ?? []).flatMap(({ organization }) => organization ?? []);
  const organizations = listed.map(({ id, name, slug }) => ({ id, name: name || slug || id }));
  if (active === null || organizations.some(({ id }) => id === active)) return organizations;
  return [{ id: active, name: active }, ...organizations];
}
