import { type DBSchema, openDB } from 'idb';
import { browser } from 'wxt/browser';

/** What outlives a stopped worker, in memory only: it ends with the browser, and for private windows with the last of them. */
export interface SessionMemory {
  /** All values by key. */
  all(): Promise<Readonly<Record<string, unknown>>>;
  /** Undefined where there is none. */
  get(key: string): Promise<unknown>;
  /** @throws the browser's error when there is no room */
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

interface PrivateMemory extends DBSchema {
  values: { key: string; value: unknown };
}

/** The memory of this worker's windows. */
export const sessionMemory: SessionMemory = browser.extension.inIncognitoContext ? privateMemory() : ordinaryMemory();

function ordinaryMemory(): SessionMemory {
  return {
    all: () => browser.storage.session.get(null),
    async get(key) {
      return (await browser.storage.session.get(key))[key];
    },
    set: (key, value) => browser.storage.session.set({ [key]: value }),
    remove: (key) => browser.storage.session.remove(key),
  };
}

/**
 * Chromium 156 has one session storage for all windows, which keeps what was of private ones until it ends itself. Their
 * databases it holds in memory, and drops them with the last window.
 */
function privateMemory(): SessionMemory {
  const opened = openDB<PrivateMemory>('session', 1, {
    upgrade(created) {
      created.createObjectStore('values');
    },
  });
  return {
    async all() {
      const transaction = (await opened).transaction('values');
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    },
    async get(key) {
      return (await opened).get('values', key);
    },
    async set(key, value) {
      await (await opened).put('values', value, key);
    },
    async remove(key) {
      await (await opened).delete('values', key);
    },
  };
}
