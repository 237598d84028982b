import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { byRole, type Panel } from '../browser/devtools.ts';
import { watchSight } from '../browser/page-sight.ts';
import { evaluateInServiceWorker, stopServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { pressIn } from './acting.ts';
import { chooseTab, press, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({ hosts: ['https://*.example.com/*', 'https://*.example.org/*'] });

const ADA = 'ada+clerk_test@example.com';
const GRACE = 'grace+clerk_test@example.com';

/** All that the extension keeps where a disk may see it: its storage and its databases, as text. */
const ON_DISK = `Promise.all([
  chrome.storage.local.get(null),
  indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((resolve, reject) => {
    const opened = indexedDB.open(name);
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const names = [...opened.result.objectStoreNames];
      const read = names.map((store) => new Promise((done) => {
        const asked = opened.result.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      }));
      Promise.all(read).then((lists) => { opened.result.close(); resolve(lists); });
    };
  })))),
]).then((kept) => JSON.stringify(kept))`;

const kept = () => evaluateInServiceWorker(stage.browser, `chrome.storage.session.get('test-users')`);

// A worker holds them too, until it is stopped.
afterEach(async () => {
  await evaluateInServiceWorker(stage.browser, `chrome.storage.session.remove('test-users')`);
  await stopServiceWorker(stage.browser);
});

/** Who is signed in on a page, once its clerk-js has loaded. */
function namesOn(page: Page): Promise<readonly string[]> {
  return until('clerk-js on the page', () =>
    page
      .evaluate(() => {
        const { Clerk } = globalThis as unknown as {
          Clerk?: { loaded?: boolean; user?: { fullName: string } | null; client: { sessions: unknown[] } };
        };
        if (!Clerk?.loaded) return null;
        return [Clerk.user?.fullName ?? 'nobody', `${Clerk.client.sessions.length} sessions`];
      })
      // The page is just being loaded anew.
      .catch(() => null),
  );
}

/** The dev browser that a page has, by its cookie. */
async function devBrowserOf(page: Page): Promise<string> {
  const cookies = await stage.browser.cookies();
  const { hostname } = new URL(page.url());
  return cookies.find(({ name, domain }) => name.startsWith('__clerk_db_jwt_') && domain === hostname)?.value ?? '';
}

/** Signs in as a test user by the form of the Sessions tab. */
async function signInAs(panel: Panel, email: string): Promise<void> {
  await until('the address to be typed', async () => {
    const field = await panel.frame.$(byRole('textbox', 'Test address'));
    await field?.evaluate((element, email) => {
      (element as HTMLInputElement).value = email;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }, email);
    return field !== null;
  });
  await pressIn(panel, 'Sign in as test user');
}

/** A page on which Ada is signed in, whose sign-in is saved. */
async function savedAda(address?: string): Promise<Panel> {
  const panel = await stage.newTab(address);
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace');
  await chooseTab(panel, 'Sessions');
  await shows(panel, 'No sign-in of this site is saved yet.');
  await pressIn(panel, 'Save sign-in');
  await reports(panel, `Saved as ${ADA}`);
  return panel;
}

it('goes back and forth between a saved sign-in and a test user with one click, each with a client of their own', async () => {
  const panel = await savedAda();
  const { page } = panel;
  const adas = await devBrowserOf(page);

  await signInAs(panel, GRACE);
  await reports(panel, `signed in as ${GRACE}`);
  await shows(panel, 'Signed in as Grace Hopper · 1 session');
  expect(await namesOn(page)).toEqual(['Grace Hopper', '1 sessions']);
  expect(await devBrowserOf(page)).not.toBe(adas);
  await pressIn(panel, 'Save sign-in');
  await reports(panel, `Saved as ${GRACE}`);

  await pressIn(panel, `Switch: ${ADA}`);
  await reports(panel, /POST \/v1\/client\/sessions\/sess_.+\/touch: switched to ada/);
  await shows(panel, 'Signed in as Ada Lovelace · 1 session', 'server would say: signed in');
  expect(await namesOn(page)).toEqual(['Ada Lovelace', '1 sessions']);
  expect(await devBrowserOf(page)).toBe(adas);

  await stopServiceWorker(stage.browser);
  await pressIn(panel, `Switch: ${GRACE}`);
  await reports(panel, 'switched to grace');
  await shows(panel, 'Signed in as Grace Hopper · 1 session');
  expect(await namesOn(page)).toEqual(['Grace Hopper', '1 sessions']);

  await chooseTab(panel, 'Timeline');
  await shows(panel, 'switchSignIn', 'sign-in-switched');
});

it('switches within one client too, and signs a user up whom nobody knows', async () => {
  const panel = await savedAda();
  await press(panel.page, 'Sign in as Grace');
  await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  await pressIn(panel, `Switch: ${ADA}`);
  await shows(panel, 'Signed in as Ada Lovelace · 2 sessions');
  expect(await namesOn(panel.page)).toEqual(['Ada Lovelace', '2 sessions']);

  await signInAs(panel, 'new+clerk_test@example.com');
  await reports(panel, 'signed up and in as new+clerk_test@example.com');
  await until('a page with one session', async () => (await namesOn(panel.page))[1] === '1 sessions');
});

it('sets a sign-in aside without ending it, and says what is over without losing what is there', async () => {
  const panel = await savedAda();
  await pressIn(panel, 'New visitor');
  await reports(panel, 'A new visitor');
  await shows(panel, 'Signed out');
  expect(await namesOn(panel.page)).toEqual(['nobody', '0 sessions']);
  await pressIn(panel, `Switch: ${ADA}`);
  await shows(panel, 'Signed in as Ada Lovelace');

  await press(panel.page, 'Sign out all');
  await shows(panel, 'Signed out');
  await pressIn(panel, `Switch: ${ADA}`);
  await reports(panel, 'Switch failed', '404');
  await shows(panel, 'Signed out');
});

it('is of the server’s mind after a switch, on an app that is rendered there', async () => {
  const { topologies } = stage.playground;
  const panel = await savedAda(topologies['development-direct'].url);
  await signInAs(panel, GRACE);
  await reports(panel, `signed in as ${GRACE}`);
  await shows(panel, 'Signed in as Grace Hopper · 1 session', 'server would say: signed in');
  await pressIn(panel, `Switch: ${ADA}`);
  await shows(panel, 'Signed in as Ada Lovelace · 1 session', 'server would say: signed in');
});

it('keeps what lets in from the panel, from pages and from every disk, and forgets it when asked', async () => {
  const panel = await savedAda();
  const { page } = panel;
  const adas = await devBrowserOf(page);
  await pressIn(panel, 'New visitor');
  await shows(panel, 'Signed out');
  const sight = await watchSight(page);
  await page.reload();
  await shows(panel, 'Signed out');

  expect(JSON.stringify(await kept())).toContain(adas);
  const inspectors = await evaluateInServiceWorker(stage.browser, 'chrome.storage.session.get()');
  const { 'test-users': _, ...others } = inspectors as Record<string, unknown>;
  expect(JSON.stringify(others)).not.toContain(adas);
  expect(await evaluateInServiceWorker(stage.browser, ON_DISK)).not.toContain(adas);
  expect(await sight.placesOf(adas)).toEqual([]);
  const heap = await panel.frame.evaluate(() => JSON.stringify(document.documentElement.outerHTML));
  expect(heap).not.toContain(adas);

  await pressIn(panel, 'Forget all');
  await reports(panel, '1 saved sign-in forgotten');
  await shows(panel, 'No sign-in of this site is saved yet.');
  expect(await kept()).toEqual({});
});

it('has nothing of it on a production instance, and the worker refuses it there', async () => {
  const panel = await stage.newTab(stage.playground.productionUrl);
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Production', 'Signed in as Ada');
  await chooseTab(panel, 'Sessions');
  await shows(panel, 'For development instances only.');
  expect(await panel.frame.$(byRole('button', 'Save sign-in'))).toBeNull();
  const before = await stage.browser.cookies();

  const actions = [
    { name: 'saveSignIn', label: '' },
    { name: 'switchSignIn', id: 'any' },
    { name: 'startNewVisitor' },
    { name: 'signInTestUser', email: GRACE, signUp: true },
  ];
  for (const action of actions) {
    const asked = await panel.frame.evaluate(async (action) => {
      const port = chrome.runtime.connect({ name: 'panel' });
      const { promise, resolve } = Promise.withResolvers<unknown>();
      port.onMessage.addListener(({ kind, state, patch }) => {
        const documentId = state?.frames[0]?.documentId;
        if (kind === 'state') port.postMessage({ kind: 'act', request: { id: action.name, documentId, action } });
        if (patch?.lastResult) resolve(patch.lastResult);
      });
      port.postMessage({ kind: 'open', tabId: chrome.devtools.inspectedWindow.tabId });
      const result = await promise;
      port.disconnect();
      return result;
    }, action);
    expect(asked).toMatchObject({ kind: 'failed', action: action.name, error: { code: 'production_instance' } });
  }
  expect(await kept()).toEqual({});
  const names = (cookies: typeof before) => cookies.map(({ name, domain }) => `${name} ${domain}`).sort();
  expect(names(await stage.browser.cookies())).toEqual(names(before));
});
