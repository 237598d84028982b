import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useTools } from '../tools.ts';

/** Says that all actions are switched off. A click leads to where they are switched on again. */
export function ReadOnlyBadge({ view }: { view: PanelView }) {
  const { t, actions } = useTools();
  if (view.state?.safety.readOnly !== true) return null;
  return (
    <button type="button" class="badge" title={t('unavailableReadOnly')} onClick={() => actions.openSettings()}>
      {t('headerReadOnly')}
    </button>
  );
}
