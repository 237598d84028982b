import type { DevToolsMessage, WorkerMessage } from '../protocol/panel-message.ts';
import type { Recordings } from './recordings.ts';
import type { TabRecording } from './tab-recording.ts';

/**
 * DevTools' page's side of the conversation: the tab is recorded from its first word on. What it saw is kept before it is told
 * so; until then it says it again to the next worker, which may have it already.
 * @param answer how to answer it
 * @returns what to do with each of its messages
 */
export function devToolsLine(
  recordings: Recordings,
  answer: (message: WorkerMessage) => void,
): (message: DevToolsMessage) => Promise<void> {
  // Its own, also when the tab is gone: DevTools may speak a moment longer, and nobody would wipe another one.
  let recording: TabRecording | null = null;
  return async (message) => {
    if (message.kind === 'open') {
      recording = recordings.of(message.tabId);
      return;
    }
    if (!recording) return;
    recording.seen(message);
    await recording.settled();
    answer({ kind: 'accepted', id: String(message.number) });
  };
}
