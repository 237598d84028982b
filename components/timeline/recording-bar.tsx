import type { ComponentChildren } from 'preact';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { ReloadButton } from '../controls/reload-button.tsx';
import { whyReadOnly } from '../controls/why-unavailable.ts';
import { useTools } from '../tools.ts';

/** Whether the tab is recorded, and what can be done about it; `children` are further buttons. */
export function RecordingBar({ view, children }: { view: PanelView; children: ComponentChildren }) {
  const { t, actions } = useTools();
  const recording = view.state?.recording;
  const unavailable = whyReadOnly(t, view);
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
      <label class="check" title={unavailable ?? undefined}>
        <input
          type="checkbox"
          disabled={unavailable !== null}
          checked={recording?.clearOnNavigation ?? false}
          onChange={({ currentTarget }) =>
            actions.setRecording({ name: 'clear-on-navigation', on: currentTarget.checked })
          }
        />
        {t('timelineClearOnNavigation')}
      </label>
      <div class="buttons">
        <ActionButton
          title={t('timelinePauseHint')}
          unavailable={unavailable}
          running={false}
          onClick={() => actions.setRecording({ name: 'pause', on: !isPaused })}
        >
          {t(isPaused ? 'timelineResume' : 'timelinePause')}
        </ActionButton>
        <ActionButton
          title={t('timelineClearHint')}
          unavailable={unavailable}
          running={false}
          onClick={() => {
            actions.selectEvent(null);
            actions.setRecording({ name: 'clear' });
          }}
        >
          {t('timelineClear')}
        </ActionButton>
        {children}
        <ReloadButton view={view} words="timelineReload" hint="timelineReloadHint" />
      </div>
    </div>
  );
}
