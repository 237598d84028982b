import { type Finding, SEVERITIES, type Severity } from '../../lib/findings/finding.ts';
import { findingsInMarkdown } from '../../lib/findings/markdown.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { CopyButton } from '../values/copy-button.tsx';
import type { FindingFilter } from './filter.ts';
import { countBySeverity, countWords } from './open-findings.ts';
import { SeverityMark } from './severity-mark.tsx';

interface FilterBarProps {
  readonly view: PanelView;
  /** All findings that are not dismissed. */
  readonly open: readonly Finding[];
  /** Those that the filter leaves. */
  readonly shown: readonly Finding[];
  readonly filter: FindingFilter;
  onFilter(filter: FindingFilter): void;
}

/** Counts by severity, each a filter, a search, and a copy of what is listed. */
export function FilterBar({ view, open, shown, filter, onFilter }: FilterBarProps) {
  const { t, now } = useTools();
  const counts = countBySeverity(open);
  if (open.length === 0) return null;
  const toggle = (severity: Severity) =>
    onFilter({ ...filter, severities: filter.severities.symmetricDifference(new Set([severity])) });
  const { version = null, frontendApi = null } = instanceOf(view.frame)?.instance ?? {};
  const head = { url: view.frame?.url ?? '', clerkJs: version, frontendApi, at: now.peek() };
  return (
    <div class="findings-bar">
      <fieldset class="findings-counts" aria-label={t('findingFilter')}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            class="findings-count"
            aria-pressed={filter.severities.has(severity)}
            disabled={counts[severity] === 0 && !filter.severities.has(severity)}
            title={t('findingFilterHint')}
            onClick={() => toggle(severity)}
          >
            <SeverityMark severity={severity} /> {countWords(t, counts, [severity]) || t(NONE_OF[severity])}
          </button>
        ))}
      </fieldset>
      <input
        type="search"
        class="field"
        placeholder={t('findingSearch')}
        aria-label={t('findingSearch')}
        value={filter.text}
        onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
      />
      {shown.length < open.length && (
        <p class="muted findings-shown">{t('findingShownOf', shown.length, open.length)}</p>
      )}
      {shown.length > 0 && (
        <CopyButton text={findingsInMarkdown(shown, head, t)} hint={t('findingCopyAllHint')}>
          {t('findingCopyAll')}
        </CopyButton>
      )}
    </div>
  );
}

const NONE_OF = { error: 'findingNoErrors', warning: 'findingNoWarnings', info: 'findingNoNotes' } as const;
