import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Inspector } from '../../../lib/inspector/inspector.ts';
import { SILENCE_TIMEOUT } from '../../../lib/protocol/limits.ts';
import { halfDoneSignIn } from '../client/fixtures/attempts.ts';
import { signedOutClient, wireClient } from '../client/fixtures/client.ts';
import { fakeBrowser } from './fake-browser.ts';
import { clerkReport, FakePage, NAMES } from './fake-page.ts';
import { connected, fakePanel, LOCAL, opened } from './inspected-tab.ts';

const REMOTE = { ...LOCAL, url: 'https://app.example.com/' };
const NEXT = { ...LOCAL, documentId: 'document-2', url: 'http://localhost:4000/next' };

/** A browser with a page of another site, which it tells. */
function remote() {
  return Object.assign(fakeBrowser([REMOTE]), { site: 'example.com' });
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('entering the page', () => {
  test('puts the hook into the document that the tab shows', async () => {
    const { browser, panel } = await opened();
    expect(browser.entered).toEqual(['document-1']);
    expect(panel.top).toMatchObject({ frameId: 0, url: LOCAL.url, page: { kind: 'attaching' } });
  });

  test('shows what the page reports', async () => {
    const { panel } = await connected();
    expect(panel.top.page).toMatchObject({
      kind: 'attached',
      document: { documentId: 'document-1', focused: false },
    });
    expect(panel.clerk).toMatchObject({
      instance: {
        type: 'development',
        frontendApi: 'happy-cat-12.clerk.accounts.dev',
        proxyUrl: null,
        domain: null,
        isSatellite: false,
      },
      client: { id: 'client_1' },
      clientError: null,
      differences: [],
    });
  });

  test('lets the hook read settings once it tells of a clerk-js, and not again', async () => {
    const { browser, page } = await opened();
    await page.connect();
    await page.reportClerk({ kind: 'absent', names: NAMES });
    expect(browser.equipped).toEqual([]);
    await page.report(wireClient);
    await page.report(signedOutClient);
    expect(browser.equipped).toEqual(['document-1 settings']);
  });

  test('shows a change at once, while the cookies are still being read', async () => {
    const browser = fakeBrowser([LOCAL]);
    const { cookies } = browser;
    const hanging = Promise.withResolvers<[]>();
    let hangs = false;
    browser.cookies = (frameId) => {
      const store = cookies(frameId);
      return { ...store, list: (url) => (hangs ? hanging.promise : store.list(url)) };
    };
    const { page, panel } = await opened(browser);
    await page.connect();
    await page.report(wireClient);
    hangs = true;
    const reported = page.report(signedOutClient);
    expect(panel.clerk.client?.sessions).toEqual([]);
    hanging.resolve([]);
    await reported;
  });

  test('shows how the document was loaded, and nothing of it where the page does not tell', async () => {
    const { page, panel } = await connected();
    expect(panel.top.page).toMatchObject({ document: { load: null } });
    const forbidden = { url: 'https://clerk.example.com/v1/client?__clerk_db_jwt=dvb_1&a=b', directive: 'connect-src' };
    const load = {
      startedAt: 1_700_000_000_000,
      captchaElement: true,
      forbidden: [forbidden],
      errors: ['Clerk: no key'],
    };
    await page.say({ kind: 'page', focused: false, online: true, load, clerk: clerkReport(wireClient) });
    const clean = { ...forbidden, url: 'https://clerk.example.com/v1/client?a=b' };
    expect(panel.top.page).toMatchObject({ document: { load: { ...load, forbidden: [clean] } } });
  });

  test('shows how a satellite names its Frontend API', async () => {
    const { page, panel } = await opened();
    await page.connect();
    const names = { ...NAMES, proxyUrl: '/__clerk', domain: 'satellite.com' };
    await page.report(wireClient, { names, isSatellite: true });
    expect(panel.clerk.instance).toMatchObject({ proxyUrl: '/__clerk', domain: 'satellite.com', isSatellite: true });
  });

  test('never shows a token', async () => {
    const { panel, browser } = await connected();
    expect(JSON.stringify([panel.state, browser.saved])).not.toContain(wireClient.sessions[0]?.last_active_token?.jwt);
  });

  test('stays out of a page without access and says which hosts it needs', async () => {
    const { browser, panel } = await opened(remote());
    expect(browser.entered).toEqual([]);
    const hosts = ['*://app.example.com/*', '*://example.com/*'];
    expect(panel.top).toMatchObject({ page: { kind: 'no-access' }, access: { needed: hosts, missing: hosts } });
  });

  test('asks for the Frontend API that DevTools could read, if it may be the page’s', async () => {
    const { inspector, panel } = await opened(remote());
    const key = (host: string) => ({ publishableKey: `pk_live_${btoa(`${host}$`)}`, proxyUrl: null, domain: null });
    await inspector.announced('document-1', key('clerk.example.com'));
    expect(panel.top.access.missing).toContain('*://clerk.example.com/*');
    await inspector.announced('document-1', key('clerk.victim.com'));
    expect(panel.top.access.missing).not.toContain('*://clerk.victim.com/*');
  });

  test('enters as soon as access is granted', async () => {
    const { browser, inspector, panel } = await opened(remote());
    browser.granted.add('app.example.com').add('example.com');
    await inspector.accessChanged();
    expect(browser.entered).toEqual(['document-1']);
    expect(panel.top).toMatchObject({ page: { kind: 'attaching' }, access: { missing: [] } });
  });

  test('leaves a page alone once its access was taken away, and enters again when it is back', async () => {
    const { browser, inspector, panel, page } = await connected();
    browser.granted.clear();
    await inspector.accessChanged();
    expect(page.received.at(-1)).toEqual({ kind: 'close' });
    await page.report(wireClient);
    expect(panel.top.page).toEqual({ kind: 'no-access' });
    browser.granted.add('localhost');
    await inspector.accessChanged();
    expect(browser.entered).toEqual(['document-1', 'document-1']);
    await page.connect();
    await page.report(wireClient);
    expect(panel.top.page.kind).toBe('attached');
  });

  test('is not put off by a page that changes its address at once', async () => {
    const browser = fakeBrowser([LOCAL]);
    const inspector = new Inspector(browser, null);
    const panel = fakePanel();
    const entering = inspector.open(panel.line);
    await Promise.resolve();
    const replaced = { ...LOCAL, url: 'http://localhost:4000/replaced' };
    inspector.addressChanged(replaced);
    await entering;
    inspector.addressChanged(replaced);
    expect(browser.entered).toEqual(['document-1']);
    expect(panel.top).toMatchObject({ url: replaced.url, page: { kind: 'attaching' } });
  });

  test('shows no credential of an address', async () => {
    const url = 'http://localhost:4000/?__clerk_db_jwt=secret&__clerk_handshake=secret&tab=1';
    const { panel, browser } = await opened(fakeBrowser([{ ...LOCAL, url }]));
    expect(panel.top.url).toBe('http://localhost:4000/?tab=1');
    expect(JSON.stringify(browser.saved)).not.toContain('secret');
  });

  test.each(['chrome://settings/', 'about:blank'])('calls %s out of reach', async (url) => {
    const { browser, panel } = await opened(fakeBrowser([{ ...LOCAL, url }]));
    expect(browser.entered).toEqual([]);
    expect(panel.top.page).toEqual({ kind: 'unreachable' });
  });

  test('says that a page does not answer when it stays silent', async () => {
    const { panel } = await opened();
    vi.advanceTimersByTime(SILENCE_TIMEOUT);
    expect(panel.top.page).toEqual({ kind: 'unanswering' });
  });

  test('follows the tab to the next document and forgets the one before', async () => {
    const { browser, inspector, panel, page } = await connected();
    await inspector.navigated(NEXT);
    expect(browser.entered).toEqual(['document-1', 'document-2']);
    await page.report(wireClient);
    expect(panel.top).toMatchObject({ url: NEXT.url, page: { kind: 'attaching' } });
  });

  test('takes no call from a document that the tab does not show', async () => {
    const { inspector } = await opened();
    expect(await new FakePage('document-9', inspector).connect()).toBe(false);
  });
});

describe('the client in the page', () => {
  test('is completed with what clerk-js drops, from the last payload', async () => {
    const { page, panel } = await opened();
    await page.connect();
    const { abandon_at, ...snapshot } = halfDoneSignIn;
    await page.report({ ...wireClient, sign_in: snapshot });
    expect(panel.clerk.client?.signIn?.abandonAt).toBeNull();
    await page.say({ kind: 'payload', call: 'GET /client', at: 1, client: { ...wireClient, sign_in: halfDoneSignIn } });
    await page.report({ ...wireClient, sign_in: snapshot });
    expect(panel.clerk.client?.signIn?.abandonAt).toBe(abandon_at);
  });

  test('is marked where the Frontend API said otherwise', async () => {
    const { page, panel, browser } = await connected();
    const at = browser.time;
    await page.say({ kind: 'payload', call: 'GET /client', at, client: signedOutClient });
    await page.report(wireClient);
    const [first] = wireClient.sessions;
    expect(panel.clerk.differences).toContainEqual({
      path: `sessions[${first?.id}].status`,
      page: first?.status,
      frontendApi: 'null',
      at,
    });
  });

  test('that does not parse leaves the last good one and names the place', async () => {
    const { page, panel } = await connected();
    await page.report({ ...wireClient, sessions: [{ ...wireClient.sessions[0], status: 7 }] });
    expect(panel.clerk.client).toMatchObject({ id: 'client_1' });
    expect(panel.clerk.clientError).toMatchObject({ path: 'sessions[0].status' });
    await page.report(wireClient);
    expect(panel.clerk.clientError).toBeNull();
  });

  test('that cannot be read is an error too', async () => {
    const { page, panel } = await connected();
    await page.report(null, { unreadable: 'Error: no' });
    expect(panel.clerk).toMatchObject({ client: { id: 'client_1' }, clientError: { message: 'Error: no' } });
  });

  test.each([
    '',
    '{',
    'null',
    '{"kind":"oversize","length":9000000}',
    '['.repeat(100_000),
    '{"kind":"page"}',
    '{"kind":"grant","hosts":["*"]}',
  ])('is left as it was by %j, which is not of the protocol', async (text) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { page, panel } = await connected();
    const before = panel.state;
    await page.sayText(text);
    expect(panel.state).toEqual(before);
    expect(warn).toHaveBeenCalledOnce();
    await page.report(signedOutClient);
    expect(panel.clerk.client?.sessions).toEqual([]);
  });
});

test('a worker that starts anew keeps the last good Client while the page’s cannot be read', async () => {
  const { browser, page } = await connected();
  const inspector = new Inspector(browser, browser.saved);
  const panel = fakePanel();
  await inspector.open(panel.line);
  await page.connect(inspector);
  await page.report({ ...wireClient, sessions: 7 });
  expect(panel.clerk).toMatchObject({ client: { id: 'client_1' }, clientError: { path: 'sessions' } });
});

test('a closed inspector keeps nothing, whatever still happens', async () => {
  const { browser, inspector, page } = await connected();
  inspector.close();
  await page.report(signedOutClient);
  expect(browser.saved).toBeNull();
});

test('a new panel is told of an update that waits', async () => {
  const inspector = new Inspector(fakeBrowser([LOCAL]), null, '0.2.0');
  const panel = fakePanel();
  await inspector.open(panel.line);
  expect(panel.state.updateWaiting).toBe('0.2.0');
});

test('a worker that starts anew shows what was known and takes up the line', async () => {
  const { browser, page } = await connected();
  const inspector = new Inspector(browser, browser.saved);
  const panel = fakePanel();
  await inspector.open(panel.line);
  expect(panel.clerk.client).toMatchObject({ id: 'client_1' });
  expect(await page.connect(inspector)).toBe(true);
  await page.report(signedOutClient);
  expect(panel.clerk.client?.sessions).toEqual([]);
});

test('when the panel closes the page is told and nothing is kept', async () => {
  const { browser, inspector, panel, page } = await connected();
  inspector.closePanel(panel.line);
  expect(inspector.hasPanel).toBe(false);
  inspector.close();
  expect(page.received.at(-1)).toEqual({ kind: 'close' });
  expect(browser.saved).toBeNull();
});
