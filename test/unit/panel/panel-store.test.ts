import { expect, test, vi } from 'vitest';
import type { InspectorState } from '../../../lib/inspector/state.ts';
import { createPanelStore, type PanelBrowser } from '../../../lib/panel/panel-store.ts';
import type { PanelMessage, WorkerMessage } from '../../../lib/protocol/panel-message.ts';

const ANNOUNCEMENT = { publishableKey: 'pk_live_x', proxyUrl: null, domain: null };
const STATE: InspectorState = {
  url: 'https://app.example.com/',
  access: { needed: [], missing: [] },
  page: { kind: 'attached', document: { documentId: 'document-1', focused: true, clerk: { kind: 'absent' } } },
  running: null,
  lastResult: null,
  updateWaiting: null,
};

function start(more: Partial<PanelBrowser> = {}) {
  const said: PanelMessage[] = [];
  let tell: (message: WorkerMessage) => void = () => {};
  let loaded = () => {};
  const store = createPanelStore({
    tabId: 7,
    alive: () => true,
    connect: () => ({
      postMessage: (message) => said.push(message),
      onMessage: (listener) => {
        tell = listener;
      },
      onDisconnect: () => {},
    }),
    readAnnouncement: async () => ANNOUNCEMENT,
    onPageLoading: (listener) => {
      loaded = listener;
    },
    requestAccess: async () => true,
    copy: () => {},
    ...more,
  });
  const hear = (patch: Partial<InspectorState>) => tell({ kind: 'state', patch });
  return { ...store, said, hear, load: () => loaded() };
}

test('puts the patches of the worker together', () => {
  const { view, hear } = start();
  expect(view.value).toMatchObject({ connection: 'connecting', state: null });
  hear(STATE);
  hear({ running: 'clearCache' });
  expect(view.value).toMatchObject({ connection: 'connected', state: { ...STATE, running: 'clearCache' } });
});

test('binds an action to the document on screen', () => {
  const { actions, said, hear } = start();
  hear(STATE);
  actions.openTouchUrl('https://app.example.com/');
  expect(said.at(-1)).toMatchObject({
    kind: 'act',
    request: {
      documentId: 'document-1',
      action: { name: 'openTouchUrl', redirectUrl: 'https://app.example.com/' },
    },
  });
});

test('does nothing where there is no page to act on', () => {
  const { actions, said, hear } = start();
  hear({ ...STATE, page: { kind: 'unanswering' } });
  actions.removeSessions();
  expect(said).toEqual([{ kind: 'open', tabId: 7 }]);
});

test('reads through DevTools who serves a page that may not be entered, once the page has named it', async () => {
  let announcement = { ...ANNOUNCEMENT, publishableKey: null as string | null };
  const { hear, said, load } = start({ readAnnouncement: async () => announcement });
  hear({ ...STATE, page: { kind: 'no-access' } });
  load();
  announcement = ANNOUNCEMENT;
  load();
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ kind: 'announce', announcement: ANNOUNCEMENT }));
  load();
  await Promise.resolve();
  expect(said.filter(({ kind }) => kind === 'announce')).toHaveLength(1);
});

test('reads nothing of a page that the hook is in', async () => {
  const readAnnouncement = vi.fn(async () => ANNOUNCEMENT);
  const { hear, load } = start({ readAnnouncement });
  hear(STATE);
  load();
  expect(readAnnouncement).not.toHaveBeenCalled();
});

test('asks for exactly the hosts that are missing, and says when that was refused', async () => {
  const requestAccess = vi.fn(async (_patterns: readonly string[]) => false);
  const { actions, view, hear } = start({ requestAccess });
  const missing = ['*://app.example.com/*'];
  hear({ ...STATE, access: { needed: missing, missing } });
  actions.grantAccess();
  expect(requestAccess).toHaveBeenCalledExactlyOnceWith(missing);
  await vi.waitFor(() => expect(view.value.grantRefused).toBe(true));
});
