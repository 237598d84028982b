import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { whyUnavailable } from '../controls/why-unavailable.ts';
import { useTools } from '../tools.ts';

/** The two things one does most, one click each. */
export function Actions({ view }: { view: PanelView }) {
  const { t, actions } = useTools();
  const why = whyUnavailable(view);
  const running = view.state?.running ?? null;
  return (
    <div class="buttons">
      <ActionButton
        title={t('actionClearCacheHint')}
        unavailable={why && t(why)}
        running={running === 'clearCache'}
        onClick={() => actions.clearCache()}
      >
        {t('actionClearCache')}
      </ActionButton>
      <ActionButton
        title={t('actionRemoveSessionsHint')}
        unavailable={why && t(why)}
        running={running === 'removeSessions'}
        onClick={() => actions.removeSessions()}
      >
        {t('actionRemoveSessions')}
      </ActionButton>
    </div>
  );
}
