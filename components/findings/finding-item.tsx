import { useId } from 'preact/hooks';
import type { Finding } from '../../lib/findings/finding.ts';
import { findingInMarkdown } from '../../lib/findings/markdown.ts';
import { SEVERITY_WORDS } from '../../lib/findings/words.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useTools } from '../tools.ts';
import { CopyButton } from '../values/copy-button.tsx';
import { FindingDetails } from './finding-details.tsx';
import { SeverityMark } from './severity-mark.tsx';

interface FindingItemProps {
  readonly view: PanelView;
  readonly finding: Finding;
  readonly isOpen: boolean;
  onToggle(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A finding in one line, and opened with all that belongs to it. */
export function FindingItem({ view, finding, isOpen, onToggle, onKeyDown }: FindingItemProps) {
  const { t, actions } = useTools();
  const details = useId();
  const { id, rule, severity, statement } = finding;
  return (
    <article class={`finding severity-${severity}`}>
      <h3>
        <button
          type="button"
          class="finding-open"
          data-finding={id}
          aria-expanded={isOpen}
          aria-controls={isOpen ? details : undefined}
          onClick={onToggle}
          onKeyDown={onKeyDown}
        >
          <SeverityMark severity={severity} />
          <span class="visually-hidden">{t(SEVERITY_WORDS[severity])}: </span>
          <bdi class="finding-statement">{t(statement.key, ...statement.values)}</bdi> <code>{rule}</code>
        </button>
      </h3>
      {isOpen && (
        <div class="finding-details" id={details}>
          <FindingDetails view={view} finding={finding} />
          <footer class="finding-foot">
            <CopyButton text={findingInMarkdown(finding, t)} hint={t('findingCopyHint')}>
              {t('findingCopy')}
            </CopyButton>
            <button
              type="button"
              class="button"
              title={t('findingDismissHint')}
              onClick={() => actions.dismissFinding(id)}
            >
              {t('findingDismiss')}
            </button>
          </footer>
        </div>
      )}
    </article>
  );
}
