import { useTools } from '../tools.ts';
import { CopyButton } from '../values/copy-button.tsx';

interface SupportSummaryProps {
  /** Markdown. */
  readonly text: string;
  /** For the file. */
  readonly name: string;
  onClose(): void;
}

/** What a support bundle says for people, to be read before it is handed on. */
export function SupportSummary({ text, name, onClose }: SupportSummaryProps) {
  const { t, actions } = useTools();
  return (
    <div class="export-summary">
      <textarea class="field" readOnly rows={8} aria-label={t('exportSummary')} value={text} />
      <div class="buttons">
        <CopyButton text={text}>{t('exportSummaryCopy')}</CopyButton>
        <button
          type="button"
          class="button"
          onClick={() => actions.download(name, new Blob([text], { type: 'text/markdown' }))}
        >
          {t('exportSummarySave')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('timelineClose')}
        </button>
      </div>
    </div>
  );
}
