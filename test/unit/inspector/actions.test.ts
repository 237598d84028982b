import { getCookieSuffix } from '@clerk/shared/keys';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Inspector } from '../../../lib/inspector/inspector.ts';
import type { Action } from '../../../lib/protocol/action.ts';
import { ANSWER_TIMEOUT } from '../../../lib/protocol/limits.ts';
import type { Outcome } from '../../../lib/protocol/observation.ts';
import type { ActionRequest } from '../../../lib/protocol/panel-message.ts';
import { publishableKey } from '../client/fixtures/clerk-js.ts';
import { signedOutClient, wireClient } from '../client/fixtures/client.ts';
import { settled } from './fake-page.ts';
import { connected, fakePanel, LOCAL } from './inspected-tab.ts';

const SUFFIXED = `__session_${await getCookieSuffix(publishableKey)}`;
const NEXT = { ...LOCAL, documentId: 'document-2', url: 'http://localhost:4000/next' };
const REMOVE = request('removeSessions');
const REMOVED: Outcome = {
  kind: 'response',
  call: 'DELETE /client/sessions',
  status: 200,
  payload: { response: signedOutClient, client: null },
  retryAfter: null,
  durationMs: 41,
};

function request(name: 'removeSessions' | 'clearCache', id = 'request-1'): ActionRequest {
  return { id, documentId: 'document-1', action: { name } };
}

function commands({ received }: { received: readonly { kind: string }[] }) {
  return received.filter(({ kind }) => kind === 'command');
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('Remove sessions', () => {
  test('goes through the page and removes the cookies that the page leaves', async () => {
    const { inspector, page, panel, browser } = await connected();
    for (const name of ['__session', SUFFIXED, '__client_uat', 'other']) browser.jar.set(name, 'value');
    const done = inspector.act(REMOVE);
    expect(panel.state.running).toEqual(REMOVE.action);
    await page.answer(REMOVED);
    await done;
    expect(page.received.at(-1)).toMatchObject({ command: { name: 'client', method: 'removeSessions' } });
    expect(panel.state).toMatchObject({
      running: null,
      lastResult: {
        kind: 'sessions-removed',
        sessions: wireClient.sessions.length,
        cookies: ['__session', SUFFIXED],
        call: { method: 'DELETE', path: '/v1/client/sessions', status: 200, durationMs: 41, way: 'page' },
      },
    });
    expect([...browser.jar.keys()]).toEqual(['__client_uat', 'other']);
    expect(panel.clerk.client?.sessions).toEqual([]);
  });

  test('says what the Frontend API answered when it refuses, and changes nothing', async () => {
    const { inspector, page, panel, browser } = await connected();
    browser.jar.set('__session', 'value');
    const done = inspector.act(REMOVE);
    const errors = [{ code: 'too_many_requests', message: 'Too many requests', long_message: 'Try later' }];
    await page.answer({ ...REMOVED, status: 429, retryAfter: 30, payload: { errors, clerk_trace_id: 'trace_1' } });
    await done;
    expect(panel.state.lastResult).toMatchObject({
      kind: 'failed',
      action: 'removeSessions',
      way: 'page',
      error: {
        code: 'too_many_requests',
        call: 'DELETE /v1/client/sessions',
        status: 429,
        traceId: 'trace_1',
        retryAfter: 30,
      },
    });
    expect([...browser.jar.keys()]).toContain('__session');
    expect(panel.clerk.client?.sessions).toHaveLength(wireClient.sessions.length);
  });

  test.each<[string, Outcome]>([
    ['network_error', { kind: 'thrown', name: 'Error', message: 'ClerkJS: Network error at "https://x" - TypeError' }],
    ['not_json', { kind: 'thrown', name: 'SyntaxError', message: 'Unexpected token < in JSON' }],
    ['not_json', { ...REMOVED, status: 502, payload: '<html></html>' } as Outcome],
    ['no_clerk', { kind: 'thrown', name: 'no_clerk', message: '' }],
    ['page_error', { kind: 'thrown', name: 'TypeError', message: 'x is not a function' }],
    ['page_error', { kind: 'done' }],
  ])('names %s and the call', async (code, outcome) => {
    const { inspector, page, panel } = await connected();
    const done = inspector.act(REMOVE);
    await page.answer(outcome);
    await done;
    expect(panel.state.lastResult).toMatchObject({ error: { code, call: 'DELETE /v1/client/sessions' } });
  });

  test('gives up on a page that does not answer, and names the call', async () => {
    const { inspector, panel } = await connected();
    const done = inspector.act(REMOVE);
    await vi.advanceTimersByTimeAsync(ANSWER_TIMEOUT);
    await done;
    const error = { code: 'page_no_answer', call: 'DELETE /v1/client/sessions' };
    expect(panel.state).toMatchObject({ running: null, lastResult: { error } });
  });
});

describe('Clear cache', () => {
  test('clears the page’s and the model’s tokens', async () => {
    const { inspector, page, panel } = await connected();
    const done = inspector.act(request('clearCache'));
    await page.answer({ kind: 'done', sessions: 2 });
    await done;
    expect(panel.state.lastResult).toMatchObject({ kind: 'cache-cleared', sessions: 2 });
    expect(panel.clerk.client?.sessions.every(({ lastActiveToken }) => lastActiveToken === null)).toBe(true);
  });

  test('tells when there are no sessions', async () => {
    const { inspector, page, panel } = await connected();
    const done = inspector.act(request('clearCache'));
    await page.answer({ kind: 'done', sessions: 0 });
    await done;
    expect(panel.state.lastResult).toMatchObject({ kind: 'cache-cleared', sessions: 0 });
  });
});

test('Open sends the redirect address to the page', async () => {
  const { inspector, page, panel } = await connected();
  const action: Action = { name: 'openTouchUrl', redirectUrl: 'http://localhost:4000/' };
  const done = inspector.act({ ...REMOVE, action });
  await settled();
  expect(page.received.at(-1)).toMatchObject({ command: action });
  await page.answer({ kind: 'done' });
  await done;
  expect(panel.state.lastResult).toMatchObject({ kind: 'touch-opened' });
});

describe('a request', () => {
  test('is made once, however often it is clicked or arrives', async () => {
    const { inspector, page, panel } = await connected();
    const done = [inspector.act(REMOVE), inspector.act(request('removeSessions', 'request-2')), inspector.act(REMOVE)];
    await page.answer(REMOVED);
    await Promise.all(done);
    await inspector.act(REMOVE);
    expect(commands(page)).toHaveLength(1);
    expect(panel.accepted).toEqual(['request-1', 'request-2', 'request-1', 'request-1']);
  });

  test('is said to be taken in once it is kept, and not before', async () => {
    const { inspector, page, panel, browser } = await connected();
    const keeping = Promise.withResolvers<void>();
    browser.save = () => keeping.promise;
    const done = [inspector.act(REMOVE), inspector.act(REMOVE)];
    await settled();
    expect([panel.accepted, commands(page)]).toEqual([[], []]);
    keeping.resolve();
    await page.answer(REMOVED);
    await Promise.all(done);
    expect(panel.accepted).toEqual(['request-1', 'request-1']);
  });

  test('that the browser has no room to keep is not begun, and that is said', async () => {
    const { inspector, page, panel, browser } = await connected();
    browser.save = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    await inspector.act(REMOVE);
    expect(commands(page)).toEqual([]);
    expect(panel.accepted).toEqual(['request-1']);
    expect(panel.state).toMatchObject({ running: null, lastResult: { error: { code: 'not_kept' } } });
  });

  test('does not reach the next document', async () => {
    const { inspector, page, panel } = await connected();
    await inspector.navigated(NEXT);
    await inspector.act(REMOVE);
    expect(commands(page)).toEqual([]);
    expect(panel.state.lastResult).toMatchObject({ kind: 'failed', error: { code: 'page_gone' }, way: null });
  });

  test('ends with its document', async () => {
    const { inspector, panel } = await connected();
    const done = inspector.act(REMOVE);
    await inspector.navigated(NEXT);
    await done;
    expect(panel.state).toMatchObject({ running: null, lastResult: { error: { code: 'page_gone' } } });
  });

  test('waits for a bridge that is away', async () => {
    const { inspector, page, panel } = await connected();
    await page.disconnect();
    const done = inspector.act(REMOVE);
    expect(commands(page)).toEqual([]);
    await page.connect();
    await page.answer(REMOVED);
    await done;
    expect(panel.state.lastResult).toMatchObject({ kind: 'sessions-removed' });
  });

  test('outlives the worker: the next one asks with the same id and finishes', async () => {
    const { inspector, page, browser } = await connected();
    void inspector.act(REMOVE);
    await settled();
    const [first] = commands(page);

    const next = new Inspector(browser, browser.saved);
    const panel = fakePanel();
    await next.open(panel.line);
    expect(panel.state.running).toEqual(REMOVE.action);
    await page.connect(next);
    await page.report(signedOutClient);
    await page.answer(REMOVED);
    expect(commands(page)).toEqual([first, first]);
    await vi.waitFor(() => expect(panel.state.running).toBeNull());
    expect(panel.state).toMatchObject({
      running: null,
      lastResult: { kind: 'sessions-removed', sessions: wireClient.sessions.length },
    });
  });

  test('asked of a worker to which the page has not spoken yet, says how many sessions the panel showed', async () => {
    const { browser, page } = await connected();
    await settled();
    const next = new Inspector(browser, browser.saved);
    const panel = fakePanel();
    await next.open(panel.line);
    const done = next.act(REMOVE);
    await page.connect(next);
    await page.report(signedOutClient);
    await page.answer(REMOVED);
    await done;
    expect(panel.state.lastResult).toMatchObject({ kind: 'sessions-removed', sessions: wireClient.sessions.length });
  });

  test('that a stopped worker left to a document that is gone is over', async () => {
    const { inspector, browser } = await connected();
    void inspector.act(REMOVE);
    browser.documents = [NEXT];
    const next = new Inspector(browser, browser.saved);
    const panel = fakePanel();
    await next.open(panel.line);
    await settled();
    expect(panel.state).toMatchObject({ running: null, lastResult: { error: { code: 'page_gone' } } });
  });

  test('waits for a document that has not spoken yet, but not for ever', async () => {
    const { inspector, browser } = await connected();
    await settled();
    const next = new Inspector(browser, browser.saved);
    const panel = fakePanel();
    await next.open(panel.line);
    void next.act(REMOVE);
    await settled();
    expect(panel.state.running).toEqual(REMOVE.action);
    await vi.advanceTimersByTimeAsync(ANSWER_TIMEOUT);
    expect(panel.state).toMatchObject({ running: null, lastResult: { error: { code: 'page_no_answer' }, way: null } });
    inspector.close();
  });

  test('finds a document that spoke too late for the one before', async () => {
    const { browser, page } = await connected();
    await settled();
    const next = new Inspector(browser, browser.saved);
    const panel = fakePanel();
    await next.open(panel.line);
    await page.connect(next);
    const tooEarly = next.act(REMOVE);
    await vi.advanceTimersByTimeAsync(ANSWER_TIMEOUT);
    await tooEarly;
    await page.report(wireClient);
    const done = next.act(request('removeSessions', 'request-2'));
    await page.answer(REMOVED);
    await done;
    expect(panel.state.lastResult).toMatchObject({ kind: 'sessions-removed' });
  });
});
