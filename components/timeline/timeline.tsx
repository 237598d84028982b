import { useMemo, useRef, useState } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { type EventFilter, passes } from '../../lib/timeline/filter.ts';
import { Empty } from '../faces/empty.tsx';
import { useArrival } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';
import { EventDetails } from './event-details.tsx';
import { EventList } from './event-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { RecordingBar } from './recording-bar.tsx';
import { RecordingNotes } from './recording-notes.tsx';
import '../styles/timeline.css';

const NO_FILTER: EventFilter = { kinds: null, text: '', sessionId: null, frameId: null };

/** The recorded events under two bars, with the details of the one that is looked at. */
export function Timeline({ view }: { view: PanelView }) {
  const { t, actions } = useTools();
  const [filter, setFilter] = useState(NO_FILTER);
  const { rows, selected, comparedWith } = view.timeline;
  const shown = useMemo(() => rows.filter((row) => passes(row, filter)), [rows, filter]);
  const selectedId = selected?.event.id ?? null;
  const root = useRef<HTMLDivElement>(null);

  useArrival('timeline', ({ event }) => {
    if (rows.every(({ id }) => id !== event)) return false;
    if (shown.every(({ id }) => id !== event)) setFilter(NO_FILTER);
    const list = root.current?.querySelector<HTMLElement>('[role=listbox]');
    if (!list) return false;
    actions.selectEvent(event);
    list.focus();
    return true;
  });

  return (
    <div class="timeline" ref={root}>
      <RecordingBar view={view} />
      <FilterBar rows={rows} shown={shown.length} filter={filter} onFilter={setFilter} />
      <RecordingNotes view={view} />
      {shown.length === 0 ? (
        <Empty title={t('timelineEmptyTitle')}>{t(rows.length === 0 ? 'timelineEmpty' : 'timelineNoneMatches')}</Empty>
      ) : (
        <div class="timeline-list">
          <EventList rows={shown} selectedId={selectedId} comparedWith={comparedWith} onSelect={actions.selectEvent} />
          {selected && <EventDetails selected={selected} rows={rows} comparedWith={comparedWith} />}
        </div>
      )}
    </div>
  );
}
