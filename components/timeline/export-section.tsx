import { useState } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useTools } from '../tools.ts';
import { exportName } from './export-name.ts';
import { StorageStateExport } from './storage-state-export.tsx';
import { supportInput } from './support-input.ts';
import { SupportSummary } from './support-summary.tsx';
import { useExport } from './use-export.ts';

/** What can be handed on of the timeline: a file of its events, a bundle for support, and the auth state for tests. */
export function ExportSection({ view }: { view: PanelView }) {
  const { t, actions } = useTools();
  const [keepNames, setKeepNames] = useState(false);
  const [summary, setSummary] = useState<string | null>(null);
  const { isRunning, problem, run } = useExport();
  const { file } = view;

  const saveTimeline = () =>
    run(async () => {
      const exported = await actions.exportTimeline({ support: null, keepNames });
      actions.download(file?.name ?? exportName('timeline', view, 'json'), exported.file);
    });
  const saveBundle = () =>
    run(async () => {
      const support = supportInput(t, view, navigator.userAgent);
      const exported = await actions.exportTimeline({ support, keepNames });
      if (!file) actions.download(exportName('support', view, 'json'), exported.file);
      setSummary(exported.summary);
    });

  return (
    <section class="export" aria-label={t('exportTitle')}>
      {!file && (
        <label class="check">
          <input
            type="checkbox"
            checked={keepNames}
            onChange={({ currentTarget }) => setKeepNames(currentTarget.checked)}
          />
          {t('exportKeepNames')}
        </label>
      )}
      <p class="muted">{t(file ? 'exportOfFile' : keepNames ? 'exportNamesKept' : 'exportNamesReplaced')}</p>
      <div class="buttons">
        <ActionButton title={t('exportTimelineHint')} unavailable={null} running={isRunning} onClick={saveTimeline}>
          {t('exportTimeline')}
        </ActionButton>
        <ActionButton
          title={t('exportSupportHint')}
          // It says what is, not what was.
          unavailable={view.past && !file ? t('unavailablePast') : null}
          running={isRunning}
          onClick={saveBundle}
        >
          {t(file ? 'exportSummary' : 'exportSupport')}
        </ActionButton>
      </div>
      {problem !== null && (
        <p class="tone-bad" role="alert">
          {t('exportFailed')} {problem}
        </p>
      )}
      {summary !== null && (
        <SupportSummary text={summary} name={exportName('support', view, 'md')} onClose={() => setSummary(null)} />
      )}
      {!file && <StorageStateExport view={view} />}
    </section>
  );
}
