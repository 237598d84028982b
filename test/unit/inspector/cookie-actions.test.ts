import { describe, expect, test, vi } from 'vitest';
import { cookieKey } from '../../../lib/cookies/cookie.ts';
import { Inspector } from '../../../lib/inspector/inspector.ts';
import type { Action } from '../../../lib/protocol/action.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { cookie } from '../cookies/cookies.ts';
import { NAMES } from './fake-page.ts';
import { connected, fakePanel, LOCAL } from './inspected-tab.ts';

const PRODUCTION_KEY = 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k';
const SESSION = cookie('__session', 'a session');
const COPY = cookie('__session', 'its copy', { path: '/app' });
const UAT = cookie('__client_uat', '0');

async function tab() {
  const all = await connected();
  all.browser.clerkCookies = [SESSION, COPY, UAT];
  let id = 0;
  const act = async (action: Action) => {
    await all.inspector.act({ id: String(++id), documentId: LOCAL.documentId, action });
    return all.panel.state.lastResult;
  };
  return { ...all, act };
}

describe('Delete cookie', () => {
  test('deletes the one that was meant, and shows what is left', async () => {
    const { act, browser, panel } = await tab();
    const result = await act({ name: 'deleteCookie', cookie: cookieKey(COPY) });
    expect(result).toMatchObject({ kind: 'cookie-deleted', name: '__session' });
    expect(browser.clerkCookies).toEqual([SESSION, UAT]);
    expect(panel.secrets.get(LOCAL.documentId)?.cookies).toEqual([SESSION, UAT]);
  });

  test('says that one is gone', async () => {
    const { act, browser } = await tab();
    const result = await act({ name: 'deleteCookie', cookie: 'another' });
    expect(result).toMatchObject({ kind: 'failed', action: 'deleteCookie', error: { code: 'no_cookie' } });
    expect(browser.clerkCookies).toHaveLength(3);
  });
});

describe('Edit cookie', () => {
  test('gives it another value', async () => {
    const { act, browser } = await tab();
    expect(await act({ name: 'editCookie', cookie: cookieKey(UAT), value: '5' })).toMatchObject({
      kind: 'cookie-edited',
      name: '__client_uat',
    });
    expect(browser.clerkCookies).toEqual([SESSION, COPY, { ...UAT, value: '5' }]);
  });

  test('says why the browser does not take a value', async () => {
    const { act } = await tab();
    expect(await act({ name: 'editCookie', cookie: cookieKey(UAT), value: 'a;b' })).toMatchObject({
      kind: 'failed',
      error: { code: 'cookie_refused', message: expect.stringContaining('parse') },
    });
  });

  test('is refused in production', async () => {
    const { act, page, browser } = await tab();
    await page.report(wireClient, { names: { ...NAMES, publishableKey: PRODUCTION_KEY } });
    expect(await act({ name: 'editCookie', cookie: cookieKey(UAT), value: '5' })).toMatchObject({
      kind: 'failed',
      error: { code: 'production_instance' },
    });
    expect(browser.clerkCookies).toContain(UAT);
  });
});

describe('Reset Clerk state', () => {
  test('removes cookies and keys, and loads the tab anew', async () => {
    const { act, browser } = await tab();
    browser.storage = ['__clerk_environment', 'clerk_telemetry_throttler'];
    expect(await act({ name: 'resetClerkState' })).toMatchObject({
      kind: 'state-reset',
      cookies: ['__session', '__client_uat'],
      storageKeys: ['__clerk_environment', 'clerk_telemetry_throttler'],
    });
    expect(browser).toMatchObject({ clerkCookies: [], storage: [], reloads: 1 });
  });

  test('removes once more what the page wrote back until it was gone, and not what is new', async () => {
    const { act, browser } = await tab();
    const { reload } = browser;
    browser.reload = async () => {
      await reload();
      browser.clerkCookies = browser.reloads === 1 ? [SESSION, { ...UAT }] : [{ ...SESSION, value: 'a new one' }];
    };
    await act({ name: 'resetClerkState' });
    expect(browser.reloads).toBe(2);
    expect(browser.clerkCookies.map(({ value }) => value)).toEqual(['a new one']);
  });

  test('ends though a page writes back forever', async () => {
    const { act, browser } = await tab();
    const { reload } = browser;
    browser.reload = async () => {
      await reload();
      browser.clerkCookies = [SESSION];
    };
    expect(await act({ name: 'resetClerkState' })).toMatchObject({ kind: 'state-reset' });
    expect(browser.reloads).toBe(3);
  });
});

test.each<Action>([
  { name: 'deleteCookie', cookie: cookieKey(UAT) },
  { name: 'editCookie', cookie: cookieKey(UAT), value: '5' },
  { name: 'resetClerkState' },
])('$name that a stopped worker had begun is not done a second time, and that is said', async (action) => {
  const { browser } = await tab();
  await vi.waitFor(() => expect(browser.saved).not.toBeNull());
  const { saved } = browser;
  if (!saved) throw new Error('nothing was kept');
  const request = { id: 'begun', documentId: LOCAL.documentId, action };
  const next = new Inspector(browser, { ...saved, running: { request, sessions: 1, way: 'page' }, accepted: 'begun' });
  const panel = fakePanel();
  await next.open(panel.line);
  const result = { kind: 'failed', action: action.name, error: { code: 'interrupted' } };
  await vi.waitFor(() => expect(panel.state.lastResult).toMatchObject(result));
  expect(browser).toMatchObject({ clerkCookies: [SESSION, COPY, UAT], reloads: 0 });
});
