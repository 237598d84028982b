import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { RecordingState } from '../recording/recording-state.ts';
import type { Change } from '../timeline/diff/change.ts';
import type { EventId, TimelineEvent } from '../timeline/event.ts';
import type { Moment } from '../timeline/moment.ts';
import type { TimelineRow } from '../timeline/row.ts';
import { followRows, type RecordListener, type TimelineSource } from './timeline-rows.ts';

/** The timeline as the panel shows it. */
export interface TimelineView {
  /** All events that are kept, the older first. */
  readonly rows: readonly TimelineRow[];
  /** Why events could not be read, in the browser's words; null when they could. */
  readonly problem: string | null;
  readonly selected: SelectedEvent | null;
  /** The event that the selected one is compared with; null for the one before it. */
  readonly comparedWith: EventId | null;
}

/** The event that is looked at: while there is one, the panel shows what the tab held right after it. */
export interface SelectedEvent {
  readonly event: TimelineEvent;
  /** The event that led to it; null where that is not certain. */
  readonly cause: EventId | null;
  /** What the tab held after it; null when that is not known, as before the first page spoke. */
  readonly moment: Moment | null;
  /** How that differs from what it is compared with: the moment before it, or that of a chosen event. */
  readonly changes: readonly Change[];
}

/** The timeline, and what can be done with it. */
export interface TimelineStore {
  readonly view: ReadonlySignal<TimelineView>;
  /** Looks at an event, or at the present again (null). */
  select(id: EventId | null): Promise<void>;
  /** Compares the selected event with another one, or with the one before it (null). */
  compareWith(id: EventId | null): Promise<void>;
}

/** Follows the timeline of the tab, and tells who listens of each event once. */
export function createTimeline(
  recording: ReadonlySignal<RecordingState | null>,
  source: TimelineSource,
  listener: RecordListener | null = null,
): TimelineStore {
  const { rows, problem } = followRows(recording, source, listener);
  const selected = signal<SelectedEvent | null>(null);
  const comparedWith = signal<EventId | null>(null);
  let rounds = 0;

  const show = async (id: EventId) => {
    const round = ++rounds;
    // Nobody looks back at once.
    const { readSelected } = await import('./read-selected.ts');
    const read = await readSelected(source, id, comparedWith.peek());
    if (round === rounds && read) selected.value = read;
  };

  return {
    view: computed(() => ({
      rows: rows.value,
      problem: problem.value,
      selected: selected.value,
      comparedWith: comparedWith.value,
    })),
    async select(id) {
      if (id !== null) return show(id);
      rounds += 1;
      selected.value = null;
      comparedWith.value = null;
    },
    async compareWith(id) {
      comparedWith.value = id;
      const shown = selected.peek()?.event.id;
      if (shown !== undefined) await show(shown);
    },
  };
}
