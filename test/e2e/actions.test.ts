import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { click, type Panel } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { cookieNames, press, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const REMOVE = { method: 'DELETE', path: '/v1/client/sessions' };

const stage = useBrowser();

afterEach(() => stage.playground.development.faults.clear());

interface PageClerk {
  user: { fullName: string } | null | undefined;
  session: { getToken(): Promise<string> } | null;
  addListener(listener: (payload: { user: unknown }) => void): void;
}

/** The user of the page: a name, null for none, undefined between two. */
function userOf(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const { user } = (globalThis as unknown as { Clerk: PageClerk }).Clerk;
    return user ? user.fullName : user;
  });
}

async function twoSessions(): Promise<Panel> {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await press(panel.page, 'Sign in as Grace');
  await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  return panel;
}

function removals(): number {
  const { requests } = stage.playground.development;
  return requests.filter(({ method, path }) => method === REMOVE.method && path === REMOVE.path).length;
}

describe('Clear cache', () => {
  it('makes the page fetch a new token and touches no cookie', async () => {
    const panel = await twoSessions();
    const { page } = panel;
    const cookies = await cookieNames(page);
    stage.playground.development.requests.length = 0;
    await click(panel, 'button', 'Clear cache');
    await reports(panel, 'Token cache cleared: the tokens of 2 sessions');
    expect(await cookieNames(page)).toEqual(cookies);
    expect(stage.playground.development.requests.filter(({ path }) => path.endsWith('/tokens'))).toEqual([]);
    await press(page, 'Get token');
    const tokens = stage.playground.development.requests.filter(({ path }) => path.endsWith('/tokens'));
    expect(tokens.length).toBeGreaterThan(0);
  });

  it('says that without sessions there is nothing to clear', async () => {
    const panel = await stage.newTab();
    await shows(panel, 'Signed out');
    await click(panel, 'button', 'Clear cache');
    await reports(panel, 'Nothing to clear', 'without sessions');
  });
});

describe('Remove sessions', () => {
  it('signs the unfocused page out, its listeners and cookies too', async () => {
    const panel = await twoSessions();
    const { page } = panel;
    await panel.devtools.bringToFront();
    await page.evaluate(() => {
      const seen: boolean[] = [];
      Object.assign(globalThis, { seen });
      addEventListener('focus', () => seen.push(true));
      (globalThis as unknown as { Clerk: PageClerk }).Clerk.addListener(({ user }) => {
        if (user === null) document.body.dataset.listener = 'signed out';
      });
    });
    expect(await cookieNames(page)).toContain('__session');
    stage.playground.development.requests.length = 0;

    expect(await page.evaluate(() => document.hasFocus())).toBe(false);
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'DELETE /v1/client/sessions: 2 sessions removed', 'removed cookies', '__session');
    await shows(panel, 'Signed out', 'page not focused');
    expect(await page.evaluate(() => document.hasFocus())).toBe(false);

    expect(removals()).toBe(1);
    expect(await userOf(page)).toBeNull();
    expect(await page.evaluate(() => document.body.dataset.listener)).toBe('signed out');
    expect((await cookieNames(page)).filter((name) => name.startsWith('__session'))).toEqual([]);
    const client = [...stage.playground.development.clients.values()].at(-1);
    expect(client?.sessions.filter(({ endedAs }) => endedAs === null)).toEqual([]);
  });

  it('tells other tabs, which may be the first to remove the cookies', async () => {
    const panel = await twoSessions();
    const other = await stage.newPage();
    await until('the other tab to be signed in', () => userOf(other));
    await panel.devtools.bringToFront();
    stage.playground.development.requests.length = 0;
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'DELETE /v1/client/sessions: 2 sessions removed');
    await until('the other tab to be signed out', async () => (await userOf(other)) === null);
    expect((await cookieNames(panel.page)).filter((name) => name.startsWith('__session'))).toEqual([]);
    expect(removals()).toBe(1);
  });

  it('makes one request of many clicks', async () => {
    const panel = await twoSessions();
    stage.playground.development.requests.length = 0;
    stage.playground.development.faults.next(REMOVE, { delayMs: 300 });
    await panel.frame.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Remove sessions',
      );
      for (let clicks = 0; clicks < 5; clicks++) button?.click();
    });
    await reports(panel, '2 sessions removed');
    expect(removals()).toBe(1);
  });

  it.each([
    ['429', { status: 429, headers: { 'Retry-After': '30' } }, ['429', 'too_many_requests', 'trace']],
    ['500', { status: 500 }, ['500', 'internal_clerk_error']],
    ['HTML in place of JSON', { status: 502, html: '<h1>Bad gateway</h1>' }, ['not JSON']],
    ['a lost network', { drop: true }, ['network_error', 'Check the connection']],
    ['a hung request', { hang: true }, ['did not answer in time', 'page_no_answer']],
  ] as const)('names the call and the code after %s, and changes nothing', async (_what, fault, words) => {
    const panel = await twoSessions();
    stage.playground.development.faults.next(REMOVE, fault);
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'Remove sessions failed', 'DELETE /v1/client/sessions', ...words);
    expect(await userOf(panel.page)).toBe('Grace Hopper');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  });

  it('counts down what the Frontend API asks to wait', async () => {
    const panel = await twoSessions();
    stage.playground.development.requests.length = 0;
    stage.playground.development.faults.next(REMOVE, { status: 429, headers: { 'Retry-After': '3' } });
    await click(panel, 'button', 'Remove sessions');
    await shows(panel, /try again in [123] s/, 'can be tried again');
    expect(removals()).toBe(1);
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, '2 sessions removed');
  });
});
