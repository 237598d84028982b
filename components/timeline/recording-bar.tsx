import type { ComponentChildren } from 'preact';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useTools } from '../tools.ts';

/** Whether the tab is recorded, and what can be done about it; `children` are further buttons. */
export function RecordingBar({ view, children }: { view: PanelView; children: ComponentChildren }) {
  const { t, actions } = useTools();
  const recording = view.state?.recording;
  const isPaused = recording ? recording.pausedSince !== null : false;
  return (
    <div class="timeline-bar">
      <p class="timeline-state">
        {isPaused ? (
          <span class="state-word tone-soon">{t('timelinePaused')}</span>
        ) : (
          <span class="state-word tone-good">{t('timelineRecording')}</span>
        )}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={recording?.clearOnNavigation ?? false}
          onChange={({ currentTarget }) =>
            actions.setRecording({ name: 'clear-on-navigation', on: currentTarget.checked })
          }
        />
        {t('timelineClearOnNavigation')}
      </label>
      <div class="buttons">
        <button
          type="button"
          class="button"
          title={t('timelinePauseHint')}
          aria-pressed={isPaused}
          onClick={() => actions.setRecording({ name: 'pause', on: !isPaused })}
        >
          {t(isPaused ? 'timelineResume' : 'timelinePause')}
        </button>
        <button
          type="button"
          class="button"
          title={t('timelineClearHint')}
          onClick={() => {
            actions.selectEvent(null);
            actions.setRecording({ name: 'clear' });
          }}
        >
          {t('timelineClear')}
        </button>
        {children}
        <button type="button" class="button" title={t('timelineReloadHint')} onClick={() => actions.reloadTab()}>
          {t('timelineReload')}
        </button>
      </div>
    </div>
  );
}
