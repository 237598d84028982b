import { expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { ADA, GRACE, refusal, setUp } from './setup.ts';

const PAGE = 'https://shop.example.net/cart?a=1';

/** A primary domain where Ada is signed in, and her browser on the satellite `example.net`. */
async function satellite() {
  const domains = [{ name: 'example.net', isSatellite: true }];
  const parts = await setUp({ type: 'production', domains });
  const { frontendApi, instance, browser: primary } = parts;
  const session = await primary.signIn(ADA.email, ADA.password);
  const browser = new Browser(frontendApi, instance, 'https://shop.example.net', 'clerk.example.net');
  return { ...parts, primary, browser, session };
}

/** Follows the redirects of a sync from the satellite's page; gives the address of the page at the end. */
async function sync({ primary, browser }: Awaited<ReturnType<typeof satellite>>, page = PAGE): Promise<string> {
  const first = await browser.call('GET', '/v1/client/sync', {}, { redirect_url: page });
  expect(first.status).toBe(307);
  const second = await primary.follow(first.headers.get('location'));
  expect(second.status).toBe(307);
  const third = await browser.follow(second.headers.get('location'));
  expect(third.status).toBe(307);
  return third.headers.get('location') ?? '';
}

test('a sync goes by the primary domain and back to the page, which is then signed in', async () => {
  const parts = await satellite();
  expect(await sync(parts)).toBe(`${PAGE}&__clerk_synced=true`);
  const { browser, instance } = parts;
  expect((await browser.call('GET', '/v1/client')).body).toMatchObject({
    response: { sessions: [{ id: parts.session }] },
  });
  const updatedAt = String(Math.floor(([...instance.clients.values()][0]?.updatedAt ?? 0) / 1000));
  expect(browser.cookies.get('__client_uat')).toBe(updatedAt);
  expect(browser.setCookies[0]).toMatch(/^__client=ey.*; Domain=clerk\.example\.net; .*HttpOnly/);
  expect(browser.setCookies[1]).toContain('; Domain=example.net;');
});

test('the sync may start at the primary domain, by the address of the page alone', async () => {
  const { primary, browser } = await satellite();
  const { status, headers } = await primary.call('GET', '/v1/client/sync', {}, { redirect_url: PAGE });
  expect(status).toBe(307);
  expect(headers.get('location')).toMatch(/^https:\/\/clerk\.example\.net\/v1\/client\/link\?__clerk_token=ey/);
  expect((await browser.follow(headers.get('location'))).headers.get('location')).toContain('__clerk_synced=true');
});

test('a mark that asks for a sync is answered, not repeated', async () => {
  const parts = await satellite();
  expect(await sync(parts, 'https://example.net/?__clerk_synced=false')).toBe(
    'https://example.net/?__clerk_synced=true',
  );
});

test('who is signed out on the primary domain is on the satellite', async () => {
  const parts = await satellite();
  await parts.primary.call('DELETE', '/v1/client');
  await sync(parts);
  expect((await parts.browser.call('GET', '/v1/client')).body).toEqual({ response: null, client: null });
  expect(parts.browser.cookies.get('__client_uat')).toBe('0');
});

test('a later sign-in on the primary domain shows on the satellite without another sync', async () => {
  const parts = await satellite();
  await sync(parts);
  await parts.primary.signIn(GRACE.email, GRACE.password);
  expect((await parts.browser.call('GET', '/v1/client')).body).toMatchObject({ response: { sessions: [{}, {}] } });
});

test('a link is good once, and for a minute', async () => {
  const { primary, browser, clock } = await satellite();
  const start = () => primary.call('GET', '/v1/client/sync', {}, { redirect_url: PAGE });
  const link = (await start()).headers.get('location');
  expect((await browser.follow(link)).status).toBe(307);
  expect(await browser.follow(link)).toMatchObject(refusal(403, 'sync_nonce_already_consumed'));
  const late = (await start()).headers.get('location');
  clock.forward(61_000);
  expect(await browser.follow(late)).toMatchObject(refusal(422, 'form_param_format_invalid', '__clerk_token'));
});

test.each([
  'https://evil.test/',
  'https://notexample.net/',
  'javascript:alert(1)',
  '/path',
  'https://app.example.com/',
])('no sync leads to %s', async (redirectUrl) => {
  const { primary } = await satellite();
  const answer = await primary.call('GET', '/v1/client/sync', {}, { redirect_url: redirectUrl });
  expect(answer).toMatchObject(refusal(422, 'redirect_url_not_associated_with_instance', 'redirect_url'));
});

test('a sync needs an address to go back to', async () => {
  const { browser } = await satellite();
  expect(await browser.call('GET', '/v1/client/sync')).toMatchObject(
    refusal(422, 'form_param_missing', 'redirect_url'),
  );
});

test('a development instance has no sync by redirects', async () => {
  const { browser } = await setUp({ domains: [{ name: 'example.net', isSatellite: true }] });
  for (const path of ['/v1/client/sync', '/v1/client/link']) {
    expect(await browser.call('GET', path)).toMatchObject(refusal(400, 'request_invalid_for_environment'));
  }
});

test('a satellite keeps its session alive and changes nothing else', async () => {
  const parts = await satellite();
  await sync(parts);
  const { browser, session, instance } = parts;
  const path = `/v1/client/sessions/${session}`;
  for (const allowed of [`${path}/touch`, `${path}/tokens`]) {
    expect((await browser.call('POST', allowed)).status).toBe(200);
  }
  for (const [method, refused] of [
    ['POST', '/v1/client/sign_ins'],
    ['POST', '/v1/client/sign_ups'],
    ['PUT', '/v1/client'],
    ['DELETE', '/v1/client'],
    ['DELETE', '/v1/client/sessions'],
    ['POST', `${path}/end`],
    ['POST', `${path}/remove`],
    ['PATCH', '/v1/me'],
  ] as const) {
    expect(await browser.call(method, refused)).toMatchObject(
      refusal(403, 'operation_not_allowed_on_satellite_domain'),
    );
  }
  expect(instance.clients.size).toBe(1);
});

test('a development satellite is known by its page', async () => {
  const {
    frontendApi,
    instance,
    browser: primary,
  } = await setUp({
    domains: [{ name: 'example.net', isSatellite: true }],
  });
  await primary.signIn(ADA.email, ADA.password);
  const browser = new Browser(frontendApi, instance, 'https://shop.example.net');
  browser.devBrowser = primary.devBrowser;
  expect((await browser.call('GET', '/v1/client')).body).toMatchObject({ response: { sessions: [{}] } });
  expect(await browser.call('DELETE', '/v1/client')).toMatchObject(
    refusal(403, 'operation_not_allowed_on_satellite_domain'),
  );
});

test('pages of another domain do not write on a satellite', async () => {
  const { frontendApi, instance } = await satellite();
  const browser = new Browser(frontendApi, instance, 'https://app.example.com', 'clerk.example.net');
  expect(await browser.call('POST', '/v1/client/sessions/sess_a/touch')).toMatchObject(refusal(400, 'origin_invalid'));
});

test('a second domain that is no satellite is a full one, with cookies of its own', async () => {
  const { frontendApi, instance } = await setUp({
    type: 'production',
    domains: [{ name: 'example.net', isSatellite: false }],
  });
  const browser = new Browser(frontendApi, instance, 'https://example.net', 'clerk.example.net');
  await browser.signIn(ADA.email, ADA.password);
  expect(browser.setCookies[0]).toContain('; Domain=clerk.example.net;');
  expect(browser.setCookies[1]).toContain('; Domain=example.net;');
});
