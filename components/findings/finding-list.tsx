import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../lib/findings/finding.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { nextRow } from '../controls/next-row.ts';
import { useArrival } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';
import { FindingItem } from './finding-item.tsx';

/** The findings, each opening to its details; the worst one is open. Arrows, Home and End move between them. */
export function FindingList({ view, findings }: { view: PanelView; findings: readonly Finding[] }) {
  const { t } = useTools();
  const list = useRef<HTMLUListElement>(null);
  /** What the user opened and closed. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  /** Where the focus was in the list. */
  const reached = useRef<{ readonly id: string; readonly index: number } | null>(null);
  const heads = () => [...(list.current?.querySelectorAll<HTMLElement>('.finding-open') ?? [])];

  useEffect(() => {
    // The focus went with the finding that had it: to the next one with it.
    const left = reached.current;
    if (!left || document.activeElement !== document.body || findings.some(({ id }) => id === left.id)) return;
    heads()[Math.min(left.index, findings.length - 1)]?.focus();
  }, [findings]);

  useArrival('findings', ({ finding }) => {
    const head = heads().find(({ dataset }) => dataset.finding === finding);
    if (head?.getAttribute('aria-expanded') === 'false') setChosen(new Map([...chosen, [finding, true]]));
    return head;
  });

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const next = nextRow(event.key, index, findings.length);
    if (next === null) return;
    event.preventDefault();
    heads()[next]?.focus();
  };

  return (
    <ul class="finding-list" aria-label={t('findingTab')} ref={list}>
      {findings.map((finding, index) => {
        const { id, severity } = finding;
        const isOpen = chosen.get(id) ?? (index === 0 && severity !== 'info');
        return (
          <li
            key={id}
            onFocusIn={() => {
              reached.current = { id, index };
            }}
          >
            <FindingItem
              view={view}
              finding={finding}
              isOpen={isOpen}
              onToggle={() => setChosen(new Map([...chosen, [id, !isOpen]]))}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
          </li>
        );
      })}
    </ul>
  );
}
