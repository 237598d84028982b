import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';
import { useLate } from '../tabs/use-late.ts';
import { useTools } from '../tools.ts';
import { ClientProperties } from './client-properties.tsx';

/** Loads the methods: they stand below what is looked at first. */
export const loadMethods = () => import('./methods.tsx');

/** The Client object: every property and method under its own name. */
export function ClientTab({ view }: { view: PanelView }) {
  const { t } = useTools();
  const late = useLate(loadMethods);
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
        {late && <late.Methods client={clerk.client} clerk={clerk} view={view} />}
      </section>
    </>
  );
}
