import { request } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../playground/index.ts';

let playground: Playground;

beforeAll(async () => {
  playground = await startPlayground();
});

afterAll(() => playground.close());

/** A GET to the https server under a host name, as a browser with the resolver rules sends it. */
function getByName(host: string, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: playground.httpsPort,
      path,
      rejectUnauthorized: false,
      servername: host,
    };
    request({ ...options, headers: { host } }, async (response) => {
      const chunks = await response.toArray();
      resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString() });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/', '<h1>Clerk playground</h1>'],
  ['/failing-script', '<h1>Clerk playground</h1>'],
  ['/without-clerk', '<h1>Without Clerk</h1>'],
  ['/foreign-clerk', 'window.Clerk ='],
  ['/throwing-clerk', '/throwing-clerk.js'],
  ['/style.css', 'color-scheme'],
  ['/clerk-js/clerk.browser.js', '6.'],
])('%s is there', async (path, text) => {
  const response = await fetch(new URL(path, playground.url));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(text);
});

test('a script that is not there is missing', async () => {
  expect((await fetch(new URL('/clerk-js/not-there.js', playground.url))).status).toBe(404);
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

test('an instance of the test’s own is served where the test says', async () => {
  const frontendApi = 'calm-dog-7.clerk.accounts.dev';
  const instance = await playground.frontendApi.addInstance({ type: 'development', frontendApi, singleSession: true });
  playground.serveAt('single.example.net', instance);
  const settings = JSON.parse((await getByName('single.example.net', '/settings.json')).body);
  expect(settings).toMatchObject({ frontendApi });
});

test.each(['GET', 'POST'])('a dropped %s ends the connection without answer', async (method) => {
  playground.development.faults.next({ path: '/v1/client' }, { drop: true });
  const init = method === 'POST' ? { method, body: new URLSearchParams({ a: 'b' }) } : { method };
  await expect(fetch(new URL('/__clerk/v1/client', playground.url), init)).rejects.toThrow('fetch failed');
  expect(playground.development.requests.at(-1)).toMatchObject({ method, path: '/v1/client', status: null });
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
  expect(await hanging).toBeDefined();
  await expect(fetch(other.url)).rejects.toThrow('fetch failed');
});
