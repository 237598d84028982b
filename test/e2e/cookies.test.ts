import type { CookieData } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { byRole, click, type Panel } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, property, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({ hosts: ['https://*.example.com/*', 'https://*.example.org/*'] });

/** The rows of the tab in front, each as the texts of its cells. */
function rows({ frame }: Panel): Promise<readonly (readonly string[])[]> {
  return frame.$$eval('[role="tabpanel"]:not([hidden]) tr.cookie', (rows) =>
    rows.map((row) => [...row.children].map(({ textContent }) => textContent ?? '')),
  );
}

/** Waits for a row with all of these texts. */
function row(panel: Panel, ...parts: readonly string[]): Promise<readonly string[]> {
  return until(`a row with ${parts.join(', ')}`, async () =>
    (await rows(panel)).find((cells) => parts.every((part) => cells.some((cell) => cell.includes(part)))),
  );
}

/** How many copies of a cookie are shown. */
async function copiesOf(panel: Panel, name: string): Promise<number> {
  return (await rows(panel)).filter(([first]) => first?.startsWith(name)).length;
}

async function cookiesTab(url: string): Promise<Panel> {
  const panel = await stage.newTab(url);
  await shows(panel, 'clerk-js 6.40.0 ready');
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await chooseTab(panel, 'Cookies');
  return panel;
}

const PLAIN: Partial<CookieData> = { path: '/', secure: true };

/** Puts cookies into the browser, as a server does. */
function plant(...cookies: readonly (Partial<CookieData> & Pick<CookieData, 'name' | 'value' | 'domain'>)[]) {
  return stage.browser.setCookie(...(cookies.map((cookie) => ({ ...PLAIN, ...cookie })) as CookieData[]));
}

/** All that the browser keeps under a name, wherever. */
async function kept(name: string): Promise<readonly string[]> {
  return (await stage.browser.cookies()).filter((cookie) => cookie.name === name).map(({ value }) => value);
}

describe('the Cookies tab', () => {
  it('shows the cookies of the three hosts, HttpOnly and partitioned ones too, and follows their changes', async () => {
    const panel = await cookiesTab(stage.playground.productionUrl);
    await row(panel, '__client', '.clerk.example.com', 'Frontend API');
    await row(panel, '__session_', 'this one', 'app.example.com');
    await row(panel, '__client_uat', '.example.com');
    expect(await copiesOf(panel, '__session')).toBe(2);

    await plant(
      { name: '__session', value: 'a', domain: 'app.example.com', path: '/deep', httpOnly: true },
      {
        name: '__clerk_db_jwt',
        value: 'partitioned',
        domain: 'clerk.example.com',
        sameSite: 'None',
        partitionKey: { sourceOrigin: 'https://example.com', hasCrossSiteAncestor: false },
      },
      { name: '__client_uat_Aa0-_123', value: '5', domain: '.example.com' },
      // Of a sibling host, which no request of this page carries.
      { name: '__clerk_other', value: 'sibling', domain: 'other.example.com' },
    );
    await until('the third copy', async () => (await copiesOf(panel, '__session')) === 3);
    await row(panel, '__client_uat_Aa0-_123', 'another');
    await row(panel, '__clerk_db_jwt', 'clerk.example.com');
    expect(await copiesOf(panel, '__clerk_other')).toBe(0);
  });

  it('deletes the one copy that was meant', async () => {
    const panel = await cookiesTab(stage.playground.productionUrl);
    await plant(
      { name: '__client_uat', value: '1', domain: 'app.example.com' },
      { name: '__client_uat', value: '2', domain: 'app.example.com', path: '/deep', httpOnly: true },
    );
    await until('three copies', async () => (await kept('__client_uat')).length === 3);
    await click(panel, 'button', '__client_uat app.example.com/deep');
    await click(panel, 'button', 'Delete');
    await reports(panel, 'Deleted __client_uat');
    await until('two copies', async () => (await kept('__client_uat')).length === 2);
    expect(await kept('__client_uat')).not.toContain('2');
  });

  it('edits the value of a development instance, and not of a production one', async () => {
    const panel = await cookiesTab(stage.playground.developmentUrl);
    await click(panel, 'button', '__client_uat');
    await click(panel, 'button', 'Edit value');
    const field = await panel.frame.waitForSelector(byRole('textbox', 'Value of __client_uat'));
    await field?.evaluate((textarea) => (textarea as HTMLTextAreaElement).select());
    await field?.type('0');
    await click(panel, 'button', 'Save');
    await reports(panel, 'Rewrote __client_uat');
    expect(await kept('__client_uat')).toEqual(['0']);

    await panel.page.goto(stage.playground.productionUrl);
    await row(panel, '__client_uat');
    await click(panel, 'button', '__client_uat');
    const edit = await panel.frame.waitForSelector(byRole('button', 'Edit value'));
    const why = await edit?.evaluate((button) => [button.ariaDisabled, button.getAttribute('title')]);
    expect(why).toEqual(['true', expect.stringContaining('development instances only')]);
  });
});

describe('Reset Clerk state for this site', () => {
  it.each(['developmentUrl', 'productionUrl'] as const)(
    '%s: takes away what it lists, and nothing comes back',
    async (site) => {
      const panel = await cookiesTab(stage.playground[site]);
      await panel.page.evaluate(() => localStorage.setItem('__clerk_canary', 'old'));
      await panel.page.evaluate(() => localStorage.setItem('of the app', 'stays'));
      const before = await stage.browser.cookies();
      const old = before.map(({ value }) => value).filter((value) => value.length > 1);
      expect(old.length).toBeGreaterThan(2);

      await click(panel, 'button', 'Reset Clerk state for this site');
      await shows(panel, '__clerk_canary', '__session');
      await click(panel, 'button', 'Remove and reload');
      await reports(panel, 'Reset Clerk state: the tab was loaded anew', 'local storage');
      await shows(panel, 'clerk-js 6.40.0 ready', 'Signed out');

      const values = (await stage.browser.cookies()).map(({ value }) => value);
      expect(values.filter((value) => old.includes(value))).toEqual([]);
      expect(await panel.page.evaluate(() => Object.keys(localStorage))).toEqual(
        expect.arrayContaining(['of the app']),
      );
      expect(await panel.page.evaluate(() => localStorage.getItem('__clerk_canary'))).toBeNull();
      await chooseTab(panel, 'Client');
      await until('no sessions', async () => (await property(panel, 'sessions')).includes('[]'));
    },
  );
});
