import { describe, expect, test, vi } from 'vitest';
import type { FrameState, InspectorState } from '../../../lib/inspector/state.ts';
import { createPanelStore, type PanelBrowser } from '../../../lib/panel/panel-store.ts';
import type { SeenRequest } from '../../../lib/panel/seen-request.ts';
import { NOTHING_SUPPOSED } from '../../../lib/panel/server-view-state.ts';
import type { PanelMessage, WorkerMessage } from '../../../lib/protocol/panel-message.ts';
import type { RunningSimulation } from '../../../lib/protocol/simulation.ts';
import { SAFETY_DEFAULTS } from '../../../lib/settings/safety.ts';
import { RECORDING } from '../inspector/fake-recording.ts';
import { exported } from '../timeline/fixtures/exported.ts';
import { draft } from '../timeline/fixtures/recording.ts';
import { fakeFindings, loadFindings } from './fake-findings.ts';
import { signedInCookies, frame as withInstance } from './looked.ts';
import { seen } from './seen.ts';

const NAMES = { publishableKey: 'pk_live_x', proxyUrl: null, domain: null };
const FRAME: FrameState = {
  frameId: 0,
  documentId: 'document-1',
  url: 'https://app.example.com/',
  site: 'example.com',
  access: { needed: [], missing: [] },
  page: {
    kind: 'attached',
    document: {
      documentId: 'document-1',
      focused: true,
      online: true,
      clerk: { kind: 'absent' },
      load: null,
      otherInstances: { hosts: [], suffixes: [] },
    },
  },
};
const CLOSED: FrameState = { ...FRAME, page: { kind: 'no-access' } };
const STATE: InspectorState = {
  frames: [FRAME],
  running: null,
  lastResult: null,
  updateWaiting: null,
  serverAnswers: [],
  simulation: null,
  recording: RECORDING,
  safety: SAFETY_DEFAULTS,
  testUsers: [],
};

function start(more: Partial<PanelBrowser> = {}) {
  const said: PanelMessage[] = [];
  let tell: (message: WorkerMessage) => void = () => {};
  let request: (seen: SeenRequest) => void = () => {};
  const store = createPanelStore({
    tabId: 7,
    version: '0.1.0',
    lacks: [],
    readStorage: async () => ({}),
    download: () => {},
    alive: () => true,
    connect: () => ({
      postMessage: (message) => said.push(message),
      onMessage: (listener) => {
        tell = listener;
      },
      onDisconnect: () => {},
    }),
    readNames: async () => NAMES,
    answers: async () => [],
    pastRequests: async () => [],
    onRequest: (listener) => {
      request = listener;
    },
    requestAccess: async () => true,
    openSettings: () => {},
    copy: () => {},
    timeline: { read: async () => [] },
    reloadTab: () => {},
    reloadSimulated: async () => {},
    loadVerdict: () => import('../../../lib/verdict/index.ts'),
    loadFindings: () => loadFindings(fakeFindings()),
    ...more,
  });
  const { view } = store;
  const hear = (patch: Partial<InspectorState>) =>
    tell(view.value.state ? { kind: 'patch', patch } : { kind: 'state', state: { ...STATE, ...patch } });
  return {
    ...store,
    said,
    hear,
    tell: (message: WorkerMessage) => tell(message),
    load: (url = 'https://app.example.com/app.js') => request(seen({ url })),
    request: (one: SeenRequest) => request(one),
  };
}

test('puts the patches of the worker together', () => {
  const { view, hear } = start();
  expect(view.value).toMatchObject({ connection: 'connecting', state: null, frame: null });
  hear(STATE);
  hear({ running: { name: 'clearCache' } });
  expect(view.value).toMatchObject({
    connection: 'connected',
    state: { ...STATE, running: { name: 'clearCache' } },
    frame: FRAME,
  });
});

test('looks at the chosen frame, and at the top one when that is gone', () => {
  const { view, actions, hear } = start();
  const inner = { ...FRAME, frameId: 5, url: 'https://inner.example.com/' };
  hear({ ...STATE, frames: [FRAME, inner] });
  actions.chooseFrame(5);
  expect(view.value.frame).toBe(inner);
  hear({ frames: [FRAME] });
  expect(view.value.frame).toBe(FRAME);
});

describe('the record', () => {
  const recording = { ...RECORDING, status: { ...RECORDING.status, count: 1, nextId: 2 } };
  const waiting: FrameState = { ...FRAME, page: { kind: 'attaching' } };

  test('is read once the document is shown', async () => {
    const read = vi.fn(async () => []);
    const { hear } = start({ timeline: { read } });
    hear({ ...STATE, recording, frames: [waiting] });
    await new Promise(setImmediate);
    expect(read).not.toHaveBeenCalled();
    hear({ frames: [FRAME] });
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
  });

  test('does not wait long for a document that says nothing', async () => {
    vi.useFakeTimers();
    const read = vi.fn(async () => []);
    const { hear } = start({ timeline: { read } });
    hear({ ...STATE, recording, frames: [waiting] });
    await vi.advanceTimersByTimeAsync(500);
    expect(read).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

test('loads the tab with a simulation once the worker has begun with it, and no other', () => {
  const loaded: string[] = [];
  const reloadSimulated = async ({ id }: RunningSimulation) => void loaded.push(id);
  const { actions, said, hear } = start({ reloadSimulated });
  hear(STATE);
  const simulation = { simulation: { kind: 'touch-due' }, frontendApi: '', since: 0, late: [] } as const;
  hear({ simulation: { ...simulation, id: 'of another panel' } });
  expect(loaded).toEqual([]);
  actions.act({ name: 'startSimulation', simulation: simulation.simulation });
  const request = said.flatMap((message) => (message.kind === 'act' ? message.request : [])).at(-1);
  const running = { ...simulation, id: request?.id ?? '' };
  hear({ simulation: running });
  hear({ simulation: { ...running, late: ['document-1'] } });
  expect(loaded).toEqual([running.id]);
  actions.reloadSimulated();
  expect(loaded).toEqual([running.id, running.id]);
});

test('in read-only mode loads no tab anew, though DevTools could without the worker, and says so of a file too', async () => {
  const reloadTab = vi.fn<() => void>();
  const reloadSimulated = vi.fn<PanelBrowser['reloadSimulated']>(async () => {});
  const { actions, hear, view } = start({ reloadTab, reloadSimulated });
  const simulation = { simulation: { kind: 'touch-due' }, frontendApi: '', since: 0, id: 'one', late: [] } as const;
  const readOnly = { ...SAFETY_DEFAULTS, readOnly: true };
  hear({ ...STATE, simulation, safety: readOnly });
  actions.reloadTab();
  actions.reloadSimulated();
  expect(reloadTab).not.toHaveBeenCalled();
  expect(reloadSimulated).not.toHaveBeenCalled();
  const { text } = await exported([{ ...draft({ kind: 'began' }), id: 1, step: null }]);
  await actions.openFile(new File([text], 'ada.json'));
  expect(view.value.file).not.toBeNull();
  expect(view.value.state?.safety).toEqual(readOnly);
  hear({ safety: SAFETY_DEFAULTS });
  actions.reloadTab();
  actions.reloadSimulated();
  expect(reloadTab).toHaveBeenCalledOnce();
  expect(reloadSimulated).toHaveBeenCalledOnce();
});

test('says that a simulation is to stop until a worker has heard it', () => {
  const { actions, said } = start();
  actions.stopSimulation();
  expect(said.at(-1)).toEqual({ kind: 'stop-simulation', id: expect.any(String) });
});

test('binds an action to the document on screen', () => {
  const { actions, said, hear } = start();
  hear(STATE);
  const action = { name: 'openTouchUrl', redirectUrl: 'https://app.example.com/' } as const;
  actions.act(action);
  expect(said.at(-1)).toMatchObject({ kind: 'act', request: { documentId: 'document-1', action } });
});

test('shows an action as running from the click on, so that no second click is lost on a worker that has not heard it', () => {
  const { view, actions, said, hear, tell } = start();
  hear(STATE);
  const action = { name: 'removeSessions' } as const;
  actions.act(action);
  expect(view.value.state?.running).toEqual(action);
  tell({ kind: 'state', state: STATE });
  expect(view.value.state?.running).toEqual(action);
  tell({ kind: 'accepted', id: 'another' });
  expect(view.value.state?.running).toEqual(action);
  const message = said.at(-1);
  if (message?.kind !== 'act') throw new Error('nothing was asked for');
  tell({ kind: 'accepted', id: message.request.id });
  expect(view.value.state?.running).toBeNull();
});

test('does nothing where there is no page to act on', () => {
  const { actions, said, hear } = start();
  hear({ ...STATE, frames: [{ ...FRAME, page: { kind: 'unanswering' } }] });
  actions.act({ name: 'removeSessions' });
  expect(said).toEqual([{ kind: 'open', tabId: 7 }]);
});

test('shows a file in the place of the page, acts on nothing meanwhile, and shows the page again', async () => {
  const { view, actions, said, hear } = start();
  hear(STATE);
  const { text } = await exported([{ ...draft({ kind: 'began' }), id: 1, step: null }]);
  await actions.openFile(new File([text], 'ada.json'));
  expect(view.value).toMatchObject({ file: { name: 'ada.json' }, frame: null });
  hear({ frames: [{ ...FRAME, url: 'https://app.example.com/next' }] });
  expect(view.value.frame).toBeNull();
  const simulation = { id: '1', simulation: { kind: 'offline' }, frontendApi: '', since: 0, late: [] } as const;
  hear({ simulation });
  expect(view.value.state?.simulation).toBe(simulation);
  actions.act({ name: 'removeSessions' });
  expect(said).toEqual([{ kind: 'open', tabId: 7 }]);
  const { file } = await actions.exportTimeline({ support: null, keepNames: false });
  expect(await file.text()).toBe(text);
  actions.closeFile();
  expect(view.value).toMatchObject({ file: null, frame: { url: 'https://app.example.com/next' } });
});

test('a file that cannot be shown changes nothing', async () => {
  const { view, actions, hear } = start();
  hear(STATE);
  const before = view.value;
  await expect(actions.openFile(new File(['{}'], 'package.json'))).rejects.toThrow('This is no timeline');
  expect(view.value).toBe(before);
});

test('asks the worker for names only when they are kept', async () => {
  const { actions, said, hear, tell } = start();
  hear(STATE);
  await actions.exportTimeline({ support: null, keepNames: false });
  expect(said).toHaveLength(1);
  const exporting = actions.exportTimeline({ support: null, keepNames: true });
  const asked = await vi.waitFor(() => {
    const message = said.at(-1);
    if (message?.kind !== 'export') throw new Error('nothing was asked for');
    return message;
  });
  expect(asked.keepNames).toBe(true);
  tell({ kind: 'exported', id: asked.id, support: null, pseudonyms: { name: ['Ada'] } });
  const { file } = await exporting;
  expect(JSON.parse(await file.text())).toMatchObject({ personal: 'kept', extension: '0.1.0', events: [] });
});

test('reads through DevTools who serves a document that may not be entered, once the page has named it', async () => {
  let names = { ...NAMES, publishableKey: null as string | null };
  const { hear, said, load } = start({ readNames: async () => names });
  hear({ ...STATE, frames: [CLOSED] });
  load();
  names = NAMES;
  load();
  await vi.waitFor(() =>
    expect(said.at(-1)).toEqual({ kind: 'announce', documentId: 'document-1', announcement: NAMES }),
  );
  load();
  hear({ frames: [{ ...CLOSED, documentId: 'document-2' }] });
  await vi.waitFor(() => expect(said.filter(({ kind }) => kind === 'announce')).toHaveLength(2));
  load();
  await Promise.resolve();
  expect(said.filter(({ kind }) => kind === 'announce')).toHaveLength(2);
});

test('reads nothing of a page that the hook is in', async () => {
  const readNames = vi.fn(async () => NAMES);
  const { hear, load } = start({ readNames });
  hear(STATE);
  load();
  expect(readNames).not.toHaveBeenCalled();
});

test('tells the worker which Frontend APIs the page calls', () => {
  const { hear, load, said } = start();
  hear(STATE);
  load('https://clerk.other.com/v1/client?__clerk_api_version=2026-08-20&_clerk_js_version=6.40.0');
  expect(said.at(-1)).toEqual({ kind: 'seen', frontendApiHost: 'clerk.other.com' });
  const before = said.length;
  load('https://api.other.com/v1/client');
  load('no address');
  expect(said).toHaveLength(before);
});

const SERVED = seen({ responseHeaders: { 'x-clerk-auth-status': 'signed-out' } });

test('tells the worker what servers said, also before the panel opened', async () => {
  const earlier = { ...SERVED, url: 'https://api.example.com/' };
  const { request, said } = start({ pastRequests: async () => [earlier, seen()] });
  await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ kind: 'served', answer: { url: earlier.url } }));
  request(SERVED);
  expect(said.at(-1)).toMatchObject({ kind: 'served', answer: { url: SERVED.url, authStatus: 'signed-out' } });
  expect(said).toHaveLength(3);
});

test('tells what a server was to say as well, once that is known', async () => {
  const { request, said, hear } = start();
  request({ ...SERVED, at: Date.now() });
  expect(said.at(-1)).toMatchObject({ kind: 'served', answer: { expected: null } });
  hear({ frames: [withInstance()] });
  await vi.waitFor(() => expect(said.filter(({ kind }) => kind === 'served')).toHaveLength(2));
  const expected = { status: 'signed-out', reason: 'session-token-and-uat-missing' };
  expect(said.at(-1)).toMatchObject({ kind: 'served', answer: { url: SERVED.url, expected } });
});

test('judges the document that is looked at, and does as the user supposes', async () => {
  const { view, actions, hear, tell } = start();
  expect(view.value.server.kind).toBe('pending');
  const shown = withInstance();
  hear({ frames: [shown] });
  const held = { cookies: await signedInCookies(), storageKeys: [], tokens: [] };
  tell({ kind: 'secrets', secrets: { documentId: shown.documentId, ...held } });
  await vi.waitFor(() => expect(view.value.server).toMatchObject({ kind: 'judged', supposed: null }));
  actions.suppose({ ...NOTHING_SUPPOSED, clock: 300 });
  actions.assume({ clockSkewInMs: 0 });
  await vi.waitFor(() => {
    expect(view.value.server).toMatchObject({
      user: { clockSkewInMs: 0 },
      supposed: { document: { verdict: { status: 'handshake' } } },
    });
  });
});

test('asks for exactly the hosts that are missing, and says when that was refused', async () => {
  const requestAccess = vi.fn(async (_patterns: readonly string[]) => false);
  const { actions, view, hear } = start({ requestAccess });
  const missing = ['*://app.example.com/*'];
  hear({ ...STATE, frames: [{ ...CLOSED, access: { needed: missing, missing } }] });
  actions.grantAccess();
  expect(requestAccess).toHaveBeenCalledExactlyOnceWith(missing);
  await vi.waitFor(() => expect(view.value.grantRefused).toBe(true));
  hear({ frames: [{ ...CLOSED, documentId: 'document-2' }] });
  expect(view.value.grantRefused).toBe(false);
});

describe('on a production instance', () => {
  const page = withInstance();
  const DESTROY = { name: 'destroyClient' } as const;

  test('asks before what the user wants to be asked about, and acts after a yes', () => {
    const { view, actions, said, hear } = start();
    hear({ ...STATE, frames: [page] });
    const before = said.length;

    actions.act(DESTROY);
    expect(view.value.question).toEqual(DESTROY);
    actions.answer(false);
    expect(view.value.question).toBeNull();
    actions.answer(true);
    expect(said).toHaveLength(before);

    actions.act(DESTROY);
    actions.answer(true);
    expect(view.value.question).toBeNull();
    expect(said.at(-1)).toMatchObject({ kind: 'act', request: { action: DESTROY } });
  });

  test('asks for nothing else, and forgets a question whose document is gone', () => {
    const { view, actions, said, hear } = start();
    hear({ ...STATE, frames: [page] });
    actions.act({ name: 'clearCache' });
    expect(said.at(-1)).toMatchObject({ kind: 'act', request: { action: { name: 'clearCache' } } });

    actions.act(DESTROY);
    hear({ frames: [{ ...page, documentId: 'document-2' }] });
    expect(view.value.question).toBeNull();
    const before = said.length;
    actions.answer(true);
    expect(said).toHaveLength(before);
  });
});
