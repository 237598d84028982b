import type { RunningSimulation } from '../../lib/protocol/simulation.ts';
import { Notice } from '../notices/notice.tsx';
import { useTools } from '../tools.ts';
import { SIMULATION_WORDS } from './simulation-words.ts';

interface SimulationNoticeProps {
  readonly running: RunningSimulation;
  /** The document that is looked at. */
  readonly documentId: string | null;
}

/** Says that something is simulated, so that nobody takes what comes of it for real, and ends it. */
export function SimulationNotice({ running, documentId }: SimulationNoticeProps) {
  const { t, actions } = useTools();
  const isLate = documentId !== null && running.late.includes(documentId);
  return (
    <Notice tone="soon">
      <p>
        <strong>{t('simulateNoticeTitle', t(SIMULATION_WORDS[running.simulation.kind].name))}</strong>{' '}
        {t('simulateNotice', running.frontendApi.replace(/^https?:\/\//, ''))} {isLate && t('simulateLate')}
      </p>
      <div class="buttons">
        {isLate && (
          <button type="button" class="button" onClick={() => actions.reloadSimulated()}>
            {t('simulateReload')}
          </button>
        )}
        <button type="button" class="button" title={t('simulateStopHint')} onClick={() => actions.stopSimulation()}>
          {t('simulateStop')}
        </button>
      </div>
    </Notice>
  );
}
