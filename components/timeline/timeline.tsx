import { useRef, useState } from 'preact/hooks';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { EventId } from '../../lib/timeline/event.ts';
import { type EventFilter, passes } from '../../lib/timeline/filter.ts';
import type { TimelineRow } from '../../lib/timeline/row.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { Empty } from '../faces/empty.tsx';
import { useArrival } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';
import { EventDetails } from './event-details.tsx';
import { EventList } from './event-list.tsx';
import { ExportSection } from './export-section.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileProblemNote } from './file-problem.tsx';
import { FilterBar } from './filter-bar.tsx';
import { OpenFileButton } from './open-file-button.tsx';
import { RecordingBar } from './recording-bar.tsx';
import { RecordingNotes } from './recording-notes.tsx';
import { useGrown } from './use-grown.ts';
import { useOpenFile } from './use-open-file.ts';
import '../styles/timeline.css';

const NO_ROWS: readonly TimelineRow[] = [];
/** The buttons that something may lead to. */
const PARTS = {
  export: '.timeline-bar button[aria-expanded]',
  file: '.timeline-bar input[type=file] + button',
} as const;
const NO_FILTER: EventFilter = { kinds: null, text: '', sessionId: null, frameId: null };

/** The recorded events, or those of a file, under two bars, with the details of the one that is looked at. */
export function Timeline({ view }: { view: PanelView }) {
  const { t, actions } = useTools();
  const [filter, setFilter] = useState(NO_FILTER);
  const [isExporting, setExporting] = useState(false);
  const [glanced, setGlanced] = useState<EventId | null>(null);
  const { problem, open, forget } = useOpenFile();
  const { rows, selected, comparedWith } = view.timeline;
  const shown = useGrown(rows, filter, NO_ROWS, (known, more) => {
    const passing = more.filter((row) => passes(row, filter));
    return passing.length === 0 ? known : [...known, ...passing];
  });
  const selectedId = selected?.event.id ?? null;
  const isNothing = rows.length === 0;

  const root = useRef<HTMLDivElement>(null);

  useArrival('timeline', (place, isGlance) => {
    if ('part' in place) return root.current?.querySelector<HTMLElement>(PARTS[place.part]);
    if (rows.every(({ id }) => id !== place.event)) return null;
    if (shown.every(({ id }) => id !== place.event)) setFilter(NO_FILTER);
    const list = root.current?.querySelector<HTMLElement>('[role=listbox]');
    // The panel goes to the moment of an event when it is selected, which is more than a glance.
    if (isGlance) setGlanced(place.event);
    else if (list) actions.selectEvent(place.event);
    return isGlance ? list?.querySelector<HTMLElement>(`[data-event="${place.event}"]`) : list;
  });

  const fileButtons = (
    <>
      <ActionButton
        title={t('exportTimelineHint')}
        unavailable={isNothing ? t('timelineEmptyTitle') : null}
        running={false}
        expanded={isExporting}
        onClick={() => setExporting(!isExporting)}
      >
        {t('exportTitle')}
      </ActionButton>
      <OpenFileButton onFile={open} />
    </>
  );

  return (
    <div class="timeline" ref={root}>
      <h2 class="visually-hidden">{t('tabTimeline')}</h2>
      {view.file ? (
        <div class="timeline-bar">
          <FileFacts file={view.file} />
          <div class="buttons">{fileButtons}</div>
        </div>
      ) : (
        <RecordingBar view={view}>{fileButtons}</RecordingBar>
      )}
      {isExporting && !isNothing && <ExportSection view={view} />}
      {problem && <FileProblemNote problem={problem} onClose={forget} />}
      <FilterBar rows={rows} shown={shown.length} filter={filter} onFilter={setFilter} />
      <RecordingNotes view={view} />
      {shown.length === 0 ? (
        <Empty title={t('timelineEmptyTitle')}>{t(isNothing ? 'timelineEmpty' : 'timelineNoneMatches')}</Empty>
      ) : (
        <div class="timeline-list">
          <EventList
            rows={shown}
            selectedId={selectedId}
            glancedId={glanced}
            comparedWith={comparedWith}
            onSelect={actions.selectEvent}
          />
          {selected && <EventDetails selected={selected} rows={rows} comparedWith={comparedWith} />}
        </div>
      )}
    </div>
  );
}
