import type { CookieData } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { byRole, click, type Panel, panelText } from '../browser/devtools.ts';
import { type PageSight, watchSight } from '../browser/page-sight.ts';
import { stopServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { DEMO_USERS } from '../playground/index.ts';
import { chooseTab, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({ hosts: ['*://*.example.com/*', '*://*.example.org/*'] });

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A copy of the session cookie that no script may read, of the domain above the page's. What it says is a canary too. */
function sessionCanary(domain: string, name: string): { cookie: CookieData; canaries: readonly string[] } {
  const header = base64url({ alg: 'RS256', typ: 'JWT', kid: `ins_${name}` });
  const claims = base64url({ sub: `user_${name}`, sid: 'sess_1', iss: 'https://clerk.example.com', iat: 1, exp: 2 });
  const value = `${header}.${claims}.${name.repeat(9)}`;
  return {
    cookie: { name: '__session', value, domain, path: '/', httpOnly: true, secure: true },
    canaries: [header, claims, name],
  };
}

/** Signs Ada in by the cookie of the Frontend API's host. Gives what only that cookie says. */
async function plantClient(): Promise<readonly string[]> {
  const { production } = stage.playground;
  const client = production.addClient();
  const ada = production.userByEmail(DEMO_USERS.ada.email);
  if (!ada) throw new Error('There is no Ada.');
  production.signIn(client, ada);
  const value = await production.clientCookie(client);
  const domain = 'clerk.example.com';
  const cookie = { name: '__client', value, domain, path: '/', httpOnly: true, secure: true };
  const uat = { name: '__client_uat', value: '1', domain: '.example.com', path: '/', secure: true };
  await stage.browser.setCookie(cookie, uat);
  const [, claims = '', signature = ''] = value.split('.');
  return [claims, signature, client.rotatingToken];
}

/** Waits for a line between worker and content script that is recorded from its beginning. */
async function recordLine(panel: Panel, sight: PageSight): Promise<void> {
  await shows(panel, 'Signed in as Ada Lovelace');
  await stopServiceWorker(stage.browser);
  await click(panel, 'button', 'Clear cache');
  await until('a message to the content script', async () => (await sight.messagesToContentScript()) > 0);
}

/**
 * Presses the buttons of the tab in front whose names match, those too that appear meanwhile, each once.
 * @returns all that the panel said in between
 */
async function pressAll({ frame }: Panel, names: RegExp): Promise<string> {
  const pressed: string[] = [];
  let said = '';
  for (;;) {
    const name = await frame.evaluate(
      async (pattern, pressed) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('[role="tabpanel"]:not([hidden]) button')];
        // What is left of a lifetime changes each second.
        const nameOf = (button: HTMLElement) =>
          (button.ariaLabel ?? button.textContent ?? '').replace(/\d+ ?(?:s|seconds?)\b/g, '');
        const next = buttons.find((each) => new RegExp(pattern).test(nameOf(each)) && !pressed.includes(nameOf(each)));
        next?.click();
        // What the press brings may be rendered late.
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        return next && nameOf(next);
      },
      names.source,
      pressed,
    );
    said += await frame.evaluate(() => document.body.textContent);
    if (name === undefined) return said;
    pressed.push(name);
  }
}

function tabNames({ frame }: Panel): Promise<readonly string[]> {
  return frame.$$eval('[role="tab"]', (tabs) => tabs.map(({ textContent }) => textContent ?? ''));
}

it('of a production instance reaches the panel alone, whatever is done with it there', async () => {
  const session = sessionCanary('.example.com', 'canary-session');
  const client = await plantClient();
  await stage.browser.setCookie(session.cookie);
  const canaries = [...session.canaries, ...client];
  const panel = await stage.newTab('about:blank');
  const sight = await watchSight(panel.page);
  await panel.page.goto(stage.playground.productionUrl);
  await recordLine(panel, sight);

  await chooseTab(panel, 'Cookies');
  const shown = await pressAll(panel, /^Reveal|^__/);
  await chooseTab(panel, 'Tokens');
  const decoded = await pressAll(panel, /^Session token|^Client token|^Show/);
  for (const canary of canaries) expect(shown + decoded).toContain(canary);
  for (const tab of await tabNames(panel)) {
    await chooseTab(panel, tab);
    await pressAll(panel, /^Reveal|^Show(?! .+ in )/);
  }
  await chooseTab(panel, 'Server’s view');
  await shows(panel, 'What the server would say now', 'Nothing was sent.');
  await chooseTab(panel, 'Tokens');
  await until('the row of the session token', () =>
    panel.frame.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role="tabpanel"]:not([hidden]) .token-row')];
      const row = rows.find(({ textContent }) => textContent.includes('Ada Lovelace'));
      row?.click();
      return row !== undefined;
    }),
  );
  await click(panel, 'button', 'Fresh token');
  await reports(panel, '/tokens');
  expect(await sight.placesOf(...canaries)).toEqual([]);

  await chooseTab(panel, 'Cookies');
  await click(panel, 'button', '__session .example.com/');
  await click(panel, 'button', 'Delete');
  await reports(panel, '__session');
  expect(await sight.placesOf(...canaries)).toEqual([]);

  await stage.browser.setCookie(session.cookie);
  await click(panel, 'button', 'Reset Clerk state for this site');
  await Promise.all([panel.page.waitForNavigation(), click(panel, 'button', 'Remove and reload')]);
  await shows(panel, 'Signed out');
  expect(await stage.browser.cookies()).not.toContainEqual(expect.objectContaining({ value: session.cookie.value }));
  expect(await sight.placesOf(...canaries)).toEqual([]);
});

it('of a development instance reaches the panel alone, also when it is edited', async () => {
  const { development, developmentUrl } = stage.playground;
  const before = sessionCanary('.example.org', 'canary-before');
  const after = sessionCanary('.example.org', 'canary-after');
  await stage.browser.setCookie(before.cookie);
  const panel = await stage.newTab('about:blank');
  const sight = await watchSight(panel.page);
  await panel.page.goto(developmentUrl);
  await shows(panel, 'Signed out', development.frontendApi);

  await chooseTab(panel, 'Cookies');
  await click(panel, 'button', '__session');
  await click(panel, 'button', 'Edit value');
  await panel.frame.locator(byRole('textbox', 'Value of __session')).fill(after.cookie.value);
  await click(panel, 'button', 'Save');
  await reports(panel, '__session');
  const values = (await stage.browser.cookies()).map(({ value }) => value);
  expect(values).toContain(after.cookie.value);
  expect(values).not.toContain(before.cookie.value);
  expect(await panelText(panel)).toContain('user_canary-after');
  expect(await sight.placesOf(...before.canaries, ...after.canaries)).toEqual([]);
});
