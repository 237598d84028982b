import { expect, it } from 'vitest';
import { byRole, click, panelText } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, property, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

it('shows who is signed in, from the first sign-in to the sign-out', async () => {
  const panel = await stage.newTab();
  const { page } = panel;
  await shows(panel, 'Signed out', 'clerk-js 6.40.0 ready', 'Development');

  await press(page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace · 1 session', 'Sessions 1');

  await press(page, 'Sign in as Grace');
  await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  await chooseTab(panel, 'Sessions');
  await shows(panel, 'Ada Lovelace', 'ada+clerk_test@example.com', 'Grace Hopper', 'grace+clerk_test@example.com');

  await press(page, 'Switch session');
  await shows(panel, 'Signed in as Ada Lovelace · 2 sessions');

  await press(page, 'Switch organization');
  await shows(panel, 'Analytical Engines');

  await press(page, 'Sign out this session');
  await shows(panel, /1 session\b/);

  await press(page, 'Sign out all');
  await shows(panel, 'Signed out', 'Sessions 0');
});

it('shows a session with a pending task and what is to do', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Katherine');
  await chooseTab(panel, 'Sessions');
  await shows(panel, 'pending', 'choose-organization');
});

it('has every property and method of the Client under its own name, with the values of the page', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  const names = await panel.frame.$$eval('dt', (terms) => terms.map(({ textContent }) => textContent));
  const members = ['sessions', 'signedInSessions', 'lastActiveSessionId', 'signIn', 'signUp', 'captchaBypass'];
  members.push('lastAuthenticationStrategy', 'cookieExpiresAt', 'createdAt', 'updatedAt', 'isNew()', 'create()');
  members.push('destroy()', 'removeSessions()', 'clearCache()', 'isEligibleForTouch()', 'buildTouchUrl()');
  for (const member of members) expect(names).toContain(member);

  const real = await panel.page.evaluate(() => {
    const { client } = (
      globalThis as unknown as { Clerk: { client: Record<string, unknown> & { sessions: unknown[] } } }
    ).Clerk;
    return {
      id: String(client.id),
      lastActiveSessionId: String(client.lastActiveSessionId),
      lastAuthenticationStrategy: String(client.lastAuthenticationStrategy),
      captchaBypass: String(client.captchaBypass),
    };
  });
  for (const [name, value] of Object.entries(real)) {
    const shown = await panel.frame.evaluate((name) => {
      const term = [...document.querySelectorAll('dt')].find(({ textContent }) => textContent === name);
      return term?.nextElementSibling?.innerHTML ?? '';
    }, name);
    expect(shown, name).toContain(value);
  }
  expect(await property(panel, 'isNew()')).toContain('false');
  expect(await property(panel, 'isEligibleForTouch()')).toContain('false');
  await shows(panel, /399 days left/);
});

it('says when the cookie is due for a touch', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  const client = [...stage.playground.development.clients.values()].at(-1);
  if (!client) throw new Error('the Frontend API has no client');
  client.cookieExpiresAt = Date.now() + 7 * 24 * 60 * 60 * 1_000;
  await press(panel.page, 'Sign in as Grace');
  await until('eligible for touch', async () => (await property(panel, 'isEligibleForTouch()')).includes('true'));
});

it('builds the touch address of the page, character for character', async () => {
  const panel = await stage.newTab();
  await shows(panel, 'clerk-js 6.40.0 ready');
  for (const redirectUrl of [panel.page.url(), 'https://x.test/a?b=1,2&c=%20#d']) {
    const field = await panel.frame.waitForSelector(byRole('textbox', 'redirectUrl'));
    await field?.evaluate((input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, redirectUrl);
    const real = await panel.page.evaluate((redirectUrl) => {
      const { client } = (
        globalThis as unknown as { Clerk: { client: { buildTouchUrl(to: { redirectUrl: URL }): string } } }
      ).Clerk;
      return client.buildTouchUrl({ redirectUrl: new URL(redirectUrl) });
    }, redirectUrl);
    await until('the touch address', async () => (await panelText(panel)).includes(real));
  }
});

it('opens the touch address in the page as the browser that the Frontend API knows', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  stage.playground.development.requests.length = 0;
  await Promise.all([panel.page.waitForNavigation(), click(panel, 'button', 'Open')]);
  const touch = stage.playground.development.requests.find(({ path }) => path === '/v1/client/touch');
  expect(touch).toMatchObject({ method: 'GET', status: 307 });
  await shows(panel, 'Signed in as Ada Lovelace');
});
