import type { PanelView } from '../../lib/panel/panel-view.ts';
import { whyUnavailable } from '../controls/why-unavailable.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { ClientProperties } from './client-properties.tsx';
import { Methods } from './methods.tsx';

/** The Client object: every property and method under its own name. */
export function ClientTab({ view }: { view: PanelView }) {
  const { t } = useTools();
  const clerk = instanceOf(view.state);
  if (!clerk?.client) return null;
  const why = whyUnavailable(view);
  return (
    <>
      <section>
        <h2>{t('clientProperties')}</h2>
        <ClientProperties client={clerk.client} activeSessionId={clerk.activeSessionId} />
      </section>
      <section>
        <h2>{t('clientMethods')}</h2>
        <Methods
          client={clerk.client}
          frontendApiUrl={clerk.instance.frontendApiUrl}
          pageUrl={view.state?.url ?? null}
          unavailable={why && t(why)}
          running={view.state?.running ?? null}
        />
      </section>
    </>
  );
}
