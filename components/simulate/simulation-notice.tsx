import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { RunningSimulation } from '../../lib/protocol/simulation.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { whyReadOnly } from '../controls/why-unavailable.ts';
import { Notice } from '../notices/notice.tsx';
import { useTools } from '../tools.ts';
import { isLateIn } from './is-late-in.ts';
import { SIMULATION_WORDS } from './simulation-words.ts';

interface SimulationNoticeProps {
  readonly running: RunningSimulation;
  readonly view: PanelView;
}

/** Says that something is simulated, so that nobody takes what comes of it for real, and ends it: in read-only mode too. */
export function SimulationNotice({ running, view }: SimulationNoticeProps) {
  const { t, actions } = useTools();
  const isLate = isLateIn(running, view.frame);
  return (
    <Notice tone="soon">
      <p>
        <strong>{t('simulateNoticeTitle', t(SIMULATION_WORDS[running.simulation.kind].name))}</strong>{' '}
        {t('simulateNotice', running.frontendApi.replace(/^https?:\/\//, ''))} {isLate && t('simulateLate')}
      </p>
      <div class="buttons">
        {isLate && (
          <ActionButton
            title={t('simulateLate')}
            unavailable={whyReadOnly(t, view)}
            running={false}
            onClick={actions.reloadSimulated}
          >
            {t('simulateReload')}
          </ActionButton>
        )}
        <button type="button" class="button" title={t('simulateStopHint')} onClick={() => actions.stopSimulation()}>
          {t('simulateStop')}
        </button>
      </div>
    </Notice>
  );
}
