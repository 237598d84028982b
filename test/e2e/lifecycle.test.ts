import { afterEach, describe, expect, it } from 'vitest';
import { click, panelText, setDockSide } from '../browser/devtools.ts';
import { stopServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, property, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const READY = 'clerk-js 6.40.0 ready';
const REMOVE = { method: 'DELETE', path: '/v1/client/sessions' };

const stage = useBrowser();

afterEach(() => stage.playground.development.faults.clear());

describe('the panel finds Clerk', () => {
  it('on a page that opens after it', async () => {
    const panel = await stage.newTab('about:blank');
    await shows(panel, 'This page is out of reach');
    await panel.page.goto(stage.playground.url);
    await shows(panel, READY);
  });

  it('that loads late', async () => {
    const panel = await stage.newTab('/?late');
    await shows(panel, 'No Clerk on this page');
    await press(panel.page, 'Load Clerk');
    await shows(panel, READY);
  });

  it('from DevTools in a window of its own', async () => {
    const first = await stage.newTab();
    await setDockSide(first, 'undocked');
    const panel = await stage.newTab();
    await shows(panel, READY);
    await stopServiceWorker(stage.browser);
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada Lovelace');
    await setDockSide(panel, 'right');
  });

  it('after a reload', async () => {
    const panel = await stage.newTab();
    await press(panel.page, 'Sign in as Ada');
    await panel.page.reload();
    await shows(panel, READY, 'Signed in as Ada Lovelace · 1 session');
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  });

  it('after going back and forward', async () => {
    const panel = await stage.newTab();
    const { page } = panel;
    await press(page, 'Sign in as Ada');
    await page.goto(`${stage.playground.url}without-clerk`);
    await shows(panel, 'No Clerk on this page');
    await page.goBack();
    await shows(panel, 'Signed in as Ada Lovelace');
    await page.goForward();
    await shows(panel, 'No Clerk on this page');
    await page.goBack();
    await shows(panel, 'Signed in as Ada Lovelace');
    await press(page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  });

  it('in a page that came out of the back/forward cache', async () => {
    const panel = await stage.newTab('/without-clerk');
    const { page } = panel;
    await shows(panel, 'No Clerk on this page');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'from the cache' : 'loaded';
      });
    });
    await page.goto(stage.playground.url);
    await shows(panel, READY);
    await page.goBack();
    await shows(panel, 'No Clerk on this page');
    expect(await page.title()).toBe('from the cache');
    await page.evaluate(() => Object.assign(window, { Clerk: { load() {}, version: '0.0.1', status: 'loading' } }));
    await shows(panel, 'clerk-js 0.0.1');
  });
});

/** What stands above the tabs. */
function headerOf(text: string): string {
  return text.slice(0, text.indexOf('Client'));
}

describe('a stopped service worker', () => {
  it('costs nothing of what is shown, and the next one goes on', async () => {
    const panel = await stage.newTab();
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada Lovelace');
    for (const [button, words] of [
      ['Sign in as Grace', 'Signed in as Grace Hopper · 2 sessions'],
      ['Switch session', 'Signed in as Ada Lovelace · 2 sessions'],
      ['Sign out all', 'Signed out'],
    ] as const) {
      const before = await panelText(panel);
      await stopServiceWorker(stage.browser);
      expect(headerOf(await panelText(panel))).toBe(headerOf(before));
      await press(panel.page, button);
      await shows(panel, words, 'Connected');
    }
  });

  it('between click and answer loses no action and does none twice', async () => {
    const panel = await stage.newTab();
    await press(panel.page, 'Sign in as Ada');
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, '2 sessions');
    const { development } = stage.playground;
    development.requests.length = 0;
    const release = development.faults.always(REMOVE, { hang: true });
    await click(panel, 'button', 'Remove sessions');
    await until('the call to arrive', () => development.requests.some(({ method }) => method === 'DELETE'));
    await stopServiceWorker(stage.browser);
    release();
    await reports(panel, 'DELETE /v1/client/sessions: 2 sessions removed');
    await shows(panel, 'Signed out');
    expect(development.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('keeps what only the last call has told', async () => {
    const panel = await stage.newTab();
    // What a call told before the page was entered is not known.
    await shows(panel, 'clerk-js 6.40.0 ready');
    await press(panel.page, 'Start sign-in by email code');
    await chooseTab(panel, 'Sign-in & sign-up');
    await until('the abandon time', async () => (await property(panel, 'abandonAt')).includes('in 24 hours'));
    await stopServiceWorker(stage.browser);
    await press(panel.page, 'Sign in as Ada');
    await press(panel.page, 'Start sign-in by email code');
    await stopServiceWorker(stage.browser);
    await until('the next worker', async () => (await panelText(panel)).includes('Connected'));
    expect(await property(panel, 'abandonAt')).toContain('hours');
  });
});
