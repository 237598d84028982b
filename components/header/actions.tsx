import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useActing } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';

/** The two things one does most, one click each. */
export function Actions({ view }: { view: PanelView }) {
  const { t } = useTools();
  const { act, isRunning, whyNot } = useActing(view);
  return (
    <div class="buttons">
      <ActionButton
        title={t('actionClearCacheHint')}
        unavailable={whyNot('clearCache')}
        running={isRunning({ name: 'clearCache' })}
        onClick={() => act({ name: 'clearCache' })}
      >
        {t('actionClearCache')}
      </ActionButton>
      <ActionButton
        title={t('actionRemoveSessionsHint')}
        unavailable={whyNot('removeSessions')}
        running={isRunning({ name: 'removeSessions' })}
        onClick={() => act({ name: 'removeSessions' })}
      >
        {t('actionRemoveSessions')}
      </ActionButton>
    </div>
  );
}
