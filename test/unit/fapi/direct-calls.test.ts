import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client, Instance } from '../../fapi/index.ts';
import { DEMO_USERS, type Playground, startPlayground } from '../../playground/index.ts';
import { sendByName } from './by-name.ts';
import { refusal } from './setup.ts';

/** What an extension's worker sends in place of the page: over real connections, with the page's Origin or its own. */

const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

let playground: Playground;

beforeAll(async () => {
  playground = await startPlayground();
});

afterAll(() => playground.close());

function signedIn(instance: Instance): Client {
  const client = instance.addClient();
  for (const { email } of [DEMO_USERS.ada, DEMO_USERS.grace]) {
    const user = instance.userByEmail(email);
    if (user) instance.signIn(client, user);
  }
  return client;
}

async function call(address: string, method: string, headers: Record<string, string>, form: object = {}) {
  const url = new URL(address);
  if (method !== 'GET' && method !== 'POST') url.searchParams.set('_method', method);
  const isGet = method === 'GET';
  const answer = await sendByName(playground.httpsPort, url.href, {
    method: isGet ? 'GET' : 'POST',
    headers,
    ...(!isGet && { form }),
  });
  return { ...answer, body: JSON.parse(answer.body) };
}

describe('production', () => {
  const api = 'https://clerk.example.com/v1';
  const origin = 'https://app.example.com';

  test('the page’s Origin and the client cookie open every action of a session', async () => {
    const { production } = playground;
    const client = signedIn(production);
    const cookie = `__client=${await production.clientCookie(client)}`;
    const [ada, grace] = client.sessions;
    const act = (method: string, path: string, form = {}) => call(`${api}${path}`, method, { origin, cookie }, form);

    const selected = await act('POST', `/client/sessions/${ada?.id}/touch`, { intent: 'select_session' });
    expect(selected.body).toMatchObject({ client: { last_active_session_id: ada?.id } });
    expect(selected.headers['access-control-allow-origin']).toBe(origin);
    expect(selected.headers['set-cookie']?.[0]).toMatch(/^__client=ey/);

    const organization = ada?.user.memberships[0]?.organization.id;
    const choose = { intent: 'select_org', active_organization_id: organization };
    expect((await act('POST', `/client/sessions/${ada?.id}/touch`, choose)).body).toMatchObject({
      response: { last_active_organization_id: organization },
      client: { sessions: [{ last_active_organization_id: organization }, { last_active_organization_id: null }] },
    });
    const personal = { intent: 'select_org', active_organization_id: '' };
    expect((await act('POST', `/client/sessions/${ada?.id}/touch`, personal)).body).toMatchObject({
      response: { last_active_organization_id: null },
    });

    const token = await act('POST', `/client/sessions/${ada?.id}/tokens?debug=skip_cache`);
    expect(token.body).toMatchObject({ object: 'token', jwt: expect.stringMatching(/^ey/) });
    expect((await act('POST', `/client/sessions/${ada?.id}/tokens/playground`)).status).toBe(200);
    expect(await act('POST', `/client/sessions/${ada?.id}/tokens/nothing`)).toMatchObject(
      refusal(404, 'resource_not_found'),
    );

    expect((await act('POST', `/client/sessions/${ada?.id}/end`)).body).toMatchObject({
      response: { status: 'ended' },
      client: { sessions: [{ id: grace?.id }] },
    });
    expect((await act('POST', `/client/sessions/${grace?.id}/remove`)).body).toMatchObject({
      response: { status: 'removed' },
      client: { sessions: [] },
    });
    const made = await act('PUT', '/client');
    expect(made.body.response.id).not.toBe(client.id);
    const newCookie = made.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const deleted = await call(`${api}/client`, 'DELETE', { origin, cookie: newCookie });
    expect(deleted.body).toEqual({ response: null, client: null });
    expect(deleted.headers['set-cookie']?.[0]).toMatch(/^__client=; .*Max-Age=0/);
  });

  test('the extension’s own Origin may read and not write', async () => {
    const { production } = playground;
    const client = signedIn(production);
    const headers = { origin: EXTENSION, cookie: `__client=${await production.clientCookie(client)}` };
    expect((await call(`${api}/client`, 'GET', headers)).body).toMatchObject({ response: { id: client.id } });
    for (const [method, path] of [
      ['PUT', '/client'],
      ['DELETE', '/client'],
      ['DELETE', '/client/sessions'],
      ['POST', `/client/sessions/${client.sessions[0]?.id}/touch`],
      ['POST', `/client/sessions/${client.sessions[0]?.id}/tokens`],
    ] as const) {
      expect(await call(`${api}${path}`, method, headers)).toMatchObject(refusal(400, 'origin_invalid'));
    }
    expect(client.sessions.map(({ endedAs }) => endedAs)).toEqual([null, null]);
  });

  test('a browser without the cookie is unknown', async () => {
    expect((await call(`${api}/client`, 'GET', { origin })).body).toEqual({ response: null, client: null });
    expect(await call(`${api}/client/sessions/sess_a/touch`, 'POST', { origin })).toMatchObject(
      refusal(401, 'authentication_invalid'),
    );
  });

  test('a satellite is synced by redirects alone', async () => {
    const { production, httpsPort } = playground;
    const client = signedIn(production);
    const primary = `__client=${await production.clientCookie(client)}`;
    const follow = async (address: string, cookie = '') => {
      const { status, headers } = await sendByName(httpsPort, address, { headers: { cookie } });
      expect(status).toBe(307);
      return { location: String(headers.location), cookies: headers['set-cookie'] ?? [] };
    };
    const page = encodeURIComponent('https://satellite.example.net/');
    const toPrimary = await follow(`https://clerk.example.net/v1/client/sync?redirect_url=${page}`);
    const toLink = await follow(toPrimary.location, primary);
    const back = await follow(toLink.location);
    expect(back.location).toBe('https://satellite.example.net/?__clerk_synced=true');
    const headers = { origin: 'https://satellite.example.net', cookie: back.cookies[0]?.split(';')[0] ?? '' };
    const satellite = 'https://clerk.example.net/v1';
    expect((await call(`${satellite}/client`, 'GET', headers)).body).toMatchObject({ response: { id: client.id } });
    expect(await call(`${satellite}/client/sessions`, 'DELETE', headers)).toMatchObject(
      refusal(403, 'operation_not_allowed_on_satellite_domain'),
    );
  });
});

describe('development', () => {
  const api = 'https://happy-cat-12.clerk.accounts.dev/v1';

  test.each(['https://app.example.org', 'http://localhost:3000', EXTENSION])(
    'the dev browser token is enough, from %s',
    async (origin) => {
      const client = signedIn(playground.development);
      const address = `${api}/client/sessions?__clerk_db_jwt=${client.devBrowser}`;
      const { status, body, headers } = await call(address, 'DELETE', { origin });
      expect({ status, body }).toMatchObject({ status: 200, body: { response: { id: client.id, sessions: [] } } });
      expect(headers['access-control-allow-credentials']).toBe('true');
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  test('without the token nobody is known', async () => {
    expect(await call(`${api}/client`, 'PUT', { origin: 'https://app.example.org' })).toMatchObject(
      refusal(401, 'dev_browser_unauthenticated'),
    );
  });

  test('a new client is the one of that browser from then on', async () => {
    const client = signedIn(playground.development);
    const query = `?__clerk_db_jwt=${client.devBrowser}`;
    const { body } = await call(`${api}/client${query}`, 'PUT', { origin: 'https://app.example.org' });
    expect(body.response.id).not.toBe(client.id);
    expect((await call(`${api}/client${query}`, 'GET', {})).body.response.id).toBe(body.response.id);
  });
});
