import type { PanelView } from '../../lib/panel/panel-view.ts';
import { missingHosts } from '../state.ts';
import { useTools } from '../tools.ts';

/** The hosts that are missing and the button that asks for them; says so when the browser's question got a no. */
export function GrantAccess({ view }: { view: PanelView }) {
  const { t, actions } = useTools();
  const hosts = missingHosts(view.frame);
  if (hosts.length === 0) return null;
  return (
    <div class="grant">
      <ul class="hosts" aria-label={t('accessHosts')}>
        {hosts.map((host) => (
          <li key={host}>
            <code>{host}</code>
          </li>
        ))}
      </ul>
      <button type="button" class="button primary" onClick={() => actions.grantAccess()}>
        {t('accessGrant')}
      </button>
      {view.grantRefused && (
        <p class="refused" role="alert">
          {t('accessRefused')}
        </p>
      )}
    </div>
  );
}
