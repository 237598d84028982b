import { browser } from 'wxt/browser';
import { indexedDbStore } from '../timeline/indexed-db-store.ts';
import type { RecordingBrowser, SavedRecording } from './recording-browser.ts';

/** Session storage is memory: it outlives a stopped worker, not the browser. */
const PREFIX = 'recording:';

/** The real browser. */
export function chromeRecordings(): RecordingBrowser {
  return {
    store: indexedDbStore(),
    async load(tabId) {
      const stored = await browser.storage.session.get(PREFIX + tabId);
      return (stored[PREFIX + tabId] as SavedRecording | undefined) ?? null;
    },
    save: (tabId, saved) => browser.storage.session.set({ [PREFIX + tabId]: saved }),
    forget: (tabId) => browser.storage.session.remove(PREFIX + tabId),
    now: Date.now,
  };
}
