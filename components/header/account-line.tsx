import { plural } from '../../lib/i18n/translate.ts';
import { shownSession } from '../sessions/shown-session.ts';
import { nameOf } from '../sessions/who.ts';
import type { InstanceInFrame } from '../state.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';

/** Who am I here: the user this page shows and how many sessions the Client has. */
export function AccountLine({ clerk }: { clerk: InstanceInFrame | null }) {
  const { t } = useTools();
  const client = clerk?.client;
  if (!client) return <span class="muted">{t('headerNobody')}</span>;
  const session = shownSession(clerk);
  const count = client.sessions.length;
  return (
    <Dotted
      items={[
        session ? (
          <Sentence
            of={clerk.kind === 'direct' ? 'headerLastActive' : 'headerSignedInAs'}
            parts={[<ForeignText key="name" text={nameOf(session)} />]}
          />
        ) : (
          t(count === 0 ? 'headerSignedOut' : 'headerNoSessionHere')
        ),
        session?.actor && <span class="tone-soon">{t('headerImpersonated')}</span>,
        count === 0 ? t('headerNoSessions') : plural(t, 'headerSessions', count),
      ]}
    />
  );
}
