import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { ClientProperties } from './client-properties.tsx';
import { Methods } from './methods.tsx';

/** The Client object: every property and method under its own name. */
export function ClientTab({ view }: { view: PanelView }) {
  const { t } = useTools();
  const clerk = instanceOf(view.frame);
  if (!clerk?.client) return null;
  return (
    <>
      <section>
        <h2>{t('clientProperties')}</h2>
        <ClientProperties client={clerk.client} clerk={clerk} />
      </section>
      <section>
        <h2>{t('clientMethods')}</h2>
        <Methods client={clerk.client} clerk={clerk} view={view} />
      </section>
    </>
  );
}
