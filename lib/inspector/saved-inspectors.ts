import { sessionMemory } from '../recording/session-memory.ts';
import type { SavedInspector } from './inspector-browser.ts';

const PREFIX = 'inspector:';

/** What the worker before this one held, by tab id. */
export async function savedInspectors(): Promise<ReadonlyMap<number, SavedInspector>> {
  const stored = await sessionMemory.all();
  const ours = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX));
  return new Map(ours.map(([key, saved]) => [Number(key.slice(PREFIX.length)), saved as SavedInspector]));
}

/**
 * Keeps what one tab's inspector holds. Where there is no room for all of it, actions alone are kept, which costs the next
 * worker a report of each page and no more.
 * @throws the browser's error when not even that can be kept
 */
export async function saveInspector(tabId: number, saved: SavedInspector): Promise<void> {
  const keep = (kept: SavedInspector) => sessionMemory.set(PREFIX + tabId, kept);
  try {
    await keep(saved);
  } catch {
    await keep({ ...saved, state: { ...saved.state, frames: [], serverAnswers: [] } });
  }
}

/** Drops what was kept of a tab. */
export function forgetInspector(tabId: number): void {
  void sessionMemory.remove(PREFIX + tabId);
}
