import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instance } from '../../fapi/index.ts';
import { DEMO_USERS, type Playground, startPlayground } from '../../playground/index.ts';
import { Visitor } from './visitor.ts';

let playground: Playground;
let visitor: Visitor;

beforeAll(async () => {
  playground = await startPlayground();
});

beforeEach(() => {
  visitor = new Visitor(playground.httpsPort);
});

afterAll(() => playground.close());

function signIn(instance: Instance) {
  const client = instance.addClient();
  const user = instance.userByEmail(DEMO_USERS.ada.email);
  if (!user) throw new Error('Ada is missing.');
  return { client, user, session: instance.signIn(client, user) };
}

/** A browser that is signed in at a production instance but never was at the application's server. */
async function visitorOfProduction() {
  const { production } = playground;
  const parts = signIn(production);
  visitor.set('clerk.example.com', '__client', await production.clientCookie(parts.client));
  visitor.set('app.example.com', '__client_uat', '1');
  return parts;
}

const handshake = (host: string, query: Record<string, string>) =>
  visitor.send(new URL(`https://${host}/v1/client/handshake?${new URLSearchParams(query)}`));

describe('in development', () => {
  const host = 'happy-cat-12.clerk.accounts.dev';
  const page = 'https://app.example.org/server';

  test('the address carries a signed list of cookies for the server to set', async () => {
    const { development } = playground;
    const { client, session } = signIn(development);
    const query = { redirect_url: `${page}?a=b`, __clerk_db_jwt: client.devBrowser ?? '' };
    const { status, headers } = await handshake(host, query);
    expect(status).toBe(307);
    const location = new URL(String(headers.location));
    expect(location.href).toContain(`${page}?a=b&`);
    const token = location.searchParams.get('__clerk_handshake') ?? '';
    const { handshake: lines } = decodeJwt<{ handshake: string[] }>(token);
    const { cookieSuffix } = development;
    expect(lines.map((line) => line.split('=')[0])).toEqual([
      '__client_uat',
      `__client_uat_${cookieSuffix}`,
      '__session',
      `__session_${cookieSuffix}`,
      '__clerk_db_jwt',
      `__clerk_db_jwt_${cookieSuffix}`,
    ]);
    const [uat = '', , sessionLine = '', , devBrowser = ''] = lines;
    const seconds = Math.floor(client.updatedAt / 1000);
    expect(uat).toBe(`__client_uat=${seconds}; Path=/; Max-Age=31536000; Domain=example.org; Secure; SameSite=Lax`);
    expect(decodeJwt(sessionLine.split(/[=;]/)[1] ?? '')).toMatchObject({
      sid: session.id,
      azp: 'https://app.example.org',
    });
    expect(devBrowser).toContain(`=${client.devBrowser};`);
  });

  test('a browser without dev browser gets one, and no session', async () => {
    const known = playground.development.devBrowsers.size;
    const { headers } = await handshake(host, { redirect_url: 'http://127.0.0.1:3000/' });
    const token = new URL(String(headers.location)).searchParams.get('__clerk_handshake') ?? '';
    const { handshake: lines } = decodeJwt<{ handshake: string[] }>(token);
    expect(lines).toContain('__client_uat=0; Path=/; Max-Age=31536000; SameSite=Lax');
    expect(lines).toContain('__session=; Path=/; Max-Age=0; SameSite=Lax');
    expect(playground.development.devBrowsers.size).toBe(known + 1);
  });

  test('an organization is activated by slug, the personal account by nothing, a strange one not at all', async () => {
    const { client, session } = signIn(playground.development);
    const ask = (organization_id: string) =>
      handshake(host, { redirect_url: page, __clerk_db_jwt: client.devBrowser ?? '', organization_id });
    await ask('analytical-engines');
    const active = session.lastActiveOrganizationId;
    expect(active).toMatch(/^org_/);
    await ask('org_strange');
    expect(session.lastActiveOrganizationId).toBe(active);
    await ask('');
    expect(session.lastActiveOrganizationId).toBeNull();
  });

  test.each([{}, { redirect_url: 'javascript:alert(1)' }])('%j is refused', async (query) => {
    expect((await handshake(host, query)).status).toBe(422);
  });
});

describe('the application’s server', () => {
  test('makes a handshake of a first visit, and knows then that nobody is signed in', async () => {
    const hops = await visitor.navigate('https://app.example.org/server');
    expect(hops.map(({ url }) => url.host + url.pathname)).toEqual([
      'app.example.org/server',
      'happy-cat-12.clerk.accounts.dev/v1/client/handshake',
      'app.example.org/server',
      'app.example.org/server',
    ]);
    expect(hops[0]?.headers).toMatchObject({
      'x-clerk-auth-status': 'handshake',
      'x-clerk-auth-reason': 'dev-browser-missing',
      'cache-control': 'no-store',
    });
    expect(hops[1]?.url.searchParams.get('format')).toBe('nonce');
    expect(hops[2]?.url.searchParams.has('__clerk_handshake_nonce')).toBe(true);
    expect(hops.at(-1)?.headers).toMatchObject({ 'x-clerk-auth-reason': 'session-token-and-uat-missing' });
    expect(hops.at(-1)?.body).toContain('<dd>signed-out</dd>');
  });

  test('takes over who is signed in, for its page and its API', async () => {
    const { client, user } = signIn(playground.development);
    const hops = await visitor.navigate(`https://app.example.org/server?__clerk_db_jwt=${client.devBrowser}`);
    expect(hops.at(-1)?.url.search).toBe('');
    expect(hops.at(-1)?.body).toContain(`<dd>${user.email}</dd>`);
    const api = await visitor.send(new URL('https://app.example.org/server/api'));
    expect(api.status).toBe(200);
    expect(JSON.parse(api.body)).toEqual({ user: { id: user.id, email: user.email } });
  });

  test('of a satellite takes over the dev browser of the primary domain', async () => {
    const { client, user } = signIn(playground.development);
    visitor.set('app.example.org', '__clerk_db_jwt', client.devBrowser ?? '');
    const hops = await visitor.navigate('https://satellite.example.edu/server');
    expect(hops.map(({ headers }) => headers['x-clerk-auth-reason'])).toEqual([
      'satellite-needs-syncing',
      'primary-responds-to-syncing',
      'dev-browser-sync',
      undefined, // the Frontend API
      undefined, // signed in
      undefined,
    ]);
    expect(hops.at(-1)?.body).toContain(`<dd>${user.email}</dd>`);
  });

  test('answers 401 to a script where a navigation would have a handshake', async () => {
    const { status, body, headers } = await visitor.send(new URL('https://app.example.org/server/api'));
    expect(status).toBe(401);
    expect(JSON.parse(body)).toEqual({ status: 'signed-out', reason: 'dev-browser-missing' });
    expect(headers).toMatchObject({ 'x-clerk-auth-status': 'signed-out' });
  });

  test('gives up a loop after three handshakes', async () => {
    visitor.set('app.example.org', '__clerk_redirect_count', '3');
    const [hop] = await visitor.navigate('https://app.example.org/server');
    expect(hop?.status).toBe(200);
    expect(hop?.headers).toMatchObject({ 'x-clerk-auth-reason': 'dev-browser-missing' });
  });
});

describe('in production', () => {
  test('a cookie carries the handshake, and is gone after it', async () => {
    const { user } = await visitorOfProduction();
    const hops = await visitor.navigate('https://app.example.com/server');
    expect(hops).toHaveLength(3);
    expect(hops[0]?.headers).toMatchObject({ 'x-clerk-auth-reason': 'client-uat-but-no-session-token' });
    expect(String(hops[1]?.headers['set-cookie'])).toMatch(/__clerk_handshake_nonce=\w+; Domain=example\.com;/);
    expect(hops.at(-1)?.body).toContain(`<dd>${user.email}</dd>`);
    const names = [...visitor.cookiesFor('app.example.com').keys()];
    expect(names).toContain(`__refresh_${playground.production.cookieSuffix}`);
    expect(names).not.toContain('__clerk_handshake_nonce');
  });

  test('a token is a cookie too', async () => {
    await visitorOfProduction();
    const query = { redirect_url: 'https://app.example.com/server', format: 'token' };
    const { headers } = await handshake('clerk.example.com', query);
    expect(String(headers['set-cookie'])).toMatch(/__clerk_handshake=ey[\w.-]+; Domain=example\.com;/);
    const [hop] = await visitor.navigate('https://app.example.com/server');
    expect(hop?.headers).toMatchObject({ 'x-clerk-auth-status': 'signed-in' });
  });

  test('a page of another domain of the instance goes to the Frontend API of that domain', async () => {
    const query = { redirect_url: 'https://shop.example.edu/server' };
    const { headers } = await handshake('clerk.shop.example.org', query);
    expect(headers.location).toBe(`https://clerk.shop.example.edu/v1/client/handshake?${new URLSearchParams(query)}`);
    expect((await visitor.send(new URL(String(headers.location)))).headers.location).toBe(query.redirect_url);
  });

  test('the page to go back to must be of a domain of the instance', async () => {
    expect((await handshake('clerk.example.com', { redirect_url: 'https://evil.test/' })).status).toBe(422);
  });

  test('a satellite gets the session of the primary domain', async () => {
    const { user } = await visitorOfProduction();
    const hops = await visitor.navigate('https://satellite.example.net/server');
    expect(hops.map(({ url }) => url.host + url.pathname)).toEqual([
      'satellite.example.net/server',
      'clerk.example.net/v1/client/handshake',
      'clerk.example.net/v1/client/sync',
      'clerk.example.com/v1/client/sync',
      'clerk.example.net/v1/client/link',
      'clerk.example.net/v1/client/handshake',
      'satellite.example.net/server',
    ]);
    expect(hops.at(-1)?.body).toContain(`<dd>${user.email}</dd>`);
  });
});
