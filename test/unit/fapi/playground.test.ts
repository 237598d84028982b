import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLERK_JS, DEMO_USERS, type Playground, startPlayground, type TopologyName } from '../../playground/index.ts';
import { sendByName } from './by-name.ts';

let playground: Playground;

beforeAll(async () => {
  playground = await startPlayground();
});

afterAll(() => playground.close());

const getByName = (host: string, path: string) => sendByName(playground.httpsPort, `https://${host}${path}`);

test.each([
  ['/', '<h1>Clerk playground</h1>'],
  ['/failing-script', '<h1>Clerk playground</h1>'],
  ['/frames', '/playground.js'],
  ['/frames/same-origin', '/playground.js'],
  ['/frames/cross-origin', '/playground.js'],
  ['/two-instances', '/playground.js'],
  ['/without-clerk', '<h1>Without Clerk</h1>'],
  ['/foreign-clerk', 'window.Clerk ='],
  ['/throwing-clerk', '/throwing-clerk.js'],
  ['/style.css', 'color-scheme'],
])('%s is there', async (path, text) => {
  const response = await fetch(new URL(path, playground.url));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(text);
});

test.each(Object.entries(CLERK_JS))(
  'clerk-js %s is served as Clerk does, by major and by exact version',
  async (major, clerkJs) => {
    const { version, script } = clerkJs;
    expect(version).toMatch(new RegExp(`^${major}\\.`));
    for (const base of ['/npm/@clerk/clerk-js@', '/__clerk/npm/@clerk/clerk-js@']) {
      for (const tag of [major, version]) {
        const response = await fetch(new URL(`${base}${tag}/dist/${script}`, playground.url));
        expect(response.headers.get('access-control-allow-origin')).toBe('*');
        expect(await response.text()).toContain(version);
      }
    }
    const settings = await (await fetch(new URL('/settings.json', playground.url))).json();
    expect((await fetch(settings.clerkJs[major].url)).status).toBe(200);
  },
);

test.each(['', '/__clerk'])('a script that is not there is missing, below %j', async (base) => {
  playground.development.requests.length = 0;
  const path = `${base}/npm/@clerk/clerk-js@6/dist/not-there.js`;
  expect((await fetch(new URL(path, playground.url))).status).toBe(404);
  expect(playground.development.requests).toEqual([]);
});

describe('the server-rendered page', () => {
  const get = async (path: string, cookie = '') =>
    (await fetch(new URL(path, playground.url), { headers: { cookie } })).text();

  test('names its instance on the tag of a script that never comes', async () => {
    const page = await get('/server-rendered?clerk-js=5');
    const { publishableKey } = playground.development;
    expect(page).toContain(`data-clerk-publishable-key="${publishableKey}"`);
    expect(page).toContain('data-clerk-proxy-url="/__clerk"');
    const [, src = ''] = /src="([^"]+)"/.exec(page) ?? [];
    expect(src).toContain('/npm/@clerk/clerk-js@5/dist/');
    expect((await fetch(src)).status).toBe(404);
  });

  test('or by global variables alone', async () => {
    const page = await get('/server-rendered?global');
    expect(page).toContain(`"__clerk_publishable_key":"${playground.development.publishableKey}"`);
    expect(page).toContain('"__clerk_proxy_url":"/__clerk"');
    expect(page).not.toContain('data-clerk-publishable-key');
  });

  test('names the domain of a satellite', async () => {
    const { body } = await getByName('satellite.example.net', '/server-rendered');
    expect(body).toContain('data-clerk-domain="example.net"');
    expect(body).toContain('src="https://clerk.example.net/npm/');
  });

  test('says who is signed in by the cookies', async () => {
    const { development } = playground;
    const client = development.addClient();
    const grace = development.userByEmail(DEMO_USERS.grace.email);
    if (!grace) throw new Error('Grace is missing.');
    const session = development.signIn(client, grace);
    const minting = { origin: undefined, now: development.now() };
    const token = await development.tokens.sessionToken(client, session, minting);
    expect(await get('/server-rendered')).toContain('signed out');
    expect(await get('/server-rendered', `__session=${token}`)).toContain(`signed in as ${DEMO_USERS.grace.email}`);
    expect(await get('/server-rendered', '__session=broken')).toContain('a session that cannot be read');
  });
});

test('each frame and the second instance have an instance of their own', async () => {
  const plain = await (await fetch(new URL('/settings.json', playground.url))).json();
  expect(plain).toMatchObject({
    crossOriginFrame: `http://frame.localhost:${playground.port}/frames/cross-origin`,
    second: { publishableKey: playground.second.publishableKey, proxyUrl: '/__second' },
  });
  const secure = JSON.parse((await getByName('app.example.org', '/settings.json')).body);
  expect(secure).toMatchObject({
    crossOriginFrame: 'https://frame.example.net/frames/cross-origin',
    second: { proxyUrl: null },
  });
  const frame = JSON.parse((await getByName('frame.example.net', '/settings.json')).body);
  expect(frame).toMatchObject({ publishableKey: playground.embedded.publishableKey });
  const jwks = await fetch(new URL('/__second/.well-known/jwks.json', playground.url));
  expect(await jwks.json()).toMatchObject({ keys: [{ kid: playground.second.id }] });
  const keys = [playground.development, playground.second, playground.embedded].map((each) => each.publishableKey);
  expect(new Set(keys).size).toBe(3);
});

test.each(Object.keys(CLERK_JS))('clerk-js %s comes as a module too', async (major) => {
  const settings = await (await fetch(new URL('/settings.json', playground.url))).json();
  const response = await fetch(settings.clerkJs[major].module);
  expect(response.headers.get('content-type')).toContain('javascript');
});

test('on plain http the development instance stands behind a proxy', async () => {
  const settings = await (await fetch(new URL('/settings.json', playground.url))).json();
  expect(settings).toMatchObject({ publishableKey: playground.development.publishableKey, proxyUrl: '/__clerk' });
  const jwks = await fetch(new URL('/__clerk/.well-known/jwks.json', playground.url));
  expect(await jwks.json()).toMatchObject({ keys: [{ kid: playground.development.id }] });
});

test('on https the host name tells pages and instances apart', async () => {
  const { development, production } = playground;
  for (const [page, instance] of [
    ['app.example.org', development],
    ['app.example.com', production],
  ] as const) {
    const settings = JSON.parse((await getByName(page, '/settings.json')).body);
    expect(settings).toMatchObject({ publishableKey: instance.publishableKey, proxyUrl: null });
    const jwks = JSON.parse((await getByName(instance.frontendApi, '/.well-known/jwks.json')).body);
    expect(jwks).toMatchObject({ keys: [{ kid: instance.id }] });
  }
});

const PLAIN = /^http:\/\/127\.0\.0\.1:\d+\/__clerk\/npm/;
const TOPOLOGIES: Record<TopologyName, { hosts: string[]; script: RegExp; settings: object }> = {
  'development-direct': {
    hosts: ['app.example.org', 'happy-cat-12.clerk.accounts.dev'],
    script: /^https:\/\/happy-cat-12\.clerk\.accounts\.dev\/npm/,
    settings: { type: 'development', proxyUrl: null, domain: null, isSatellite: false, signInUrl: null },
  },
  'development-proxy': { hosts: [], script: PLAIN, settings: { type: 'development', proxyUrl: '/__clerk' } },
  'development-satellite': {
    hosts: ['satellite.example.edu', 'happy-cat-12.clerk.accounts.dev', 'app.example.org'],
    script: /^https:\/\/happy-cat-12\.clerk\.accounts\.dev\/npm/,
    settings: { type: 'development', domain: 'example.edu', isSatellite: true, signInUrl: 'https://app.example.org/' },
  },
  'production-direct': {
    hosts: ['app.example.com', 'clerk.example.com'],
    script: /^https:\/\/clerk\.example\.com\/npm/,
    settings: { type: 'production', proxyUrl: null, domain: null, isSatellite: false },
  },
  'production-proxy': {
    hosts: ['proxied.example.org'],
    script: /^https:\/\/proxied\.example\.org\/__clerk\/npm/,
    settings: { type: 'production', proxyUrl: 'https://proxied.example.org/__clerk' },
  },
  'production-domain': {
    hosts: ['shop.example.edu', 'clerk.shop.example.edu'],
    script: /^https:\/\/clerk\.shop\.example\.edu\/npm/,
    settings: { type: 'production', frontendApi: 'clerk.shop.example.org', domain: 'shop.example.edu' },
  },
  'production-satellite': {
    hosts: ['satellite.example.net', 'clerk.example.net', 'app.example.com', 'clerk.example.com'],
    script: /^https:\/\/clerk\.example\.net\/npm/,
    settings: { type: 'production', domain: 'example.net', isSatellite: true, signInUrl: 'https://app.example.com/' },
  },
};

test.each(Object.keys(TOPOLOGIES) as TopologyName[])('%s: page, script and Frontend API are there', async (name) => {
  const { url, instance, hosts } = playground.topologies[name];
  const { script, settings, hosts: expectedHosts } = TOPOLOGIES[name];
  expect(hosts).toEqual(expectedHosts);
  const body = hosts[0]
    ? (await getByName(hosts[0], '/settings.json')).body
    : await (await fetch(new URL('/settings.json', url))).text();
  expect(JSON.parse(body)).toMatchObject({ ...settings, publishableKey: instance.publishableKey });
  const scriptUrl: string = JSON.parse(body).clerkJs['5'].url;
  expect(scriptUrl).toMatch(script);
  if (hosts.length === 0) return;
  const { hostname, pathname } = new URL(scriptUrl);
  expect((await getByName(hostname, pathname)).status).toBe(200);
  const jwks = await getByName(hostname, pathname.replace(/npm.*/, '.well-known/jwks.json'));
  expect(JSON.parse(jwks.body)).toMatchObject({ keys: [{ kid: instance.id }] });
});

test('an instance of the test’s own is served where the test says', async () => {
  const frontendApi = 'calm-dog-7.clerk.accounts.dev';
  const instance = await playground.frontendApi.addInstance({ type: 'development', frontendApi, singleSession: true });
  playground.serveAt('single.example.net', instance);
  const settings = JSON.parse((await getByName('single.example.net', '/settings.json')).body);
  expect(settings).toMatchObject({ frontendApi, proxyUrl: null });
  playground.serveAt('single.example.net', instance, { proxyUrl: '/__clerk' });
  expect(JSON.parse((await getByName('single.example.net', '/settings.json')).body)).toMatchObject({
    frontendApi,
    proxyUrl: '/__clerk',
  });
});

test.each(['GET', 'POST'])('a dropped %s ends the connection without answer', async (method) => {
  playground.development.faults.next({ path: '/v1/client' }, { drop: true });
  const init = method === 'POST' ? { method, body: new URLSearchParams({ a: 'b' }) } : { method };
  await expect(fetch(new URL('/__clerk/v1/client', playground.url), init)).rejects.toThrow('fetch failed');
  expect(playground.development.requests.at(-1)).toMatchObject({ method, path: '/v1/client', status: null });
});

test('an answer that is cut ends the connection in the middle of its body', async () => {
  playground.development.faults.next({ path: '/v1/client' }, { cut: true, body: { response: 'whole' } });
  const answer = await fetch(new URL('/__clerk/v1/client', playground.url));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
  await expect(answer.text()).rejects.toThrow('terminated');
});

test('closing does not wait for a call that hangs', async () => {
  const other = await startPlayground();
  other.development.faults.always({}, { hang: true });
  const hanging = fetch(new URL('/__clerk/v1/environment', other.url)).then(
    (response) => response.status,
    () => 'cut',
  );
  await expect.poll(() => other.development.requests.length).toBe(1);
  await other.close();
  expect(await hanging).toBe('cut');
  await expect(fetch(other.url)).rejects.toThrow('fetch failed');
});
