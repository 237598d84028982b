import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { ADA, refusal, type Setup, setUp } from './setup.ts';

interface Token {
  object: string;
  jwt: string;
}

async function signedIn() {
  const parts = await setUp({ templates: { hasura: { claims: { aud: 'hasura', role: 'user' }, lifetime: 300 } } });
  const organization = parts.instance.addOrganization({ name: 'Analytical Engines', slug: 'analytical-engines' });
  parts.instance.addMembership(parts.ada, organization, 'org:admin');
  const id = await parts.browser.signIn(ADA.email, ADA.password);
  return { ...parts, organization, id, path: `/v1/client/sessions/${id}/tokens` };
}

async function verify({ browser, clock }: Pick<Setup, 'browser' | 'clock'>, jwt: string) {
  const { body } = await browser.call<JSONWebKeySet>('GET', '/.well-known/jwks.json');
  return jwtVerify(jwt, createLocalJWKSet(body), { currentDate: new Date(clock.now) });
}

describe('a session token', () => {
  test('comes bare, is signed by the published key, and says who and where', async () => {
    const parts = await signedIn();
    const { body } = await parts.browser.call<Token>('POST', parts.path, { organization_id: '', tab_state: 'focused' });
    expect(Object.keys(body)).toEqual(['object', 'jwt']);
    const { payload, protectedHeader } = await verify(parts, body.jwt);
    const issuedAt = Math.floor(parts.clock.now / 1000);
    expect(protectedHeader).toMatchObject({ alg: 'RS256', kid: parts.instance.id, cat: 'cl_B7d4PD111AAA', typ: 'JWT' });
    expect(payload).toMatchObject({
      iss: 'https://happy-cat-12.clerk.accounts.dev',
      azp: 'http://localhost:3000',
      sid: parts.id,
      sub: parts.ada.id,
      sts: 'active',
      fva: [0, -1],
      v: 2,
      iat: issuedAt,
      nbf: issuedAt - 10,
      exp: issuedAt + 60,
    });
    expect(payload).not.toHaveProperty('o');
  });

  test('names the organization asked for, which stays inactive', async () => {
    const { browser, organization, path } = await signedIn();
    const { body } = await browser.call<Token>('POST', path, { organization_id: organization.id });
    expect(decodeJwt(body.jwt)).toMatchObject({ o: { id: organization.id, slg: 'analytical-engines', rol: 'admin' } });
    expect(decodeJwt((await browser.call<Token>('POST', path)).body.jwt)).not.toHaveProperty('o');
  });

  test('is never older than the last change of the client', async () => {
    const { browser, instance, path, clock } = await signedIn();
    const [client] = instance.clients.values();
    if (client) client.updatedAt = clock.now + 5000;
    const { iat } = decodeJwt((await browser.call<Token>('POST', path)).body.jwt);
    expect(iat).toBe(Math.floor((clock.now + 5000) / 1000));
  });

  test('does not pass with the key of another instance', async () => {
    const { browser, path, clock } = await signedIn();
    const { body } = await browser.call<Token>('POST', path);
    const other = await setUp();
    await expect(verify({ browser: other.browser, clock }, body.jwt)).rejects.toThrow('no applicable key');
  });

  test('of a pending session says so', async () => {
    const { browser, instance } = await setUp();
    const user = instance.addUser({ email: 'k@example.com', password: 'friendship-7', tasks: ['choose-organization'] });
    const id = await browser.signIn(user.email, 'friendship-7');
    const { body } = await browser.call<Token>('POST', `/v1/client/sessions/${id}/tokens`);
    expect(decodeJwt(body.jwt)).toMatchObject({ sts: 'pending' });
  });

  test('has the claims of the instance, which replace none of its own', async () => {
    const { browser, instance, id, path } = await signedIn();
    instance.tokens.sessionClaims = { plan: 'gold', sid: 'sess_other' };
    const { body } = await browser.call<Token>('POST', path);
    expect(decodeJwt(body.jwt)).toMatchObject({ plan: 'gold', sid: id });
  });

  test('speaks for no organization while those who mint it lag behind', async () => {
    const { browser, instance, organization, path } = await signedIn();
    instance.tokens.lagsBehind = true;
    const { body } = await browser.call<Token>('POST', path, { organization_id: organization.id });
    expect(decodeJwt(body.jwt)).not.toHaveProperty('o');
  });

  test('names who acts as the user, as the session does', async () => {
    const { browser, instance, ada, grace, id } = await signedIn();
    const client = instance.addClient();
    const session = instance.impersonate(client, ada, grace);
    const minting = { origin: undefined, now: instance.now() };
    const jwt = await instance.tokens.sessionToken(client, session, minting);
    expect(decodeJwt(jwt)).toMatchObject({ sub: ada.id, act: { sub: grace.id } });
    const { body } = await browser.call<{ response: unknown }>('GET', `/v1/client/sessions/${id}`);
    expect(body.response).toMatchObject({ actor: null });
  });
});

test('an instance whose clock is ahead says so in the header, and in what it issues', async () => {
  const { browser, instance, clock, path } = await signedIn();
  instance.clockAhead = 10_000;
  const { body, headers } = await browser.call<Token>('POST', path);
  expect(headers.get('date')).toBe(new Date(clock.now + 10_000).toUTCString());
  expect(decodeJwt(body.jwt).iat).toBe(Math.floor((clock.now + 10_000) / 1000));
});

test('a template token carries the claims of its template and no session', async () => {
  const parts = await signedIn();
  const { body } = await parts.browser.call<Token>('POST', `${parts.path}/hasura`);
  const { payload, protectedHeader } = await verify(parts, body.jwt);
  expect(protectedHeader).toMatchObject({ cat: 'cl_B7d4PD222AAA' });
  expect(payload).toMatchObject({ aud: 'hasura', role: 'user', sub: parts.ada.id });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
  expect(payload).not.toHaveProperty('sid');
});

test('removed sessions give no token', async () => {
  const { browser, path } = await signedIn();
  await browser.call('DELETE', '/v1/client/sessions');
  expect(await browser.call('POST', path)).toMatchObject(refusal(404, 'resource_not_found'));
});
