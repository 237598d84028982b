import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Inspector } from '../../../lib/inspector/inspector.ts';
import type { Action } from '../../../lib/protocol/action.ts';
import { signedOutClient, wireClient } from '../client/fixtures/client.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { clerkReport, NAMES } from './fake-page.ts';
import { fakePanel, LOCAL, opened } from './inspected-tab.ts';

const FRONTEND_API = 'happy-cat-12.clerk.accounts.dev';
const FAILED = { kind: 'script-failed', source: 'https://x.test/clerk.browser.js', names: NAMES } as const;
const [SESSION] = wireClient.sessions.map(({ id }) => id);

function answering(json: unknown, status = 200) {
  return () => Response.json(json, { status });
}

/** A page without a live clerk-js whose browser is signed in. */
async function dead(prepare: (browser: FakeBrowser) => void = () => {}) {
  const browser = fakeBrowser([LOCAL], ['localhost', FRONTEND_API]);
  browser.jar.set('__clerk_db_jwt', 'dvb_1');
  browser.answer = answering({ response: wireClient, client: null });
  prepare(browser);
  const tab = await opened(browser);
  await tab.page.connect();
  await tab.page.reportClerk(FAILED);
  const act = (action: Action, id = 'request-1') => tab.inspector.act({ id, documentId: 'document-1', action });
  return { ...tab, act };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('without a live clerk-js', () => {
  test('the Client comes straight from the Frontend API, asked as the page would', async () => {
    const { panel, browser } = await dead();
    expect(panel.clerk).toMatchObject({ kind: 'direct', because: 'script-failed', client: { id: 'client_1' } });
    const [call] = browser.calls;
    expect(browser.calls).toHaveLength(1);
    expect(call).toMatchObject({ origin: 'http://localhost:4000', init: {} });
    expect(call?.url.host).toBe(FRONTEND_API);
    expect(call?.url.pathname).toBe('/v1/client');
    expect(call?.url.searchParams.get('__clerk_db_jwt')).toBe('dvb_1');
  });

  test('a browser that the Frontend API does not know has an empty Client', async () => {
    const { panel } = await dead((browser) => {
      browser.answer = answering({ response: null, client: null });
    });
    expect(panel.clerk).toMatchObject({ client: { id: null, sessions: [] }, clientError: null });
  });

  test.each([
    ['no_dev_browser', (browser: FakeBrowser) => browser.jar.clear()],
    ['no_access', (browser: FakeBrowser) => browser.granted.delete(FRONTEND_API)],
    [
      'origin_invalid',
      (browser: FakeBrowser) => {
        browser.answer = answering({ errors: [{ code: 'origin_invalid', message: 'no' }] }, 400);
      },
    ],
    [
      'network_error',
      (browser: FakeBrowser) => {
        browser.answer = () => Promise.reject(new TypeError('Failed to fetch'));
      },
    ],
    [
      'timeout',
      (browser: FakeBrowser) => {
        browser.answer = () => Promise.reject(new DOMException('too long', 'TimeoutError'));
      },
    ],
    [
      'not_json',
      (browser: FakeBrowser) => {
        browser.answer = () => new Response('<h1>Hotel Wi-Fi</h1>');
      },
    ],
  ])('%s is said where the Client would be', async (code, prepare) => {
    const { panel, browser } = await dead((all) => void prepare(all));
    expect(panel.clerk).toMatchObject({
      client: null,
      clientError: { kind: 'refused', at: browser.time, error: { code } },
    });
  });

  test('it is asked again once access is granted', async () => {
    const { panel, browser, inspector } = await dead((all) => all.granted.delete(FRONTEND_API));
    browser.granted.add(FRONTEND_API);
    await inspector.accessChanged();
    expect(panel.clerk).toMatchObject({ client: { id: 'client_1' }, clientError: null });
  });

  test('nobody is asked for a page that names an instance which may not be its own', async () => {
    const publishableKey = `pk_live_${btoa('clerk.victim.com$')}`;
    const browser = fakeBrowser([LOCAL], ['localhost', 'clerk.victim.com']);
    const { page, panel } = await opened(browser);
    await page.connect();
    await page.reportClerk({ ...FAILED, names: { ...NAMES, publishableKey } });
    expect(browser.calls).toEqual([]);
    expect(panel.clerk).toMatchObject({ clientError: { error: { code: 'no_access' } } });
  });

  test('a page whose clerk-js failed does not choose the host by what it builds', async () => {
    const browser = fakeBrowser([LOCAL], ['localhost', FRONTEND_API]);
    browser.jar.set('__clerk_db_jwt', 'dvb_1');
    const { page } = await opened(browser);
    await page.connect();
    const frontendApiUrl = 'https://clerk.victim.com/v1/client?_clerk_js_version=6.40.0';
    await page.reportClerk(clerkReport(null, { status: 'error', frontendApiUrl }));
    expect(browser.calls.map(({ url }) => url.host)).toEqual([FRONTEND_API]);
  });

  test.each(['https://user@evil.com', '//evil.com/__clerk', 'https://evil.com', 'http://localhost.evil.com:4000'])(
    'a page cannot send it to %s as its proxy',
    async (proxyUrl) => {
      const browser = fakeBrowser([LOCAL], ['localhost', 'evil.com', 'localhost.evil.com', FRONTEND_API]);
      browser.jar.set('__clerk_db_jwt', 'dvb_1');
      const { page, panel } = await opened(browser);
      await page.connect();
      await page.reportClerk({ ...FAILED, names: { ...NAMES, proxyUrl } });
      expect(browser.calls).toEqual([]);
      expect(panel.clerk).toMatchObject({ clientError: { error: { code: 'no_access' } } });
    },
  );

  test.each([
    ['https://localhost:4443/__clerk', 'https://localhost:4443/__clerk/v1/client'],
    ['http://localhost:4000', 'http://localhost:4000/v1/client'],
    ['/__clerk/', 'http://localhost:4000/__clerk/v1/client'],
  ])('a proxy at %s is called as it is named', async (proxyUrl, address) => {
    const browser = fakeBrowser([LOCAL]);
    browser.jar.set('__clerk_db_jwt', 'dvb_1');
    const { page } = await opened(browser);
    await page.connect();
    await page.reportClerk({ ...FAILED, names: { ...NAMES, proxyUrl } });
    expect(browser.calls.map(({ url }) => url.origin + url.pathname)).toEqual([address]);
  });

  test('a private window is told that its cookies are out of reach', async () => {
    const { panel, browser, act } = await dead((all) => {
      all.hasSharedCookies = false;
    });
    expect(panel.clerk).toMatchObject({ client: null, clientError: { error: { code: 'private_cookies' } } });
    await act({ name: 'openTouchUrl', redirectUrl: 'http://localhost:4000/' });
    expect([browser.calls, browser.visited]).toEqual([[], []]);
  });

  test('an answer that comes when the page lives again is dropped', async () => {
    const browser = fakeBrowser([LOCAL], ['localhost', FRONTEND_API]);
    browser.jar.set('__clerk_db_jwt', 'dvb_1');
    const late = Promise.withResolvers<Response>();
    browser.answer = () => late.promise;
    const { page, panel } = await opened(browser);
    await page.connect();
    const reading = page.reportClerk(FAILED);
    await vi.waitFor(() => expect(browser.calls).toHaveLength(1));
    await page.reportClerk(clerkReport(wireClient));
    late.resolve(Response.json({ response: signedOutClient, client: null }));
    await reading;
    expect(panel.clerk).toMatchObject({ kind: 'present', clientError: null });
    expect(panel.clerk.client?.sessions).toHaveLength(wireClient.sessions.length);
  });

  test('it is asked again when clerk-js lived in between', async () => {
    const { page, browser } = await dead();
    await page.reportClerk(clerkReport(null, { status: 'loading' }));
    await page.reportClerk(clerkReport(null, { status: 'error' }));
    expect(browser.calls).toHaveLength(2);
  });

  test('a page that then names a host which may not be its own gets no touch and keeps no Client', async () => {
    const { page, panel, browser, act } = await dead();
    await page.reportClerk({ ...FAILED, names: { ...NAMES, proxyUrl: 'https://evil.com/x' } });
    expect(panel.clerk).toMatchObject({ client: null, clientError: { error: { code: 'no_access' } } });
    await act({ name: 'openTouchUrl', redirectUrl: 'http://localhost:4000/' });
    expect(browser.visited).toEqual([]);
  });

  test('an endless answer is not taken in', async () => {
    const { panel } = await dead((browser) => {
      browser.answer = () => new Response('x'.repeat(8_000_001));
    });
    expect(panel.clerk).toMatchObject({ client: null, clientError: { error: { code: 'network_error' } } });
  });

  test('a page that names no instance has none', async () => {
    const browser = fakeBrowser([LOCAL]);
    const { page, panel } = await opened(browser);
    await page.connect();
    await page.reportClerk({ kind: 'absent', names: { ...NAMES, publishableKey: null } });
    expect(panel.top.page).toMatchObject({ document: { clerk: { kind: 'absent' } } });
    expect(browser.calls).toEqual([]);
  });

  test('once clerk-js lives the page is believed again', async () => {
    const { page, panel, browser } = await dead();
    await page.reportClerk(clerkReport(signedOutClient));
    expect(panel.clerk).toMatchObject({ kind: 'present', client: { sessions: [] } });
    expect(browser.calls).toHaveLength(1);
  });
});

describe('a direct action', () => {
  test.each(['../../../v1/me?x=', 'a/b'])('on a session called %s stays where it belongs', async (sessionId) => {
    const { act, browser } = await dead();
    await act({ name: 'touchSession', sessionId });
    expect(browser.calls.at(-1)?.url.pathname).toBe(`/v1/client/sessions/${encodeURIComponent(sessionId)}/touch`);
  });

  test.each(['', '.', '..'])('of a template called "%s" is refused', async (template) => {
    const { act, browser, panel } = await dead();
    const before = browser.calls.length;
    await act({ name: 'getToken', sessionId: 'sess_1', template });
    expect(panel.state.lastResult).toMatchObject({ kind: 'failed', error: { code: 'page_error' } });
    expect(browser.calls).toHaveLength(before);
  });

  test('takes the place of none that was sent through the page before the worker was stopped', async () => {
    const browser = fakeBrowser([LOCAL], ['localhost', FRONTEND_API]);
    browser.jar.set('__clerk_db_jwt', 'dvb_1');
    browser.answer = answering({ response: wireClient, client: null });
    const { page, inspector } = await opened(browser);
    await page.connect();
    await page.report(wireClient);
    void inspector.act({ id: 'request-1', documentId: 'document-1', action: { name: 'createClient' } });
    await vi.waitFor(() => expect(page.received.some(({ kind }) => kind === 'command')).toBe(true));

    const next = new Inspector(browser, browser.saved);
    const panel = fakePanel();
    await next.open(panel.line);
    await page.connect(next);
    await page.reportClerk(clerkReport(null, { status: 'error' }));
    await vi.waitFor(() => expect(panel.state.running).toBeNull());
    expect(panel.state.lastResult).toMatchObject({ error: { code: 'interrupted' } });
    expect(browser.calls.every(({ init }) => init.method === undefined)).toBe(true);
  });

  test.each<[Action, string, Record<string, string>]>([
    [{ name: 'removeSessions' }, 'DELETE /v1/client/sessions', {}],
    [{ name: 'createClient' }, 'PUT /v1/client', {}],
    [{ name: 'destroyClient' }, 'DELETE /v1/client', {}],
    [{ name: 'touchSession', sessionId: 'sess_1' }, 'POST /v1/client/sessions/sess_1/touch', {}],
    [{ name: 'endSession', sessionId: 'sess_1' }, 'POST /v1/client/sessions/sess_1/end', {}],
    [{ name: 'removeSession', sessionId: 'sess_1' }, 'POST /v1/client/sessions/sess_1/remove', {}],
    [{ name: 'getToken', sessionId: 'sess_1', template: null }, 'POST /v1/client/sessions/sess_1/tokens', {}],
    [
      { name: 'getToken', sessionId: 'sess_1', template: 'hasura' },
      'POST /v1/client/sessions/sess_1/tokens/hasura',
      {},
    ],
    [{ name: 'setActive', sessionId: 'sess_1' }, 'POST /v1/client/sessions/sess_1/touch', { intent: 'select_session' }],
    [
      { name: 'setActive', sessionId: 'sess_1', organizationId: null },
      'POST /v1/client/sessions/sess_1/touch',
      { intent: 'select_org', active_organization_id: '' },
    ],
  ])('%o is %s', async (action, expected, body) => {
    const { act, browser, panel } = await dead();
    await act(action);
    const last = browser.calls.at(-1);
    const [method = '', path = ''] = expected.split(' ');
    expect(last?.url.pathname).toBe(path);
    expect(last?.init.method).toBe('POST');
    expect(last?.url.searchParams.get('_method')).toBe(method === 'POST' ? null : method);
    expect(Object.fromEntries(last?.init.body as URLSearchParams)).toEqual(body);
    expect(panel.state.lastResult).toMatchObject({ call: { method, path, status: 200, way: 'direct' } });
  });

  test('takes in the Client that the answer carries', async () => {
    const { act, browser, panel } = await dead();
    browser.answer = answering({ response: { object: 'session', id: SESSION }, client: signedOutClient });
    await act({ name: 'endSession', sessionId: SESSION ?? '' });
    expect(panel.clerk.client?.sessions).toEqual([]);
  });

  test('that the worker was stopped in is not made again, and said to be open', async () => {
    const { browser } = await dead();
    const never = new Promise<Response>(() => {});
    browser.answer = () => never;
    const tab = await opened(browser);
    await tab.page.connect();
    browser.answer = answering({ response: wireClient, client: null });
    await tab.page.reportClerk(FAILED);
    browser.answer = () => never;
    void tab.inspector.act({ id: 'request-7', documentId: 'document-1', action: { name: 'removeSessions' } });
    await vi.waitFor(() => expect(browser.calls.at(-1)?.url.searchParams.get('_method')).toBe('DELETE'));

    browser.answer = answering({ response: signedOutClient, client: null });
    const before = browser.calls.length;
    const next = new Inspector(browser, browser.saved);
    const panel = fakePanel();
    await next.open(panel.line);
    await tab.page.connect(next);
    await tab.page.reportClerk(FAILED);
    await vi.waitFor(() => expect(panel.state.running).toBeNull());
    expect(panel.state.lastResult).toMatchObject({ error: { code: 'interrupted' }, way: 'direct' });
    expect(browser.calls.slice(before).every(({ init }) => init.method === undefined)).toBe(true);
    expect(panel.clerk.client?.sessions).toEqual([]);
  });

  test('opens the touch address as the browser that the Frontend API knows', async () => {
    const { act, browser, panel } = await dead();
    await act({ name: 'openTouchUrl', redirectUrl: 'http://localhost:4000/' });
    const [visited = ''] = browser.visited;
    expect(new URL(visited).pathname).toBe('/v1/client/touch');
    expect(Object.fromEntries(new URL(visited).searchParams)).toMatchObject({
      redirect_url: 'http://localhost:4000/',
      __clerk_db_jwt: 'dvb_1',
    });
    expect(panel.state.lastResult).toMatchObject({ kind: 'touch-opened' });
  });

  test('that only a page can do is refused', async () => {
    const { act, panel } = await dead();
    await act({ name: 'clearCache' });
    expect(panel.state.lastResult).toMatchObject({ kind: 'failed', error: { code: 'no_clerk' } });
  });
});
