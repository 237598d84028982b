import { type ReadonlySignal, signal } from '@preact/signals';
import type { RecordingState } from '../recording/recording-state.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { rowOf, type TimelineRow } from '../timeline/row.ts';
import type { EventRange } from '../timeline/store.ts';

/** The recorded events of one tab. */
export interface TimelineSource {
  /** The older first. */
  read(range: EventRange): Promise<readonly TimelineEvent[]>;
}

/** Events that are read at once, so that the panel stays responsive. */
const PAGE = 2_000;

/** Follows a recording: the rows of all events that are kept, the older first. */
export function followRows(
  recording: ReadonlySignal<RecordingState | null>,
  source: TimelineSource,
): { readonly rows: ReadonlySignal<readonly TimelineRow[]>; readonly problem: ReadonlySignal<string | null> } {
  const rows = signal<readonly TimelineRow[]>([]);
  const problem = signal<string | null>(null);
  let clearings: number | null = null;
  let reading = false;

  const readOn = async () => {
    if (reading) return;
    reading = true;
    try {
      for (;;) {
        const told = recording.peek();
        if (!told) break;
        if (clearings !== told.clearings) rows.value = [];
        clearings = told.clearings;
        const last = rows.peek().at(-1)?.id ?? 0;
        if (last >= told.status.nextId - 1) break;
        const events = await source.read({ first: last + 1, limit: PAGE });
        if (events.length === 0) break;
        // What was cleared meanwhile is read anew.
        if (recording.peek()?.clearings === clearings) rows.value = [...rows.peek(), ...events.map(rowOf)];
      }
      const kept = recording.peek()?.status.count ?? 0;
      if (rows.peek().length > kept) rows.value = kept === 0 ? [] : rows.peek().slice(-kept);
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
