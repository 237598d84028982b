import { afterEach, describe, expect, it } from 'vitest';
import { click, openPanel, type Panel } from '../browser/devtools.ts';
import { stopServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import type { TopologyName } from '../playground/index.ts';
import { confirm, openSessions, pressIn } from './acting.ts';
import { press, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({ hosts: ['com', 'edu', 'net', 'org'].map((domain) => `https://*.example.${domain}/*`) });

afterEach(() => {
  stage.playground.development.faults.clear();
  stage.playground.production.faults.clear();
});

/** A page whose clerk-js never comes, in a browser that is signed in as Ada and Grace. */
async function dead(name: TopologyName, path: string): Promise<Panel> {
  const topology = stage.playground.topologies[name];
  const page = await stage.newPage(topology.url);
  await press(page, 'Sign in as Ada');
  await press(page, 'Sign in as Grace');
  await page.goto(`${topology.url}${path}`);
  const panel = await openPanel(page);
  topology.instance.requests.length = 0;
  return panel;
}

/** Rules that the extension has set for requests of this browser. */
function rules({ frame }: Panel): Promise<number> {
  return frame.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length);
}

describe.each<TopologyName>(['development-direct', 'development-proxy', 'production-direct', 'production-proxy'])(
  'without clerk-js, %s',
  (name) => {
    it.each(['server-rendered', 'failing-script'])(
      'on /%s the Client comes straight from the Frontend API',
      async (path) => {
        const panel = await dead(name, path);
        await shows(panel, '2 sessions', 'straight from the Frontend API');
        expect(await rules(panel)).toBe(0);
      },
    );

    it('every action is done directly, as the page would, and the server agrees', async () => {
      const { instance } = stage.playground.topologies[name];
      const panel = await dead(name, 'server-rendered');
      await shows(panel, '2 sessions');
      const client = [...instance.clients.values()].at(-1);
      const signedIn = () =>
        client?.sessions.filter(({ endedAs }) => endedAs === null).map(({ user }) => user.firstName);

      await openSessions(panel);
      await pressIn(panel, 'Set active: Ada Lovelace');
      await reports(panel, 'session set active', 'directly');
      expect(client?.sessions.find(({ id }) => id === client.lastActiveSessionId)?.user.firstName).toBe('Ada');
      await pressIn(panel, 'Fresh token: Ada Lovelace');
      await reports(panel, 'session token minted', 'directly');
      await pressIn(panel, 'End: Grace Hopper');
      await reports(panel, 'session ended', 'directly');
      await shows(panel, '1 session');
      expect(signedIn()).toEqual(['Ada']);

      await click(panel, 'button', 'Remove sessions');
      await reports(panel, 'DELETE /v1/client/sessions: 1 session removed', 'directly');
      await shows(panel, 'no sessions');
      expect(signedIn()).toEqual([]);
      expect(await rules(panel)).toBe(0);
      const refused = instance.requests.filter(({ status }) => (status ?? 0) >= 400);
      expect(refused).toEqual([]);
    });
  },
);

describe('a production instance without clerk-js', () => {
  it('gets a new client and cookie by create(), and none by destroy()', async () => {
    const { production } = stage.playground;
    const panel = await dead('production-direct', 'server-rendered');
    await shows(panel, '2 sessions');
    const cookie = async () => (await stage.browser.cookies()).find(({ name }) => name === '__client')?.value;
    const before = await cookie();
    await pressIn(panel, 'Create client');
    await reports(panel, 'Client created', 'directly');
    await until('another client cookie', async () => (await cookie()) !== before);
    await shows(panel, 'no sessions');
    const created = production.requests.find(({ method, path }) => method === 'PUT' && path === '/v1/client');
    expect(created).toMatchObject({ status: 200, origin: 'https://app.example.com' });
    await pressIn(panel, 'Destroy client');
    await confirm(panel);
    await reports(panel, 'Client destroyed', 'directly');
  });

  it('leaves the requests of pages alone', async () => {
    const { production, topologies } = stage.playground;
    // Of another origin than the rule sets: on the inspected page's own requests it would not be seen.
    const other = await stage.newPage(`${topologies['development-direct'].url}server-rendered`);
    const panel = await dead('production-direct', 'server-rendered');
    await shows(panel, '2 sessions');
    const release = production.faults.always({ method: 'DELETE' }, { hang: true });
    await click(panel, 'button', 'Remove sessions');
    await until('the direct call', () => production.requests.some(({ method }) => method === 'DELETE'));
    expect(await rules(panel)).toBe(1);
    await other.evaluate(async (host) => {
      const asked = fetch(`https://${host}/v1/environment?from=page`, { credentials: 'include' });
      await asked.catch(() => {}); // a wrong origin keeps the answer from the page; judged is what the server saw
    }, production.frontendApi);
    expect(await rules(panel)).toBe(1);
    release();
    await reports(panel, '2 sessions removed');
    expect(await rules(panel)).toBe(0);
    expect(production.requests.find(({ query }) => query.from === 'page')?.origin).toBe('https://app.example.org');
    expect(production.requests.find(({ method }) => method === 'DELETE')?.origin).toBe('https://app.example.com');
  });

  it('says that it is open what became of a call in which the worker was stopped, and does it once', async () => {
    const panel = await dead('production-direct', 'server-rendered');
    await shows(panel, '2 sessions');
    const { production } = stage.playground;
    const release = production.faults.always({ method: 'DELETE' }, { hang: true });
    await click(panel, 'button', 'Remove sessions');
    await until('the direct call', () => production.requests.some(({ method }) => method === 'DELETE'));
    await stopServiceWorker(stage.browser);
    release();
    await reports(panel, 'interrupted');
    expect(production.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    expect(await rules(panel)).toBe(0);
  });
});

it('after Clerk.load() failed the Client is asked for directly', async () => {
  const { development, topologies } = stage.playground;
  const page = await stage.newPage(topologies['development-direct'].url);
  await press(page, 'Sign in as Ada');
  development.requests.length = 0;
  const asked = () => development.requests.filter(({ method, path }) => method === 'GET' && path === '/v1/client');
  // The page asks once: clerk-js repeats no call that was answered with 400.
  development.faults.next({ method: 'GET', path: '/v1/client' }, { status: 400 });
  await page.reload();
  await until('the page to be refused', () => asked()[0]?.status === 400);
  const panel = await openPanel(page);
  await shows(panel, 'Last active: Ada Lovelace', 'Clerk.load() failed', 'straight from the Frontend API');
  expect(asked().map(({ status }) => status)).toEqual([400, 200]);
  await page.reload();
  await shows(panel, 'Signed in as Ada Lovelace', 'clerk-js 6.40.0 ready');
});

describe('a stand-in is said to be one', () => {
  it('when the Client was rebuilt from a cookie because the Frontend API failed', async () => {
    const { development, topologies } = stage.playground;
    const page = await stage.newPage(topologies['development-direct'].url);
    await press(page, 'Sign in as Ada');
    const release = development.faults.always({ method: 'GET', path: '/v1/client' }, { status: 503 });
    await page.reload();
    const panel = await openPanel(page);
    await shows(panel, 'client_init', /stand-in/i, /degraded/i);
    release();
  });

  it('when the page is offline', async () => {
    const panel = await stage.newTab();
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada');
    await panel.page.setOfflineMode(true);
    await shows(panel, /offline/i);
    await panel.page.setOfflineMode(false);
    await until(
      'the end of it',
      async () => !(await panel.frame.evaluate(() => /offline/i.test(document.body.textContent))),
    );
  });
});
