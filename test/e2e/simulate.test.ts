import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, type Panel, panelText } from '../browser/devtools.ts';
import { evaluateInServiceWorker, stopServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({ hosts: ['com', 'edu', 'net', 'org'].map((domain) => `https://*.example.${domain}/*`) });

async function signedIn(address?: string): Promise<Panel> {
  const panel = await stage.newTab(address);
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace · 1 session');
  await chooseTab(panel, 'Simulate');
  return panel;
}

/** Starts a simulation, and waits until the page has it. */
async function start(panel: Panel, name: string): Promise<void> {
  const before = await loadedAt(panel.page);
  await click(panel, 'button', `Start: ${name}`);
  await shows(panel, `Simulated: ${name}.`);
  await until('the page anew', async () => (await loadedAt(panel.page)) > before);
  await clerkLoaded(panel.page);
}

/** Stops it by the banner, and waits until the page is without it. */
async function stop(panel: Panel): Promise<void> {
  await stopAnywhere(panel);
  await clerkLoaded(panel.page);
}

/** The same on a page that may have no Clerk. */
async function stopAnywhere(panel: Panel): Promise<void> {
  const before = await loadedAt(panel.page);
  await click(panel, 'button', 'Stop');
  await until('the page anew', async () => (await loadedAt(panel.page)) > before);
  await until('no banner', async () => !(await panelText(panel)).includes('Simulated:'));
}

/** When the document began, epoch ms; 0 while it is being left. */
function loadedAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin).catch(() => 0);
}

function inPage(page: Page, script: string): Promise<unknown> {
  return page.evaluate(script);
}

async function clerkLoaded(page: Page): Promise<void> {
  await until('a loaded Clerk', () => inPage(page, 'Boolean(window.Clerk?.loaded)').catch(() => false));
}

/** What comes of a sign-in that the page tries. */
function signIn(page: Page): Promise<unknown> {
  return inPage(
    page,
    `Clerk.client.signIn.create({ identifier: 'nobody@example.com' }).then(
      () => 'signed in',
      ({ status, errors, retryAfter }) => ({ status, code: errors?.[0].code, retryAfter }),
    )`,
  );
}

const reaches = (page: Page) => inPage(page, `fetch('/__clerk/v1/environment').then(() => true, () => false)`);

const isNative = (page: Page) => inPage(page, `/native code/.test(fetch.toString())`);
const rules = () => evaluateInServiceWorker(stage.browser, 'chrome.declarativeNetRequest.getSessionRules()');

describe('simulated', () => {
  it('an offline Frontend API is out of reach for this tab until it is stopped', async () => {
    const panel = await signedIn();
    const other = await stage.newPage();
    await panel.page.bringToFront();
    await click(panel, 'button', 'Start: Frontend API offline');
    await shows(panel, 'Simulated: Frontend API offline.');
    expect(await reaches(panel.page)).toBe(false);
    expect(await reaches(other)).toBe(true);
    await panel.page.reload();
    await shows(panel, 'Simulated: Frontend API offline.', /degraded|failed|stand-in/i);
    await stop(panel);
    expect(await reaches(panel.page)).toBe(true);
    expect(await rules()).toEqual([]);
    await shows(panel, 'clerk-js 6.40.0 ready');
  });

  it.each([
    ['401 Unauthorized', 'behind a proxy', { status: 401, code: 'authentication_invalid' }],
    ['429 Too many requests', 'on a host of its own', { status: 429, code: 'too_many_requests', retryAfter: 30 }],
    ['500 Server error', 'behind a proxy', { status: 500, code: 'internal_clerk_error' }],
  ])('%s is what clerk-js gets of a Frontend API %s', async (name, where, error) => {
    const { url, developmentUrl } = stage.playground;
    const panel = await signedIn(where === 'behind a proxy' ? url : developmentUrl);
    await start(panel, name);
    stage.playground.development.requests.length = 0;
    expect(await signIn(panel.page)).toEqual(error);
    expect(stage.playground.development.requests.filter(({ path }) => path.endsWith('/sign_ins'))).toEqual([]);
    await stop(panel);
    expect(await signIn(panel.page)).toMatchObject({ code: 'form_identifier_not_found' });
  });

  it('a failing Frontend API from the first call on leaves Clerk degraded, and a healthy one after it is stopped', async () => {
    const panel = await signedIn();
    await click(panel, 'checkbox', 'Let Clerk load first: only calls after that are slow or refused');
    await start(panel, '500 Server error');
    await shows(panel, 'clerk-js 6.40.0 degraded');
    await stop(panel);
    await shows(panel, 'clerk-js 6.40.0 ready');
  });

  it('a slow Frontend API answers, later', async () => {
    const panel = await signedIn();
    await start(panel, 'Slow');
    const took = await inPage(
      panel.page,
      'const since = performance.now(); Clerk.client.reload().then(() => performance.now() - since)',
    );
    expect(took).toBeGreaterThanOrEqual(5_000);
    await stop(panel);
  });

  it('a session token is not renewed', async () => {
    const panel = await signedIn();
    const renewed = () => inPage(panel.page, 'Clerk.session.getToken({ skipCache: true })');
    await start(panel, 'Session token expired');
    const held = await renewed();
    stage.playground.development.requests.length = 0;
    expect(await renewed()).toBe(held);
    expect(stage.playground.development.requests.filter(({ path }) => path.endsWith('/tokens'))).toEqual([]);
    expect(await inPage(panel.page, `document.cookie.includes('__session=${held}')`)).toBe(true);
    await stop(panel);
    expect(await renewed()).not.toBe(held);
  });

  it('a client cookie is due for a touch', async () => {
    const panel = await signedIn();
    expect(await inPage(panel.page, 'Clerk.client.isEligibleForTouch()')).toBe(false);
    await start(panel, 'Client cookie due for a touch');
    expect(await inPage(panel.page, 'Clerk.client.isEligibleForTouch()')).toBe(true);
    await stop(panel);
    expect(await inPage(panel.page, 'Clerk.client.isEligibleForTouch()')).toBe(false);
  });

  it('a session is pending with the task that was chosen', async () => {
    const panel = await signedIn();
    await panel.frame.select('select', 'setup-mfa');
    await start(panel, 'Pending session');
    const session = () => inPage(panel.page, '[Clerk.session.status, Clerk.session.currentTask?.key ?? null]');
    expect(await session()).toEqual(['pending', 'setup-mfa']);
    await stop(panel);
    expect(await session()).toEqual(['active', null]);
  });
});

describe('a simulation', () => {
  it('of an offline Frontend API stops handshakes too, and ends where the tab shows no page', async () => {
    const { developmentUrl } = stage.playground;
    const panel = await signedIn(developmentUrl);
    const { page } = panel;
    await click(panel, 'button', 'Start: Frontend API offline');
    await shows(panel, 'Simulated: Frontend API offline.');
    await page.goto(`${developmentUrl}without-clerk`);
    await inPage(
      page,
      `for (const cookie of document.cookie.split('; ')) {
        if (cookie.startsWith('__session')) document.cookie = cookie.replace(/=.*/, '=; max-age=0');
      }`,
    );
    await expect(page.goto(`${developmentUrl}server`)).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
    await shows(panel, 'Simulated: Frontend API offline.', 'Out of reach');
    await click(panel, 'button', 'Stop');
    await until(
      'the page of the server',
      async () => (await inPage(page, 'document.title')) === 'Server · Clerk playground',
    );
    expect(new URL(page.url()).pathname).toBe('/server');
    expect(await rules()).toEqual([]);
  });

  it('leaves nothing in a page that comes back from the back/forward cache', async () => {
    const panel = await signedIn();
    const { page } = panel;
    await start(panel, '500 Server error');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'from the cache' : 'loaded';
      });
    });
    await page.goto(`${stage.playground.url}without-clerk`);
    await stopAnywhere(panel);
    await page.goBack();
    await until('the page from the cache', async () => (await page.title()) === 'from the cache');
    expect(await isNative(page)).toBe(true);
  });

  it('goes on from page to page, whatever the version of clerk-js, and with another worker', async () => {
    const panel = await signedIn();
    await start(panel, '500 Server error');
    for (const version of ['5', '4']) {
      await panel.page.goto(new URL(`/?clerk-js=${version}`, stage.playground.url).href);
      await clerkLoaded(panel.page);
      await until('the simulation in the next page', async () => !(await isNative(panel.page)));
      expect(await signIn(panel.page)).toMatchObject({ code: 'internal_clerk_error' });
    }
    await stopServiceWorker(stage.browser);
    await panel.page.goto(stage.playground.url);
    await clerkLoaded(panel.page);
    await until('the simulation in the page after it', async () => !(await isNative(panel.page)));
    expect(await signIn(panel.page)).toMatchObject({ code: 'internal_clerk_error' });
    await stop(panel);
    expect(await isNative(panel.page)).toBe(true);
  });

  it('gives way to another one', async () => {
    const panel = await signedIn();
    await click(panel, 'button', 'Start: Frontend API offline');
    await shows(panel, 'Simulated: Frontend API offline.');
    await start(panel, '429 Too many requests');
    expect(await rules()).toEqual([]);
    expect(await signIn(panel.page)).toMatchObject({ code: 'too_many_requests' });
    await stop(panel);
  });

  it('ends with the panel, without a reload', async () => {
    const panel = await signedIn();
    await start(panel, '500 Server error');
    const before = await loadedAt(panel.page);
    expect(await isNative(panel.page)).toBe(false);
    await panel.devtools.close();
    await until('the page’s own fetch', () => isNative(panel.page));
    expect(await loadedAt(panel.page)).toBe(before);
  });

  it('that blocks ends with the panel too', async () => {
    const panel = await signedIn();
    await click(panel, 'button', 'Start: Frontend API offline');
    await shows(panel, 'Simulated: Frontend API offline.');
    expect(await rules()).toHaveLength(1);
    await panel.devtools.close();
    await until('no rule', async () => ((await rules()) as unknown[]).length === 0);
    expect(await reaches(panel.page)).toBe(true);
  });

  it('that blocks ends with the tab', async () => {
    const panel = await signedIn();
    await stage.newPage();
    await panel.page.bringToFront();
    await click(panel, 'button', 'Start: Frontend API offline');
    await shows(panel, 'Simulated: Frontend API offline.');
    expect(await rules()).toHaveLength(1);
    await panel.page.close();
    await until('no rule', async () => ((await rules()) as unknown[]).length === 0);
  });

  it('is refused for a production instance, with the reason', async () => {
    const panel = await stage.newTab(stage.playground.productionUrl);
    await shows(panel, 'Production', 'clerk-js 6.40.0 ready');
    await chooseTab(panel, 'Simulate');
    await shows(panel, 'Only for development instances.');
    const enabled = await panel.frame.$$eval('.simulation button:not([aria-disabled="true"])', ({ length }) => length);
    expect(enabled).toBe(0);
  });
});
