import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TimelineEvent } from '../../../lib/timeline/event.ts';
import { indexedDbStore } from '../../../lib/timeline/indexed-db-store.ts';
import type { Redacted } from '../../../lib/timeline/redaction/redactor.ts';
import { NO_MARKS, type TimelineLimits, type TimelineStore } from '../../../lib/timeline/store.ts';

let databases = 0;
let store: TimelineStore;

function newStore(limits?: TimelineLimits): TimelineStore {
  return indexedDbStore(limits, `test ${databases}`);
}

beforeEach(() => {
  databases += 1;
  store = newStore();
});

function event(id: number): Redacted<TimelineEvent> {
  const fields = { id, at: 1_000 + id, frameId: null, documentId: null, cause: null, step: null };
  return { ...fields, kind: 'navigated', url: `https://app.example.com/${id}` } as unknown as Redacted<TimelineEvent>;
}

function events(first: number, last: number): Redacted<TimelineEvent>[] {
  return Array.from({ length: last - first + 1 }, (_, index) => event(first + index));
}

async function ids(...parameters: Parameters<TimelineStore['read']>): Promise<readonly number[]> {
  return (await store.read(...parameters)).map(({ id }) => id);
}

describe('the events of a tab', () => {
  test('are read as they were written, in their order, by whoever opens the store', async () => {
    await store.append(1, events(1, 9));
    await store.append(1, events(10, 12));
    expect(await newStore().read(1)).toEqual(events(1, 12));
  });

  test('are kept apart from those of other tabs', async () => {
    await Promise.all([store.append(1, events(1, 2)), store.append(12, events(5, 5))]);
    expect(await ids(1)).toEqual([1, 2]);
    expect(await ids(12)).toEqual([5]);
    expect(await ids(2)).toEqual([]);
  });

  test('are read by range, from either end', async () => {
    await store.append(1, events(1, 9));
    expect(await ids(1, { first: 4, last: 6 })).toEqual([4, 5, 6]);
    expect(await ids(1, { first: 4, limit: 2 })).toEqual([4, 5]);
    expect(await ids(1, { last: 6, limit: 2, from: 'newest' })).toEqual([5, 6]);
    expect(await ids(1, { limit: 20, from: 'newest' })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await ids(1, { first: 8, from: 'newest' })).toEqual([8, 9]);
  });

  test('are counted, and tell the next id', async () => {
    expect(await store.status(1)).toEqual({ count: 0, characters: 0, nextId: 1, dropped: null });
    await store.append(1, events(3, 5));
    const characters = events(3, 5).reduce((sum, each) => sum + JSON.stringify(each).length, 0);
    expect(await store.status(1)).toEqual({ count: 3, characters, nextId: 6, dropped: null });
    await store.append(1, []);
    expect(await store.status(1)).toEqual({ count: 3, characters, nextId: 6, dropped: null });
  });

  test('are all refused when one of them has an id that is taken', async () => {
    await store.append(1, events(1, 3));
    await expect(store.append(1, [event(4), event(3)])).rejects.toThrow();
    expect(await ids(1)).toEqual([1, 2, 3]);
    expect(await store.status(1)).toMatchObject({ count: 3, nextId: 4 });
  });

  test('are kept with the marks that they set, or not at all', async () => {
    expect(await store.marks(1)).toEqual(NO_MARKS);
    const heard = { line: 'a', number: 7 };
    await store.append(1, events(1, 1), { heard });
    await store.append(1, events(2, 2));
    expect(await store.marks(1)).toEqual({ heard, acted: null });
    await expect(store.append(1, events(2, 2), { heard: { line: 'a', number: 8 }, acted: 'r1' })).rejects.toThrow();
    expect(await store.marks(1)).toEqual({ heard, acted: null });
    await store.append(1, events(3, 3), { acted: 'r1' });
    expect(await store.marks(1)).toEqual({ heard, acted: 'r1' });
    expect(await store.marks(2)).toEqual(NO_MARKS);
  });

  test('can be cleared, which leaves their numbers used and their marks', async () => {
    const marks = { heard: { line: 'a', number: 7 }, acted: 'r1' };
    await store.append(1, events(1, 3), marks);
    await store.clear(1);
    expect(await ids(1)).toEqual([]);
    expect(await store.status(1)).toEqual({ count: 0, characters: 0, nextId: 4, dropped: null });
    expect(await store.marks(1)).toEqual(marks);
    await store.clear(2);
    expect((await store.status(2)).nextId).toBe(1);
  });

  test('are forgotten by tab, or all', async () => {
    for (const tab of [1, 2, 3]) await store.append(tab, events(1, 2));
    await store.wipe(2);
    expect([await ids(1), await ids(2), await ids(3)]).toEqual([[1, 2], [], [1, 2]]);
    expect((await store.status(2)).nextId).toBe(1);
    await store.wipeAll();
    expect([await ids(1), await ids(3), (await store.status(1)).count]).toEqual([[], [], 0]);
  });
});

describe('over a limit', () => {
  test('of events, the oldest are dropped, an eighth at once, and it is said how many and until when', async () => {
    store = newStore({ events: 16, characters: 1_000_000 });
    await store.append(1, events(1, 16));
    expect(await store.status(1)).toMatchObject({ count: 16, dropped: null });
    await store.append(1, events(17, 17));
    expect(await ids(1)).toEqual(events(4, 17).map(({ id }) => id));
    expect(await store.status(1)).toMatchObject({ count: 14, nextId: 18, dropped: { count: 3, until: 1_003 } });
    await store.append(1, events(18, 20));
    expect(await store.status(1)).toMatchObject({ count: 14, dropped: { count: 6, until: 1_006 } });
    const characters = (await store.read(1)).reduce((sum, each) => sum + JSON.stringify(each).length, 0);
    expect((await store.status(1)).characters).toBe(characters);
  });

  test('of characters, they are dropped too; the newest event stays, however long it is', async () => {
    const { length } = JSON.stringify(event(1));
    store = newStore({ events: 100, characters: 8 * length });
    await store.append(1, events(1, 8));
    expect(await ids(1)).toHaveLength(8);
    await store.append(1, events(9, 9));
    expect(await ids(1)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    store = newStore({ events: 100, characters: 10 });
    await store.append(1, events(10, 11));
    expect(await ids(1)).toEqual([11]);
    expect((await store.status(1)).dropped).toEqual({ count: 10, until: 1_010 });
  });

  test('of one tab, no other loses anything', async () => {
    store = newStore({ events: 4, characters: 1_000_000 });
    await store.append(2, events(1, 4));
    await store.append(1, events(1, 40));
    expect(await ids(2)).toEqual([1, 2, 3, 4]);
    expect(await ids(1)).toEqual([38, 39, 40]);
  });
});

describe('a browser that refuses', () => {
  test('to open the database is asked again the next time', async () => {
    const opened = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    });
    await expect(store.append(1, events(1, 1))).rejects.toThrow('Storage is blocked.');
    await store.append(1, events(1, 2));
    expect(await ids(1)).toEqual([1, 2]);
    opened.mockRestore();
  });

  test('to go on with an open one, as when its data is cleared, is asked for another', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    await store.append(1, events(1, 1));
    forceCloseDatabase(opened.mock.results[0]?.value.result);
    await vi.waitFor(async () => expect(await ids(1)).toEqual([1]));
    await store.append(1, events(2, 3));
    expect(await ids(1)).toEqual([1, 2, 3]);
    opened.mockRestore();
  });
});
