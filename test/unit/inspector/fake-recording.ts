import type { RecordingState } from '../../../lib/recording/recording-state.ts';
import type { EventDraft } from '../../../lib/timeline/event.ts';
import type { FrameInput } from '../../../lib/timeline/record-frame.ts';
import { EMPTY_STATUS } from '../../../lib/timeline/store.ts';

export const RECORDING: RecordingState = {
  pausedSince: null,
  clearOnNavigation: false,
  clearings: 0,
  status: EMPTY_STATUS,
  problem: null,
};

/** A recording that keeps what it is told. */
export function fakeRecording() {
  const drafts: EventDraft[] = [];
  const observed: (readonly FrameInput[])[] = [];
  const asked: string[] = [];
  const listeners = new Set<(state: RecordingState) => void>();
  return {
    state: RECORDING,
    drafts,
    observed,
    /** What the user asked for. */
    asked,
    listeners,
    record: (draft: EventDraft) => void drafts.push(draft),
    acted: async (_requestId: string, draft: EventDraft) => void drafts.push(draft),
    observe: (frames: readonly FrameInput[]) => void observed.push(frames),
    listen(listener: (state: RecordingState) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pause: (on: boolean) => void asked.push(`pause ${on}`),
    clearOnNavigation: (on: boolean) => void asked.push(`clear on navigation ${on}`),
    forExport: async () => ({ support: null, pseudonyms: null }),
    clear: () => void asked.push('clear'),
  };
}
