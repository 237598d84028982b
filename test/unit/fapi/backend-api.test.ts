import { createClerkClient } from '@clerk/backend';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client, Session } from '../../fapi/index.ts';
import { DEMO_USERS, type Playground, startPlayground } from '../../playground/index.ts';
import { Visitor } from './visitor.ts';

let playground: Playground;

beforeAll(async () => {
  playground = await startPlayground();
});

afterAll(() => playground.close());

const backend = (secretKey: string) =>
  createClerkClient({ secretKey, apiUrl: playground.backendApiUrl, telemetry: { disabled: true } });

const origin = 'https://app.example.com';

function signIn(): { client: Client; session: Session } {
  const { production } = playground;
  const client = production.addClient();
  const user = production.userByEmail(DEMO_USERS.ada.email);
  if (!user) throw new Error('Ada is missing.');
  return { client, session: production.signIn(client, user) };
}

/** A session token that was outdated a minute ago. */
function outdated({ client, session }: ReturnType<typeof signIn>): Promise<string> {
  const { production } = playground;
  client.updatedAt -= 120_000;
  return production.tokens.sessionToken(client, session, { origin, now: production.now() - 120_000 });
}

test('each secret key opens its own instance', async () => {
  for (const { secretKey, id, type } of [playground.development, playground.production]) {
    expect(secretKey).toMatch(type === 'development' ? /^sk_test_/ : /^sk_live_/);
    const { keys } = await backend(secretKey).jwks.getJwks();
    expect(keys).toMatchObject([{ kid: id }]);
  }
});

test('another key opens nothing', async () => {
  await expect(backend('sk_test_other').jwks.getJwks()).rejects.toMatchObject({
    status: 401,
    errors: [{ code: 'clerk_key_invalid' }],
  });
});

test('the cookies of a handshake are handed out once', async () => {
  const { development, production } = playground;
  development.handshakes.set('abc', ['__client_uat=0; Path=/']);
  await expect(backend(production.secretKey).clients.getHandshakePayload({ nonce: 'abc' })).rejects.toThrow();
  const { clients } = backend(development.secretKey);
  expect(await clients.getHandshakePayload({ nonce: 'abc' })).toMatchObject({ directives: ['__client_uat=0; Path=/'] });
  await expect(clients.getHandshakePayload({ nonce: 'abc' })).rejects.toMatchObject({ status: 404 });
});

test('a refresh token gets new cookies for the server, once', async () => {
  const { production } = playground;
  const parts = signIn();
  production.refreshTokens.set('rt_1', parts.session.id);
  const params = { expired_token: await outdated(parts), refresh_token: 'rt_1', request_origin: origin };
  const { sessions } = backend(production.secretKey);
  expect(await sessions.refreshSession(parts.session.id, { ...params, format: 'token' })).toMatchObject({
    jwt: expect.stringMatching(/^ey/),
  });
  const { cookies } = await sessions.refreshSession(parts.session.id, { ...params, format: 'cookie' });
  const suffix = production.cookieSuffix;
  expect(cookies.map((line) => line.split('=')[0])).toEqual([
    '__client_uat',
    `__client_uat_${suffix}`,
    '__session',
    `__session_${suffix}`,
    `__refresh_${suffix}`,
  ]);
  await expect(sessions.refreshSession(parts.session.id, { ...params, format: 'cookie' })).rejects.toMatchObject({
    errors: [{ code: 'refresh_token_not_found' }],
  });
});

test.each([
  [{ request_origin: 'https://evil.test' }, 'refresh_request_origin_azp_mismatch'],
  [{ refresh_token: 'rt_other' }, 'refresh_token_not_found'],
  [{ expired_token: 'no.jwt' }, 'expired_session_token_invalid'],
])('a refresh with %j is refused: %s', async (wrong, code) => {
  const { production } = playground;
  const parts = signIn();
  production.refreshTokens.set('rt_2', parts.session.id);
  const params = { expired_token: await outdated(parts), refresh_token: 'rt_2', request_origin: origin, ...wrong };
  await expect(
    backend(production.secretKey).sessions.refreshSession(parts.session.id, { ...params, format: 'cookie' }),
  ).rejects.toMatchObject({ errors: [{ code }] });
});

test('the application’s server refreshes an outdated token without a redirect', async () => {
  const { production } = playground;
  const parts = signIn();
  production.refreshTokens.set('rt_3', parts.session.id);
  const token = await outdated(parts);
  const url = 'https://app.example.com/server';
  const visitor = new Visitor(playground.httpsPort);
  visitor.set('app.example.com', '__session', token);
  visitor.set('app.example.com', '__client_uat', `${Math.floor(parts.client.updatedAt / 1000)}`);
  visitor.set('app.example.com', `__refresh_${production.cookieSuffix}`, 'rt_3');
  const hops = await visitor.navigate(url);
  expect(hops).toHaveLength(1);
  expect(hops[0]?.headers).toMatchObject({ 'x-clerk-auth-status': 'signed-in' });
  expect(visitor.cookiesFor('app.example.com').get('__session')).not.toBe(token);
});
