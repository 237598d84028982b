import { browser } from 'wxt/browser';
import { indexedDbStore } from '../timeline/indexed-db-store.ts';
import type { RecordingBrowser, SavedRecording } from './recording-browser.ts';
import { sessionMemory } from './session-memory.ts';

const PREFIX = 'recording:';

/** The real browser. */
export function chromeRecordings(): RecordingBrowser {
  return {
    store: indexedDbStore(),
    isOpen: (tabId) =>
      browser.tabs.get(tabId).then(
        () => true,
        () => false,
      ),
    async load(tabId) {
      return ((await sessionMemory.get(PREFIX + tabId)) as SavedRecording | undefined) ?? null;
    },
    save: (tabId, saved) => sessionMemory.set(PREFIX + tabId, saved),
    forget: (tabId) => sessionMemory.remove(PREFIX + tabId),
    now: Date.now,
  };
}
