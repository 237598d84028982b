import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FindingsView } from '../../lib/panel/findings-view.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useChosenTab } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';
import { DismissedFindings } from './dismissed-findings.tsx';
import { FailedRules } from './failed-rules.tsx';
import { type FindingFilter, passes } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { FindingList } from './finding-list.tsx';
import { NothingFound } from './nothing-found.tsx';
import { openFindings } from './open-findings.ts';
import { UncheckedRules } from './unchecked-rules.tsx';
import '../styles/findings.css';

interface FindingsProps {
  readonly view: PanelView;
  readonly findings: FindingsView;
}

const NO_FILTER: FindingFilter = { severities: new Set(), text: '' };

/** What was found under a bar that counts and filters, then what was dismissed, and what could not be looked at. */
export function Findings({ view, findings }: FindingsProps) {
  const { t } = useTools();
  const [filter, setFilter] = useState(NO_FILTER);
  const open = useMemo(() => openFindings(findings), [findings]);
  const shown = useMemo(() => open.filter((finding) => passes(finding, filter, t)), [open, filter, t]);
  const root = useRef<HTMLDivElement>(null);
  const hadList = useRef(false);

  const isLedHere = useChosenTab().target?.tab === 'findings';

  useEffect(() => {
    // A finding that something leads to may be one that the filter hides.
    if (isLedHere) setFilter(NO_FILTER);
  }, [isLedHere]);

  useEffect(() => {
    const isGone = hadList.current && shown.length === 0;
    hadList.current = shown.length > 0;
    // The focus went with the last finding: a keyboard goes on from here.
    if (isGone && document.activeElement === document.body) root.current?.focus();
  }, [shown.length]);

  return (
    <div class="findings" ref={root} tabIndex={-1}>
      <h2 class="visually-hidden">{t('findingTab')}</h2>
      <FilterBar view={view} open={open} shown={shown} filter={filter} onFilter={setFilter} />
      {open.length === 0 && <NothingFound findings={findings} />}
      {open.length > 0 && shown.length === 0 && <p class="none">{t('findingNoneMatches')}</p>}
      {shown.length > 0 && <FindingList view={view} findings={shown} />}
      <DismissedFindings findings={findings} />
      <FailedRules failed={findings.failed} view={view} />
      <UncheckedRules unchecked={findings.unchecked} view={view} />
    </div>
  );
}
