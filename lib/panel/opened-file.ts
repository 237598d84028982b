import { signal } from '@preact/signals';
import type { InspectorState } from '../inspector/state.ts';
import { SAFETY_DEFAULTS } from '../settings/safety.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { readTimelineFile } from '../timeline/file/read-timeline-file.ts';
import { supportSummary } from '../timeline/file/support-summary.ts';
import { type TimelineFile, timelineFileText } from '../timeline/file/timeline-file.ts';
import type { Exported } from '../timeline/file/write-timeline-file.ts';
import { momentAt } from '../timeline/moment-at.ts';
import type { EventRange } from '../timeline/store.ts';
import type { PanelView } from './panel-view.ts';
import { pastView } from './past-view.ts';
import { NOTHING_SUPPOSED } from './server-view-state.ts';
import { createTimeline, type TimelineStore } from './timeline-store.ts';

/** A file that is looked at in the place of the page. Nothing can be done in it, and it needs neither page nor worker. */
export interface OpenedFile {
  readonly timeline: TimelineStore;
  /** The panel as it was after the selected event, else at the end of the file. Follows the timeline as a signal. */
  view(frameId: number): PanelView;
  /** The file as it was read. */
  exported(): Exported;
}

/** @throws {TimelineFileError} for a file that cannot be shown */
export async function openTimelineFile(file: File): Promise<OpenedFile> {
  const read = readTimelineFile(await file.text());
  const { events, exportedAt, extension, personal } = read;
  const state = stateOf(read);
  const timeline = createTimeline(signal(state.recording), { read: async (range) => eventsIn(events, range) });
  const last = events.at(-1);
  const end = last && { event: last, moment: momentAt(events, last.id) };
  return {
    timeline,
    view(frameId) {
      const { value } = timeline.view;
      const shown = value.selected ?? end;
      return {
        connection: 'connected',
        state,
        frame: null,
        secrets: null,
        server: NOT_RECORDED,
        timeline: value,
        findings: null,
        past: null,
        file: { name: file.name, exportedAt, extension, personal },
        question: null,
        grantRefused: false,
        lacks: [],
        ...(shown && pastView(state, frameId, shown)),
      };
    },
    exported: () => ({
      file: new Blob([...timelineFileText(read)], { type: 'application/json' }),
      summary: supportSummary(read),
    }),
  };
}

const NOT_RECORDED: PanelView['server'] = {
  kind: 'impossible',
  because: { kind: 'not-recorded' },
  page: {},
  user: {},
  supposition: NOTHING_SUPPOSED,
};

/** What the worker would tell of a tab without a page. */
function stateOf({ events, dropped }: TimelineFile): InspectorState {
  const status = { count: events.length, characters: 0, nextId: (events.at(-1)?.id ?? 0) + 1, dropped };
  return {
    frames: [],
    running: null,
    lastResult: null,
    updateWaiting: null,
    serverAnswers: [],
    simulation: null,
    recording: { pausedSince: null, clearOnNavigation: false, clearings: 0, status, problem: null },
    safety: SAFETY_DEFAULTS,
    testUsers: [],
  };
}

function eventsIn(
  events: readonly TimelineEvent[],
  { first = 0, last = Number.POSITIVE_INFINITY, limit = events.length, from = 'oldest' }: EventRange,
): readonly TimelineEvent[] {
  const start = events.findIndex(({ id }) => id >= first);
  if (start === -1) return [];
  const end = events.findLastIndex(({ id }) => id <= last) + 1;
  return from === 'oldest'
    ? events.slice(start, Math.min(end, start + limit))
    : events.slice(Math.max(start, end - limit), end);
}
