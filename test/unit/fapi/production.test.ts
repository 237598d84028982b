import { expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { ADA, GRACE, refusal, setUp } from './setup.ts';

const production = { type: 'production' } as const;

test('a sign-in sets the client cookie out of reach of scripts, and tells the page when', async () => {
  const { browser, instance, clock } = await setUp(production);
  await browser.signIn(ADA.email, ADA.password);
  const [client] = instance.clients.values();
  const updatedAt = String(Math.floor((client?.updatedAt ?? 0) / 1000));
  expect(browser.cookies.get('__client_uat')).toBe(updatedAt);
  expect(browser.cookies.get('__client_uat_naoXFJnI')).toBe(updatedAt);
  const [clientLine, ...uatLines] = browser.setCookies;
  const expires = new Date(clock.now + 400 * 24 * 60 * 60 * 1000).toUTCString();
  expect(clientLine).toContain(
    `; Domain=clerk.example.com; Path=/; Expires=${expires}; HttpOnly; Secure; SameSite=Lax`,
  );
  expect(uatLines).toHaveLength(2);
  for (const line of uatLines) expect(line).toMatch(/; Domain=example\.com; Path=\/; .*Secure; SameSite=Lax$/);
});

test('the cookie is the client; each sign-in makes the cookie before worthless', async () => {
  const { browser } = await setUp(production);
  await browser.signIn(ADA.email, ADA.password);
  const before = browser.cookies.get('__client') ?? '';
  await browser.signIn(GRACE.email, GRACE.password);
  expect((await browser.call('GET', '/v1/client')).body).toMatchObject({
    response: { sessions: [{ user: { first_name: 'Ada' } }, { user: { first_name: 'Grace' } }] },
  });
  browser.cookies.set('__client', before);
  expect((await browser.call('GET', '/v1/client')).body).toEqual({ response: null, client: null });
});

test('a forged cookie opens nothing', async () => {
  const { browser } = await setUp(production);
  browser.cookies.set('__client', 'a.b.c');
  expect((await browser.call('GET', '/v1/client')).body).toEqual({ response: null, client: null });
});

test('a browser becomes a client that the test made', async () => {
  const { browser, instance, ada } = await setUp(production);
  const client = instance.addClient();
  instance.signIn(client, ada);
  browser.cookies.set('__client', await instance.clientCookie(client));
  expect((await browser.call('GET', '/v1/client')).body).toMatchObject({ response: { id: client.id } });
});

test('a client that the page makes comes with a cookie of its own', async () => {
  const { browser, instance } = await setUp(production);
  await browser.signIn(ADA.email, ADA.password);
  const before = browser.cookies.get('__client');
  const { body } = await browser.call('PUT', '/v1/client');
  expect(browser.cookies.get('__client')).not.toBe(before);
  expect(browser.cookies.get('__client_uat')).toBe('0');
  expect((await browser.call('GET', '/v1/client')).body.response.id).toBe(body.response.id);
  expect(instance.clients.size).toBe(2);
});

test('removing the sessions keeps the client cookie and says signed out', async () => {
  const { browser } = await setUp(production);
  await browser.signIn(ADA.email, ADA.password);
  await browser.call('DELETE', '/v1/client/sessions');
  expect(browser.cookies.has('__client')).toBe(true);
  expect(browser.cookies.get('__client_uat')).toBe('0');
});

test('deleting the client takes the cookie away', async () => {
  const { browser } = await setUp(production);
  await browser.signIn(ADA.email, ADA.password);
  await browser.call('DELETE', '/v1/client');
  expect(browser.cookies.has('__client')).toBe(false);
  expect(browser.cookies.get('__client_uat')).toBe('0');
});

test('the touch redirect sets the client cookie again', async () => {
  const { browser } = await setUp(production);
  await browser.signIn(ADA.email, ADA.password);
  const { status } = await browser.call('GET', '/v1/client/touch', {}, { redirect_url: 'https://app.example.com/' });
  expect(status).toBe(307);
  expect(browser.setCookies[0]).toMatch(/^__client=ey/);
});

test('a call that says who it is twice is refused', async () => {
  const { frontendApi } = await setUp(production);
  const headers = { origin: 'https://app.example.com', authorization: 'Bearer token' };
  const response = await frontendApi.app.request('https://clerk.example.com/v1/client', { headers });
  expect({ status: response.status, body: await response.json() }).toMatchObject(
    refusal(400, 'origin_authorization_headers_conflict'),
  );
});

test.each(['https://example.com', 'https://app.example.com'])('%s may write', async (origin) => {
  const { frontendApi, instance } = await setUp(production);
  expect((await new Browser(frontendApi, instance, origin).call('PUT', '/v1/client')).status).toBe(200);
});

test.each(['https://evil.test', 'https://notexample.com', 'chrome-extension://abcdefgh', 'null'])(
  '%s may read but not write',
  async (origin) => {
    const { frontendApi, instance } = await setUp(production);
    const stranger = new Browser(frontendApi, instance, origin);
    expect((await stranger.call('GET', '/v1/client')).status).toBe(200);
    expect(await stranger.call('DELETE', '/v1/client/sessions')).toMatchObject(refusal(400, 'origin_invalid'));
    expect(instance.clients.size).toBe(0);
  },
);
