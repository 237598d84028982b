import 'fake-indexeddb/auto';
import type { RecordingBrowser, SavedRecording } from '../../../lib/recording/recording-browser.ts';
import { indexedDbStore } from '../../../lib/timeline/indexed-db-store.ts';

let databases = 0;

/** A browser that records: its database is a real one, in memory. */
export function fakeRecordingBrowser() {
  const saved = new Map<number, SavedRecording>();
  const closedTabs = new Set<number>();
  const clock = { now: Date.UTC(2026, 10, 23, 12) };
  databases += 1;
  const browser: RecordingBrowser = {
    store: indexedDbStore(undefined, `recording ${databases}`),
    isOpen: async (tabId) => !closedTabs.has(tabId),
    load: async (tabId) => saved.get(tabId) ?? null,
    // As the browser does it: what is kept is a copy, and JSON.
    save: async (tabId, kept) => void saved.set(tabId, JSON.parse(JSON.stringify(kept))),
    forget: async (tabId) => void saved.delete(tabId),
    now: () => clock.now,
  };
  return { ...browser, saved, closedTabs, clock };
}
