import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { EventId, TimelineEvent } from './event.ts';
import {
  DEFAULT_LIMITS,
  DROPPED_PART,
  EMPTY_STATUS,
  type EventRange,
  type Marks,
  NO_MARKS,
  type TimelineLimits,
  type TimelineStatus,
  type TimelineStore,
} from './store.ts';

interface Database extends DBSchema {
  /** An event as JSON by tab and id: a text is counted as it is kept, and needs no copying. */
  events: { key: [tabId: number, id: EventId]; value: string };
  tabs: { key: number; value: KeptTab };
}

interface KeptTab extends TimelineStatus, Marks {}

const NEW_TAB: KeptTab = { ...EMPTY_STATUS, ...NO_MARKS };

type Writing = IDBPTransaction<Database, ('events' | 'tabs')[], 'readwrite'>;

/** The store in the extension's IndexedDB, which worker and panels share. Methods reject when the browser refuses. */
export function indexedDbStore(limits: TimelineLimits = DEFAULT_LIMITS, name = 'timeline'): TimelineStore {
  let database: Promise<IDBPDatabase<Database>> | null = null;
  // A browser that refused, or closed the database when its data was cleared, is asked again the next time.
  const forget = () => {
    database = null;
  };
  const open = () => {
    database ??= openDB<Database>(name, 1, {
      upgrade(created) {
        created.createObjectStore('events');
        created.createObjectStore('tabs');
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return database;
  };
  const write = async (work: (transaction: Writing) => Promise<unknown>) => {
    const transaction = (await open()).transaction(['events', 'tabs'], 'readwrite');
    try {
      await work(transaction);
    } catch (error) {
      // An error of one request ends the transaction, which would reject a second time unheard.
      await transaction.done.catch(() => {});
      throw error;
    }
    await transaction.done;
  };

  return {
    append: (tabId, events, marks = {}) => write((transaction) => append(transaction, tabId, events, marks, limits)),
    async read(tabId, range = {}) {
      const texts = await readTexts(await open(), tabId, range);
      return texts.map((text) => JSON.parse(text) as TimelineEvent);
    },
    async status(tabId) {
      const { heard, acted, ...status } = (await (await open()).get('tabs', tabId)) ?? NEW_TAB;
      return status;
    },
    async marks(tabId) {
      const { heard, acted } = (await (await open()).get('tabs', tabId)) ?? NEW_TAB;
      return { heard, acted };
    },
    clear: (tabId) =>
      write(async (transaction) => {
        const tabs = transaction.objectStore('tabs');
        const { nextId, heard, acted } = (await tabs.get(tabId)) ?? NEW_TAB;
        await transaction.objectStore('events').delete(keys(tabId));
        await tabs.put({ ...NEW_TAB, nextId, heard, acted }, tabId);
      }),
    wipe: (tabId) =>
      write(async (transaction) => {
        await transaction.objectStore('events').delete(keys(tabId));
        await transaction.objectStore('tabs').delete(tabId);
      }),
    wipeAll: () =>
      write(async (transaction) => {
        await transaction.objectStore('events').clear();
        await transaction.objectStore('tabs').clear();
      }),
  };
}

async function append(
  transaction: Writing,
  tabId: number,
  events: readonly TimelineEvent[],
  marks: Partial<Marks>,
  limits: TimelineLimits,
): Promise<void> {
  const tabs = transaction.objectStore('tabs');
  const before = (await tabs.get(tabId)) ?? NEW_TAB;
  const texts = events.map((event) => ({ id: event.id, text: JSON.stringify(event) }));
  await Promise.all(texts.map(({ id, text }) => transaction.objectStore('events').add(text, [tabId, id])));
  const after = {
    ...before,
    ...marks,
    count: before.count + texts.length,
    characters: before.characters + texts.reduce((sum, { text }) => sum + text.length, 0),
    nextId: (texts.at(-1)?.id ?? before.nextId - 1) + 1,
  };
  await tabs.put(await withinLimits(transaction, tabId, after, limits), tabId);
}

/** Drops the oldest events where there are too many, and says how many are gone. */
async function withinLimits(
  transaction: Writing,
  tabId: number,
  status: KeptTab,
  limits: TimelineLimits,
): Promise<KeptTab> {
  if (status.count <= limits.events && status.characters <= limits.characters) return status;
  const events = transaction.objectStore('events');
  let { count, characters } = status;
  let dropped = status.dropped;
  const mostEvents = limits.events * (1 - DROPPED_PART);
  const mostCharacters = limits.characters * (1 - DROPPED_PART);
  for (let cursor = await events.openCursor(keys(tabId)); cursor; cursor = await cursor.continue()) {
    // The newest event stays, however long it is.
    if (count === 1 || (count <= mostEvents && characters <= mostCharacters)) break;
    count -= 1;
    characters -= cursor.value.length;
    dropped = { count: (dropped?.count ?? 0) + 1, until: (JSON.parse(cursor.value) as TimelineEvent).at };
    await cursor.delete();
  }
  return { ...status, count, characters, dropped };
}

async function readTexts(
  database: IDBPDatabase<Database>,
  tabId: number,
  { first, last, limit, from = 'oldest' }: EventRange,
): Promise<readonly string[]> {
  const range = keys(tabId, first, last);
  if (from === 'oldest' || limit === undefined) return database.getAll('events', range, limit);
  const texts: string[] = [];
  let cursor = await database.transaction('events').store.openCursor(range, 'prev');
  while (cursor && texts.length < limit) {
    texts.push(cursor.value);
    cursor = await cursor.continue();
  }
  return texts.reverse();
}

function keys(tabId: number, first: EventId = 0, last: EventId = Number.POSITIVE_INFINITY): IDBKeyRange {
  return IDBKeyRange.bound([tabId, first], [tabId, last]);
}
