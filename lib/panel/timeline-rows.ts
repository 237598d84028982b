import { type ReadonlySignal, signal } from '@preact/signals';
import type { RecordingState } from '../recording/recording-state.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { rowsInCommon, type TimelineRow } from '../timeline/row.ts';
import { EMPTY_STATUS, type EventRange } from '../timeline/store.ts';

/** The recorded events of one tab. */
export interface TimelineSource {
  /** The older first. */
  read(range: EventRange): Promise<readonly TimelineEvent[]>;
}

/** Events that are read at once, so that the panel stays responsive. */
const PAGE = 2_000;

/** Hears of a record as it is read. */
export interface RecordListener {
  /** The next events, in their order. */
  took(events: readonly TimelineEvent[]): void;
  /** All events were forgotten. */
  forgot(): void;
}

/** Follows a recording: the rows of all events that are kept, the older first. */
export function followRows(
  recording: ReadonlySignal<RecordingState | null>,
  source: TimelineSource,
  listener: RecordListener | null,
): { readonly rows: ReadonlySignal<readonly TimelineRow[]>; readonly problem: ReadonlySignal<string | null> } {
  const rows = signal<readonly TimelineRow[]>([]);
  const problem = signal<string | null>(null);
  let rowOf = rowsInCommon();
  let clearings: number | null = null;
  let reading = false;

  const readOn = async () => {
    if (reading) return;
    reading = true;
    try {
      for (;;) {
        const told = recording.peek();
        if (!told) break;
        if (clearings !== told.clearings) {
          rows.value = [];
          // The texts of what was cleared go with it.
          rowOf = rowsInCommon();
          listener?.forgot();
        }
        clearings = told.clearings;
        const last = rows.peek().at(-1)?.id ?? 0;
        if (last >= told.status.nextId - 1) break;
        const events = await source.read({ first: last + 1, limit: PAGE });
        if (events.length === 0) break;
        // What was cleared meanwhile is read anew.
        if (recording.peek()?.clearings !== clearings) continue;
        rows.value = [...rows.peek(), ...events.map(rowOf)];
        listener?.took(events);
      }
      const { count, nextId } = recording.peek()?.status ?? EMPTY_STATUS;
      // The store may have more by now than was told: what is newer says nothing of how many older ones were dropped.
      const dropped = rows.peek().findLastIndex(({ id }) => id < nextId) + 1 - count;
      if (dropped > 0) rows.value = rows.peek().slice(dropped);
      problem.value = null;
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    } finally {
      reading = false;
    }
  };
  recording.subscribe(() => void readOn());
  return { rows, problem };
}
