import { expect, it } from 'vitest';
import { click } from '../browser/devtools.ts';
import { press, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({
  hosts: ['https://app.example.com/*', 'https://*.example.com/*', 'https://*.example.org/*'],
});

it('removes the sessions of a production instance and keeps its client cookie', async () => {
  const { production, productionUrl } = stage.playground;
  const panel = await stage.newTab(productionUrl);
  await shows(panel, 'Production', 'clerk.example.com', 'clerk-js 6.40.0 ready');
  await press(panel.page, 'Sign in as Ada');
  await press(panel.page, 'Sign in as Grace');
  await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  production.requests.length = 0;
  await click(panel, 'button', 'Remove sessions');
  await reports(panel, 'DELETE /v1/client/sessions: 2 sessions removed');
  await shows(panel, 'Signed out');
  expect(production.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);

  const cookies = await stage.browser.cookies();
  const named = (prefix: string) => cookies.filter(({ name }) => name.startsWith(prefix));
  expect(named('__session')).toEqual([]);
  expect(named('__client_uat').map(({ value }) => value)).toEqual(['0', '0']);
  expect(named('__client').some(({ name, httpOnly }) => name === '__client' && httpOnly)).toBe(true);
});

it('opens the touch address of a development instance as the browser that it knows', async () => {
  const { development, developmentUrl } = stage.playground;
  const panel = await stage.newTab(developmentUrl);
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Development', 'happy-cat-12.clerk.accounts.dev', 'Signed in as Ada Lovelace');
  development.requests.length = 0;
  await Promise.all([panel.page.waitForNavigation(), click(panel, 'button', 'Open')]);
  const touch = development.requests.find(({ path }) => path === '/v1/client/touch');
  expect(touch).toMatchObject({ method: 'GET', status: 307 });
  await shows(panel, 'Signed in as Ada Lovelace');
});
