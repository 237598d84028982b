import { expect, test } from 'vitest';
import { sessionStatus } from '../../fapi/index.ts';
import { ADA, GRACE, refusal, setUp } from './setup.ts';

const DAY = 24 * 60 * 60 * 1000;

test('a new browser has no client', async () => {
  const { browser } = await setUp();
  expect((await browser.call('GET', '/v1/client')).body).toEqual({ response: null, client: null });
});

test.each(['PUT', 'POST'])('%s creates a client, a new one each time', async (method) => {
  const { instance, browser, clock } = await setUp();
  const { body } = await browser.call(method, '/v1/client');
  expect(body).toMatchObject({
    response: {
      object: 'client',
      sessions: [],
      sign_in: null,
      sign_up: null,
      last_active_session_id: null,
      created_at: clock.now,
      cookie_expires_at: clock.now + 400 * DAY,
    },
    client: null,
  });
  await browser.signIn(ADA.email, ADA.password);
  const { response } = (await browser.call(method, '/v1/client')).body;
  expect(response.id).not.toBe(body.response.id);
  expect((await browser.call('GET', '/v1/client')).body).toMatchObject({ response: { id: response.id, sessions: [] } });
  const before = instance.clients.get(body.response.id);
  expect(before?.sessions.map((session) => sessionStatus(session, clock.now))).toEqual(['active']);
});

test('DELETE forgets the client, and its sessions are over', async () => {
  const { instance, browser } = await setUp();
  await browser.signIn(ADA.email, ADA.password);
  const [client] = instance.clients.values();
  expect((await browser.call('DELETE', '/v1/client')).body).toEqual({ response: null, client: null });
  expect(client?.sessions.map(({ endedAs }) => endedAs)).toEqual(['removed']);
  expect((await browser.call('GET', '/v1/client')).body).toEqual({ response: null, client: null });
});

test('DELETE of the sessions keeps the client', async () => {
  const { instance, browser } = await setUp();
  await browser.signIn(ADA.email, ADA.password);
  await browser.signIn(GRACE.email, GRACE.password);
  const [client] = instance.clients.values();
  const { body } = await browser.call('DELETE', '/v1/client/sessions');
  expect(body).toMatchObject({
    response: { id: client?.id, sessions: [], last_active_session_id: null },
    client: null,
  });
  expect(client?.sessions.map(({ endedAs }) => endedAs)).toEqual(['removed', 'removed']);
});

test('updated_at grows with every change, even within a millisecond', async () => {
  const { instance, browser } = await setUp();
  await browser.call('PUT', '/v1/client');
  const [client] = instance.clients.values();
  const seen = [client?.updatedAt];
  await browser.signIn(ADA.email, ADA.password);
  seen.push(client?.updatedAt);
  await browser.call('DELETE', '/v1/client/sessions');
  seen.push(client?.updatedAt);
  expect(new Set(seen).size).toBe(3);
  expect(seen).toEqual(seen.toSorted());
});

test('the touch redirect renews the client cookie and goes back', async () => {
  const { instance, browser, clock } = await setUp();
  await browser.call('PUT', '/v1/client');
  const [client] = instance.clients.values();
  if (client) client.cookieExpiresAt = clock.now + DAY;
  const redirectUrl = 'https://app.example.com/a?b=1';
  const { status, headers } = await browser.call('GET', '/v1/client/touch', {}, { redirect_url: redirectUrl });
  expect([status, headers.get('location')]).toEqual([307, redirectUrl]);
  expect(client?.cookieExpiresAt).toBe(clock.now + 400 * DAY);
});

test.each([
  ['without redirect_url', {}, 'form_param_missing'],
  ['to no web address', { redirect_url: 'javascript:alert(1)' }, 'form_param_format_invalid'],
  ['to a relative address', { redirect_url: '/back' }, 'form_param_format_invalid'],
])('the touch redirect %s is refused', async (_, query, code) => {
  const { browser } = await setUp();
  expect(await browser.call('GET', '/v1/client/touch', {}, query)).toMatchObject(refusal(422, code, 'redirect_url'));
});

test('a captcha answer lets the client pass', async () => {
  const { browser } = await setUp();
  expect((await browser.call('POST', '/v1/client/verify', { captcha_token: 'x' })).body).toMatchObject({
    response: { captcha_bypass: true },
  });
  expect(await browser.call('POST', '/v1/client/verify')).toMatchObject(
    refusal(422, 'form_param_missing', 'captcha_token'),
  );
});

test.each(['GET', 'PATCH'])('%s of the environment answers it bare', async (method) => {
  const { browser } = await setUp({ singleSession: true });
  expect((await browser.call(method, '/v1/environment')).body).toMatchObject({
    auth_config: { single_session_mode: true },
    display_config: { instance_environment_type: 'development' },
    organization_settings: { enabled: true },
  });
});

test('an unknown path is not found', async () => {
  const { browser } = await setUp();
  expect(await browser.call('GET', '/v1/nothing')).toMatchObject(refusal(404, 'resource_not_found'));
});

test('a JSON body is refused', async () => {
  const { frontendApi, browser } = await setUp();
  const url = `https://happy-cat-12.clerk.accounts.dev/v1/client/sign_ins?__clerk_db_jwt=${browser.devBrowser}`;
  const response = await frontendApi.app.request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"identifier":"ada"}',
  });
  expect({ status: response.status, body: await response.json() }).toMatchObject(
    refusal(415, 'unsupported_content_type'),
  );
});

test('answers are open to the page that asked, and to no cache', async () => {
  const { browser } = await setUp();
  const { headers } = await browser.call('GET', '/v1/client');
  expect(headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  expect(headers.get('access-control-allow-credentials')).toBe('true');
  expect(headers.get('access-control-expose-headers')).toMatch(/retry-after/i);
  expect(headers.get('cache-control')).toBe('no-store');
});
