import { afterEach, describe, expect, it } from 'vitest';
import { panelText } from '../browser/devtools.ts';
import { press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const CLIENT = { method: 'GET', path: '/v1/client' };

const stage = useBrowser();

afterEach(() => stage.playground.development.faults.clear());

it.each([
  ['/without-clerk', 'No Clerk on this page'],
  ['/foreign-clerk', 'window.Clerk is not Clerk'],
  ['/failing-script', 'The clerk-js script failed to load'],
])('%s: %s', async (path, words) => {
  const panel = await stage.newTab(path);
  await shows(panel, words);
});

it('breaks nothing on a page whose Clerk throws in its getters', async () => {
  const panel = await stage.newTab('/throwing-clerk');
  const errors: unknown[] = [];
  panel.page.on('pageerror', (error) => errors.push(error));
  await shows(panel, /loading|not readable/i);
  await panel.page.goto(stage.playground.url);
  await shows(panel, 'clerk-js 6.40.0 ready');
  expect(errors).toEqual([]);
});

it('shows Clerk loading, and then that it goes on degraded', async () => {
  stage.playground.development.faults.always(CLIENT, { hang: true });
  const panel = await stage.newTab();
  await shows(panel, 'Clerk is loading');
  stage.playground.development.faults.clear();
  await shows(panel, 'clerk-js 6.40.0 ready');
});

it('shows that Clerk failed to load', async () => {
  stage.playground.development.faults.always(CLIENT, { status: 400 });
  const panel = await stage.newTab();
  await shows(panel, 'Clerk failed');
});

describe('a client JSON that does not parse', () => {
  it('is named with its place and the version, and the last good state stays', async () => {
    const panel = await stage.newTab();
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada Lovelace');
    const { development } = stage.playground;
    const reload = () =>
      panel.page.evaluate(async () => {
        const { Clerk } = globalThis as unknown as { Clerk: { client: { reload(): Promise<unknown> } } };
        await Clerk.client.reload();
      });
    development.faults.next(CLIENT, {
      body: { response: { object: 'client', id: 'client_1', sessions: [], last_authentication_strategy: 7 } },
    });
    await reload();
    await shows(panel, 'last_authentication_strategy', '6.40.0', 'What is shown was read at');
    expect(await panelText(panel)).toContain('Signed in as Ada Lovelace');
    await reload();
    await shows(panel, 'Connected');
    expect(await panelText(panel)).not.toContain('What is shown was read at');
  });
});

it('marks where the page and the Frontend API disagree', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace');
  const client = [...stage.playground.development.clients.values()].at(-1);
  if (!client) throw new Error('the Frontend API has no client');
  client.sessions.length = 0;
  await panel.page.evaluate(async () => {
    const { Clerk } = globalThis as unknown as {
      Clerk: { getFapiClient(): { request(init: object): Promise<unknown> } };
    };
    await Clerk.getFapiClient().request({ path: '/client', method: 'GET' });
  });
  await shows(panel, /Frontend API said/i);
});
