import { expect, test } from 'vitest';
import type { DevToolsMessage } from '../../../lib/protocol/panel-message.ts';
import { devToolsLine } from '../../../lib/recording/devtools-line.ts';
import type { RecordingBrowser } from '../../../lib/recording/recording-browser.ts';
import { Recordings } from '../../../lib/recording/recordings.ts';
import type { EventDraft } from '../../../lib/timeline/event.ts';
import { fakeRecordingBrowser } from './fake-recording-browser.ts';

const TAB = 7;

type FakeBrowser = ReturnType<typeof fakeRecordingBrowser>;

/** A point at which a worker stops: before or after the browser does what it was asked for, by the count of the requests. */
interface StopPoint {
  readonly request: number;
  readonly when: 'before' | 'after';
}

/** The browser as a worker sees it that stops at a point: from then on it hears of nothing. */
function stoppingAt(browser: FakeBrowser, point: StopPoint) {
  const stop = Promise.withResolvers<'stopped'>();
  let requests = 0;
  const stopping = <Values extends unknown[], Result>(method: (...values: Values) => Promise<Result>) => {
    return async (...values: Values): Promise<Result> => {
      requests += 1;
      const isStopped = requests >= point.request;
      const result =
        requests > point.request || (isStopped && point.when === 'before') ? null : await method(...values);
      if (!isStopped) return result as Result;
      stop.resolve('stopped');
      return new Promise(() => {});
    };
  };
  const { store } = browser;
  const seen: RecordingBrowser = {
    ...browser,
    load: stopping(browser.load),
    save: stopping(browser.save),
    store: {
      ...store,
      append: stopping(store.append),
      read: stopping(store.read),
      status: stopping(store.status),
      marks: stopping(store.marks),
      clear: stopping(store.clear),
      wipe: stopping(store.wipe),
    },
  };
  return { browser: seen, stopped: stop.promise };
}

function visit(url: string): EventDraft {
  return { kind: 'navigated', url, at: 0, frameId: 0, documentId: 'D', cause: null };
}

/** What DevTools' page says; each message names somebody else, so that pseudonyms have to be saved before it. */
function message(number: number): DevToolsMessage & { kind: 'seen'; number: number } {
  const url = `https://app.example.com/${number}`;
  const drafts = [[visit(`${url}?email=ada${number}%40acme.test`), visit(`${url}/effect`)]] as const;
  return { kind: 'seen', line: 'a', number, drafts };
}

/** Runs a worker until it has answered all or is stopped. */
async function worker(
  { browser, stopped }: { browser: RecordingBrowser; stopped: Promise<'stopped'> },
  numbers: readonly number[],
  between: (recordings: Recordings) => void = () => {},
) {
  const accepted = new Set<number>();
  const recordings = new Recordings(browser);
  const heard = devToolsLine(recordings, (answer) => {
    if (answer.kind === 'accepted') accepted.add(Number(answer.id));
  });
  const run = async () => {
    await heard({ kind: 'open', tabId: TAB });
    // The first is answered before the others come; those come at once.
    const [first, ...others] = numbers.map(message);
    if (first) await heard(first);
    between(recordings);
    await Promise.all(others.map(heard));
    return 'done' as const;
  };
  return { accepted, end: await Promise.race([run(), stopped]) };
}

function running(browser: FakeBrowser) {
  return { browser, stopped: new Promise<never>(() => {}) };
}

/** Runs a test with a worker that is stopped, at each point until none is reached any more. */
async function atEachPoint(run: (point: StopPoint) => Promise<'done' | 'stopped'>): Promise<number> {
  for (let request = 1; ; request += 1) {
    for (const when of ['before', 'after'] as const) {
      if ((await run({ request, when })) === 'done') return request - 1;
    }
  }
}

async function visitsIn(browser: FakeBrowser): Promise<readonly string[]> {
  const events = await browser.store.read(TAB);
  return events.flatMap((event) => (event.kind === 'navigated' ? new URL(event.url).pathname.slice(1) : []));
}

async function idsIn(browser: FakeBrowser): Promise<readonly number[]> {
  return (await browser.store.read(TAB)).map(({ id }) => id);
}

test.each(['arrive', 'are lost with the worker'])(
  'wherever a worker stops, each message is recorded once and numbers have no gap; answers %s',
  async (answers) => {
    const points = await atEachPoint(async (point) => {
      const browser = fakeRecordingBrowser();
      const { accepted, end } = await worker(stoppingAt(browser, point), [1, 2, 3, 4]);
      const again = [1, 2, 3, 4, 5].filter((number) => answers !== 'arrive' || !accepted.has(number));
      const next = await worker(running(browser), again);
      expect([...next.accepted]).toEqual(again);
      const name = JSON.stringify(point);
      const all = [1, 2, 3, 4, 5].flatMap((number) => [`${number}`, `${number}/effect`]);
      expect(await visitsIn(browser), name).toEqual(all);
      expect(await idsIn(browser), name).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      const events = await browser.store.read(TAB);
      expect(events.map(({ cause }) => cause)).toEqual([null, ...[2, 4, 6, 8, 10].flatMap((id) => [null, id])]);
      expect(events[0]).toMatchObject({ kind: 'began' });
      expect(JSON.stringify(events)).not.toMatch(/ada\d(?:%40|@)|acme/);
      const emails = events.flatMap((event) => ('url' in event && new URL(event.url).searchParams.get('email')) || []);
      expect(new Set(emails).size, name).toBe(5);
      return end;
    });
    expect(points).toBeGreaterThan(8);
  },
);

test('wherever a worker stops in a clearing, numbers go on and nothing comes twice or is lost', async () => {
  const points = await atEachPoint(async (point) => {
    const browser = fakeRecordingBrowser();
    const { accepted, end } = await worker(stoppingAt(browser, point), [1, 2, 3], (recordings) => {
      recordings.of(TAB).clear();
    });
    const again = [1, 2, 3, 4].filter((number) => !accepted.has(number));
    await worker(running(browser), again);
    const name = JSON.stringify(point);
    const visits = await visitsIn(browser);
    expect(new Set(visits).size, name).toBe(visits.length);
    for (const number of [2, 3, 4]) expect(visits, name).toContain(`${number}`);
    const [first = 0, ...others] = await idsIn(browser);
    expect([1, 4], name).toContain(first);
    expect(others, name).toEqual(others.map((_, index) => first + 1 + index));
    expect((await browser.store.read(TAB))[0], name).toMatchObject({ kind: 'began' });
    return end;
  });
  expect(points).toBeGreaterThan(8);
});

test('wherever a worker stops, what came of an action is recorded once', async () => {
  const draft: EventDraft = {
    ...{
      kind: 'action',
      action: 'destroy',
      result: 'done',
      sessionId: null,
      errorCode: null,
      traceId: null,
      call: null,
    },
    ...{ at: 0, frameId: 0, documentId: 'D', cause: null },
  };
  const points = await atEachPoint(async (point) => {
    const browser = fakeRecordingBrowser();
    const stopping = stoppingAt(browser, point);
    const acted = async (seen: RecordingBrowser) => {
      await new Recordings(seen).of(TAB).acted('r1', draft, []);
      return 'done' as const;
    };
    const end = await Promise.race([acted(stopping.browser), stopping.stopped]);
    // The next worker tells it again, unless the one before could note that it had.
    if (end === 'stopped') await acted(browser);
    const kinds = (await browser.store.read(TAB)).map(({ kind }) => kind);
    expect(kinds, JSON.stringify(point)).toEqual(['began', 'action']);
    expect(await browser.store.marks(TAB)).toMatchObject({ acted: 'r1' });
    return end;
  });
  expect(points).toBeGreaterThan(3);
});

test('a message that comes again to the same worker is answered, and not recorded again', async () => {
  const browser = fakeRecordingBrowser();
  const { accepted } = await worker(running(browser), [1, 2, 2, 1]);
  expect([...accepted]).toEqual([1, 2]);
  expect(await visitsIn(browser)).toEqual(['1', '1/effect', '2', '2/effect']);
});

test('messages of DevTools that were opened anew count from one again', async () => {
  const browser = fakeRecordingBrowser();
  await worker(running(browser), [1, 2]);
  const heard = devToolsLine(new Recordings(browser), () => {});
  await heard({ kind: 'open', tabId: TAB });
  await heard({ ...message(1), line: 'b' });
  expect(await visitsIn(browser)).toEqual(['1', '1/effect', '2', '2/effect', '1', '1/effect']);
});
