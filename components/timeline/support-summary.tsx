import { useTools } from '../tools.ts';
import { useCopy } from '../values/use-copy.ts';

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
  const { copied, copy } = useCopy(text);
  return (
    <div class="export-summary">
      <textarea class="field" readOnly rows={8} aria-label={t('exportSummary')} value={text} />
      <div class="buttons">
        <button type="button" class="button" onClick={copy}>
          {copied ? t('valueCopied') : t('exportSummaryCopy')}
        </button>
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
