import type { Session } from '../../lib/client/index.ts';
import type { View } from '../../lib/client/view.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { membershipOf } from './who.ts';

/** The organization that was active last in a session, and the user's role in it. */
export function Organization({ session }: { session: View<Session> }) {
  const { t } = useTools();
  const id = session.lastActiveOrganizationId;
  if (id === null) return <span class="muted">{t('sessionPersonal')}</span>;
  const membership = membershipOf(session);
  const { name, slug } = membership?.organization ?? {};
  return (
    <Dotted
      items={[
        <ForeignText key="name" text={name || slug || id} />,
        membership?.role && <code key="role">{membership.role}</code>,
      ]}
    />
  );
}
