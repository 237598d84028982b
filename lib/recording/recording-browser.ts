import type { SavedPseudonyms } from '../timeline/redaction/pseudonyms.ts';
import type { TimelineStore } from '../timeline/store.ts';
import type { RecordingState } from './recording-state.ts';

/** What of a recording outlives a stopped worker beside its events: in memory only, as it names persons. */
export interface SavedRecording extends Pick<RecordingState, 'pausedSince' | 'clearOnNavigation'> {
  /** From `newRecordKey`. */
  readonly recordKey: string;
  readonly pseudonyms: SavedPseudonyms;
}

/** What recordings need of the browser. Methods reject when it refuses. */
export interface RecordingBrowser {
  readonly store: TimelineStore;
  /** True while there is such a tab. */
  isOpen(tabId: number): Promise<boolean>;
  load(tabId: number): Promise<SavedRecording | null>;
  save(tabId: number, saved: SavedRecording): Promise<void>;
  forget(tabId: number): Promise<void>;
  now(): number;
}
