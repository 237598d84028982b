import type { TimelineStatus } from '../timeline/store.ts';

/** What a panel is told of the recording of its tab. The events themselves it reads from the store. */
export interface RecordingState {
  /** Epoch ms; null while it records. */
  readonly pausedSince: number | null;
  /** Forgets what was before each time that the tab goes to another document. */
  readonly clearOnNavigation: boolean;
  /** Goes up by one each time that all events were forgotten. */
  readonly clearings: number;
  readonly status: TimelineStatus;
  /** Why events could not be kept, in the browser's words; null when all were. */
  readonly problem: string | null;
}
