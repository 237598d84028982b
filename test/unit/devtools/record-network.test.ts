import { expect, test, vi } from 'vitest';
import { type FinishedRequest, recordNetwork } from '../../../lib/devtools/record-network.ts';
import type { DevToolsMessage, WorkerMessage } from '../../../lib/protocol/panel-message.ts';
import { devToolsLine } from '../../../lib/recording/devtools-line.ts';
import { Recordings } from '../../../lib/recording/recordings.ts';
import { fakeRecordingBrowser } from '../recording/fake-recording-browser.ts';
import { entry, FRONTEND_API } from '../timeline/fixtures/har.ts';
import { NOW, SESSION_ID, sessionToken } from '../timeline/fixtures/tab.ts';

/** DevTools' page with a worker at the other end. */
function devTools() {
  const browser = fakeRecordingBrowser();
  const recordings = new Recordings(browser);
  const accepted: string[] = [];
  const done: Promise<void>[] = [];
  let saw: (request: FinishedRequest) => void = () => {};
  recordNetwork({
    tabId: 7,
    alive: () => true,
    now: () => NOW,
    onRequest: (listener) => {
      saw = listener;
    },
    connect: () => {
      const heard = devToolsLine(recordings, (message: WorkerMessage) => {
        if (message.kind === 'accepted') accepted.push(message.id);
      });
      return {
        postMessage: (message: DevToolsMessage) => void done.push(heard(message)),
        onMessage: () => {},
        onDisconnect: () => {},
      };
    },
  });
  const events = async () => {
    await Promise.all(done);
    await recordings.of(7).settled();
    return browser.store.read(7);
  };
  return { events, accepted, saw: (request: FinishedRequest) => saw(request) };
}

test('a call and the token that it brought are recorded, one as the cause of the other', async () => {
  const { saw, events, accepted } = devTools();
  const url = `${FRONTEND_API}/v1/client/sessions/${SESSION_ID}/tokens?_clerk_js_version=6.40.0&__clerk_db_jwt=canary`;
  const jwt = sessionToken();
  saw({ entry: entry({ method: 'POST', url }), body: async () => JSON.stringify({ jwt }) });
  await vi.waitFor(() => expect(accepted).toHaveLength(1));
  const all = await events();
  expect(all.map(({ kind, cause }) => [kind, cause])).toEqual([
    ['began', null],
    ['call', null],
    ['token', 2],
  ]);
  expect(JSON.stringify(all)).not.toMatch(/canary/);
  expect(JSON.stringify(all)).not.toContain(jwt);
});

test('the answer of a server that speaks of Clerk is recorded, and no other', async () => {
  const { saw, events, accepted } = devTools();
  const body = () => Promise.reject(new Error('nobody asked for a body'));
  saw({ entry: entry({ type: 'image' }), body });
  saw({ entry: entry({ type: 'fetch', received: { 'x-clerk-auth-status': 'signed-out' } }), body });
  await vi.waitFor(() => expect(accepted).toHaveLength(1));
  expect((await events()).map(({ kind }) => kind)).toEqual(['began', 'fetch']);
});
