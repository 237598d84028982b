import { browser } from 'wxt/browser';
import type { SavedInspector } from './inspector-browser.ts';

/** Session storage is memory: it outlives a stopped worker, not the browser. */
const PREFIX = 'inspector:';

/** What the worker before this one held, by tab id. */
export async function savedInspectors(): Promise<ReadonlyMap<number, SavedInspector>> {
  const stored = await browser.storage.session.get(null);
  const ours = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX));
  return new Map(ours.map(([key, saved]) => [Number(key.slice(PREFIX.length)), saved as SavedInspector]));
}

/** Keeps what one tab's inspector holds. Storage that is full costs the next worker a report, and no more. */
export function saveInspector(tabId: number, saved: SavedInspector): Promise<void> {
  return browser.storage.session.set({ [PREFIX + tabId]: saved }).catch((error: unknown) => {
    console.warn(`Tab ${tabId} could not be kept: ${error}`);
  });
}

/** Drops what was kept of a tab. */
export function forgetInspector(tabId: number): void {
  void browser.storage.session.remove(PREFIX + tabId);
}
