import { describe, expect, test } from 'vitest';
import { devToolsLine } from '../../../lib/recording/devtools-line.ts';
import { Recordings } from '../../../lib/recording/recordings.ts';
import { TabRecording } from '../../../lib/recording/tab-recording.ts';
import type { EventDraft, TimelineEvent } from '../../../lib/timeline/event.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { clientView, DOCUMENT_ID, frameInput, frameState } from '../timeline/fixtures/tab.ts';
import { fakeRecordingBrowser } from './fake-recording-browser.ts';

const TAB = 7;

function visit(url: string, at = 0): EventDraft {
  return { kind: 'navigated', url, at, frameId: 0, documentId: 'D', cause: null };
}

async function recorded({ store }: ReturnType<typeof fakeRecordingBrowser>): Promise<readonly TimelineEvent[]> {
  return store.read(TAB);
}

async function kinds(browser: ReturnType<typeof fakeRecordingBrowser>): Promise<readonly string[]> {
  return (await recorded(browser)).map(({ kind }) => kind);
}

describe('a recording', () => {
  test('begins with a word of it, and keeps what follows with its effects', async () => {
    const browser = fakeRecordingBrowser();
    const recording = new TabRecording(TAB, browser);
    recording.seen({
      line: 'a',
      number: 1,
      drafts: [[visit('https://app.example.com/'), visit('https://app.example.com/effect')]],
    });
    await recording.settled();
    expect((await recorded(browser)).map(({ id, kind, cause }) => [id, kind, cause])).toEqual([
      [1, 'began', null],
      [2, 'navigated', null],
      [3, 'navigated', 2],
    ]);
    expect(recording.state.status).toMatchObject({ count: 3, nextId: 4 });
  });

  test('goes on after a stop of the worker: the same stand-ins, and no Client twice', async () => {
    const browser = fakeRecordingBrowser();
    const before = new TabRecording(TAB, browser);
    before.record(visit('https://app.example.com/?__clerk_db_jwt=secret&email=ada%40acme.test'));
    before.observe([frameInput()]);
    await before.settled();
    const after = new TabRecording(TAB, browser);
    after.observe([frameInput()]);
    after.record(visit('https://app.example.com/?__clerk_db_jwt=secret&email=ada%40acme.test'));
    await after.settled();
    const events = await recorded(browser);
    expect(events.map(({ kind }) => kind)).toEqual(['began', 'navigated', 'client', 'navigated']);
    const urls = events.flatMap((event) => (event.kind === 'navigated' ? event.url : []));
    expect(urls[0]).toBe(urls[1]);
    expect(urls[0]).not.toMatch(/secret|ada/);
    expect(new Set(events.map(({ id }) => id)).size).toBe(4);
  });

  test('tells with what others saw what the tab held by then', async () => {
    const browser = fakeRecordingBrowser();
    const recording = new TabRecording(TAB, browser);
    recording.observe([frameInput()]);
    recording.observe([frameInput({ frame: frameState({ status: 'degraded' }) })]);
    const drafts = [[visit('https://app.example.com/'), visit('https://app.example.com/effect')]] as const;
    recording.seen({ line: 'a', number: 1, drafts });
    await recording.settled();
    const path = ['frames', { id: DOCUMENT_ID }, 'page', 'clerk', 'status'];
    expect((await recorded(browser)).slice(2)).toMatchObject([
      { kind: 'navigated', step: { patches: [{ path, kind: 'changed', after: 'degraded' }] } },
      { kind: 'navigated', step: null },
    ]);
  });

  test('tells a Client that changed while no worker ran', async () => {
    const browser = fakeRecordingBrowser();
    const before = new TabRecording(TAB, browser);
    before.observe([frameInput()]);
    await before.settled();
    const after = new TabRecording(TAB, browser);
    after.observe([frameInput({ frame: frameState({ client: clientView({ ...wireClient, sessions: [] }) }) })]);
    await after.settled();
    expect(await kinds(browser)).toEqual(['began', 'client', 'client']);
  });

  test('does not go on with events whose keys are gone', async () => {
    const browser = fakeRecordingBrowser();
    const before = new TabRecording(TAB, browser);
    before.record(visit('https://app.example.com/'));
    await before.settled();
    browser.saved.clear();
    await new TabRecording(TAB, browser).settled();
    expect(await kinds(browser)).toEqual(['began']);
  });

  test('that is paused keeps nothing, and says from when on', async () => {
    const browser = fakeRecordingBrowser();
    const recording = new TabRecording(TAB, browser);
    recording.pause(true);
    recording.record(visit('https://app.example.com/'));
    recording.observe([frameInput()]);
    await recording.settled();
    expect(recording.state.pausedSince).toBe(browser.clock.now);
    const since = browser.clock.now;
    browser.clock.now += 60_000;
    const next = new TabRecording(TAB, browser);
    next.pause(false);
    await next.settled();
    expect(next.state.pausedSince).toBeNull();
    expect((await recorded(browser)).slice(1)).toMatchObject([
      { kind: 'gap', because: 'paused', since, at: since + 60_000 },
    ]);
  });

  test('can be cleared, and goes on from there with a whole moment', async () => {
    const browser = fakeRecordingBrowser();
    const recording = new TabRecording(TAB, browser);
    recording.observe([frameInput()]);
    recording.clear();
    recording.record(visit('https://app.example.com/'), [frameInput()]);
    await recording.settled();
    expect(await recorded(browser)).toMatchObject([
      { id: 3, kind: 'began', step: { kind: 'whole' } },
      { id: 4, kind: 'navigated', step: null },
    ]);
    expect(recording.state).toMatchObject({ clearings: 1, status: { count: 2 } });
  });

  test('is cleared at each navigation of the tab if asked to, and not at one of a frame', async () => {
    const browser = fakeRecordingBrowser();
    const recording = new TabRecording(TAB, browser);
    recording.clearOnNavigation(true);
    recording.record(visit('https://app.example.com/old'));
    recording.navigated({ frameId: 3, documentId: 'D3', url: 'https://frame.example.com/' });
    await recording.settled();
    expect(await kinds(browser)).toEqual(['began', 'navigated', 'navigated']);
    recording.navigated({ frameId: 0, documentId: 'D2', url: 'https://app.example.com/new' });
    await recording.settled();
    expect(await recorded(browser)).toMatchObject([
      { kind: 'began' },
      { kind: 'navigated', url: 'https://app.example.com/new' },
    ]);
  });

  test('keeps nothing whose stand-ins a later worker would not know, and tells that it is missing', async () => {
    const browser = fakeRecordingBrowser();
    const { save } = browser;
    const recording = new TabRecording(TAB, browser);
    await recording.settled();
    browser.save = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    recording.observe([frameInput()]);
    await recording.settled();
    expect(await kinds(browser)).toEqual(['began']);
    expect(recording.state.problem).toContain('QUOTA_BYTES');
    browser.save = save;
    recording.record(visit('https://app.example.com/?email=ada%40acme.test'));
    await recording.settled();
    expect(await kinds(browser)).toEqual(['began', 'gap', 'navigated']);
    expect(recording.state.problem).toBeNull();
  });

  test('says why events cannot be kept, and goes on when they can', async () => {
    const browser = fakeRecordingBrowser();
    const { append } = browser.store;
    browser.store.append = () => Promise.reject(new Error('QuotaExceededError'));
    const recording = new TabRecording(TAB, browser);
    await recording.settled();
    expect(recording.state.problem).toBe('QuotaExceededError');
    browser.store.append = append;
    recording.record(visit('https://app.example.com/'));
    await recording.settled();
    expect(recording.state.problem).toBeNull();
    expect(await kinds(browser)).toEqual(['gap', 'navigated']);
  });
});

describe('the recordings of all tabs', () => {
  test('are wiped with their tab, also by a worker that did not record it', async () => {
    const browser = fakeRecordingBrowser();
    await new Recordings(browser).of(TAB).settled();
    expect(await kinds(browser)).toEqual(['began']);
    await new Recordings(browser).tabClosed(TAB);
    expect(await kinds(browser)).toEqual([]);
    expect(browser.saved.size).toBe(0);
  });

  test('are not recorded once the tab is closed, whoever still tells of it', async () => {
    const browser = fakeRecordingBrowser();
    const recordings = new Recordings(browser);
    const heard = devToolsLine(recordings, () => {});
    await heard({ kind: 'open', tabId: TAB });
    const recording = recordings.of(TAB);
    const closed = recordings.tabClosed(TAB);
    const gone = visit('https://a.test/');
    recording.record(gone);
    recording.clear();
    await closed;
    await heard({ kind: 'seen', line: 'a', number: 1, drafts: [[gone]] });
    await recording.acted('r1', gone, []);
    expect(await kinds(browser)).toEqual([]);
    expect(browser.saved.size).toBe(0);
  });

  test('do not begin when somebody speaks of the tab after it was closed', async () => {
    const browser = fakeRecordingBrowser();
    const recordings = new Recordings(browser);
    await recordings.of(TAB).settled();
    browser.closedTabs.add(TAB);
    await recordings.tabClosed(TAB);
    const heard = devToolsLine(recordings, () => {});
    await heard({ kind: 'open', tabId: TAB });
    await heard({ kind: 'seen', line: 'a', number: 1, drafts: [[visit('https://a.test/')]] });
    recordings.of(TAB).clear();
    await recordings.of(TAB).settled();
    expect(await kinds(browser)).toEqual([]);
    expect(browser.saved.size).toBe(0);
  });

  test('are wiped when the browser starts', async () => {
    const browser = fakeRecordingBrowser();
    const recordings = new Recordings(browser);
    await recordings.of(TAB).settled();
    expect(recordings.known(TAB)).toBe(recordings.of(TAB));
    await new Recordings(browser).browserStarted();
    expect(await kinds(browser)).toEqual([]);
  });
});
