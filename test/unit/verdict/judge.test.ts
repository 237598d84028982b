import { beforeEach, describe, expect, test, vi } from 'vitest';
import { judge, jwtKeyOf, type RequestKind, type ServerOptions, VerdictError } from '../../../lib/verdict/index.ts';
import {
  CATEGORY,
  claims,
  development,
  production,
  seconds,
  type TestInstance,
} from '../../differential/verdict/keys.ts';

interface Case {
  instance?: TestInstance;
  cookies?: Record<string, string>;
  url?: string;
  referrer?: string;
  inFrame?: boolean;
  options?: Partial<ServerOptions>;
}

function verdict(
  {
    instance = production,
    cookies = {},
    url = 'https://app.example.com/page',
    referrer,
    inFrame = false,
    options,
  }: Case,
  kind: RequestKind = 'document',
) {
  const { publishableKey, jwtKey } = instance;
  const list = Object.entries(cookies).map(([name, value]) => ({ name, value }));
  const request = {
    cookies: list,
    url,
    inFrame,
    publishableKey,
    options: { jwtKey, ...options },
    ...(referrer && { referrer }),
  };
  return judge(request, kind);
}

/** Cookies of a signed-in browser, with and without suffix. */
async function signedIn(instance = production, age = 0): Promise<Record<string, string>> {
  const uat = `${seconds() - age}`; // before the token: one that is older would be outdated
  const token = await instance.sign(claims(instance, age), { cat: CATEGORY.session });
  return {
    __session: token,
    [`__session_${instance.cookieSuffix}`]: token,
    __client_uat: uat,
    [`__client_uat_${instance.cookieSuffix}`]: uat,
    ...(instance === development && { __clerk_db_jwt: 'dvb_1', [`__clerk_db_jwt_${instance.cookieSuffix}`]: 'dvb_1' }),
  };
}

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockImplementation((input) => {
    throw new Error(`Nothing may be sent, but was to ${input}.`);
  });
  return () => {
    expect(fetch).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  };
});

describe.each([development, production])('of $frontendApi', (instance) => {
  test.each(['document', 'fetch'] as const)('a signed-in browser is signed in, by %s', async (kind) => {
    expect(await verdict({ instance, cookies: await signedIn(instance) }, kind)).toEqual({
      status: 'signed-in',
      reason: null,
      message: null,
      usesSuffixedCookies: true,
      rule: 'suffixed-cookies',
      pending: false,
      gaveUp: false,
      handshakeUrl: null,
      asksClerk: null,
    });
  });

  test('an outdated token is a handshake for a page, and signed out for a script', async () => {
    const cookies = await signedIn(instance, 300);
    const reason = 'session-token-expired-refresh-non-eligible-no-refresh-cookie';
    const message = expect.stringContaining('JWT is expired');
    const page = await verdict({ instance, cookies });
    expect(page).toMatchObject({ status: 'handshake', reason, message });
    expect(page.handshakeUrl).toMatchObject({
      origin: `https://${instance.frontendApi}`,
      path: '/v1/client/handshake',
    });
    const call = await verdict({ instance, cookies }, 'fetch');
    expect(call).toMatchObject({ status: 'signed-out', reason, message, handshakeUrl: null });
  });
});

test('the handshake address tells all but the secrets', async () => {
  const cookies = await signedIn(development, 300);
  const url = 'https://app.example.org/page?__clerk_ticket=tick&q=1#part';
  const { handshakeUrl } = await verdict({ instance: development, cookies, url });
  expect(handshakeUrl?.parameters).toEqual([
    { name: 'redirect_url', value: 'https://app.example.org/page?q=1' },
    { name: '__clerk_api_version', value: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    { name: 'suffixed_cookies', value: 'true' },
    { name: '__clerk_hs_reason', value: 'session-token-expired-refresh-non-eligible-no-refresh-cookie' },
    { name: 'format', value: 'nonce' },
    { name: '__session', value: null },
    { name: '__clerk_db_jwt', value: null },
  ]);
});

test('a browser without any cookie', async () => {
  expect(await verdict({})).toMatchObject({ status: 'signed-out', reason: 'session-token-and-uat-missing' });
  expect(await verdict({ instance: development })).toMatchObject({
    status: 'handshake',
    reason: 'dev-browser-missing',
  });
});

test('of two cookies with one name the first counts', async () => {
  const [good, old] = [await signedIn(), await signedIn(production, 300)];
  const list = [good, old].flatMap((each) => Object.entries(each).map(([name, value]) => ({ name, value })));
  const { publishableKey, jwtKey } = production;
  const request = { cookies: list, url: 'https://app.example.com/', publishableKey, options: { jwtKey } };
  expect(await judge(request, 'document')).toMatchObject({ status: 'signed-in' });
});

test('what only Clerk can say is told, and is not asked', async () => {
  const cookies = { ...(await signedIn(production, 300)), __refresh_naoXFJnI: 'rt_1' };
  expect(await verdict({ cookies })).toMatchObject({
    status: 'handshake',
    reason: 'session-token-expired-refresh-fetch-error',
    asksClerk: 'refresh',
  });
  expect(await verdict({ cookies: { __clerk_handshake_nonce: 'abc' } })).toMatchObject({
    status: 'signed-out',
    reason: 'session-token-missing',
    asksClerk: 'handshake-payload',
  });
});

describe('the server’s settings', () => {
  test('authorized parties refuse a token of another origin', async () => {
    const options = { authorizedParties: ['https://other.example.com'] };
    expect(await verdict({ cookies: await signedIn(), options })).toMatchObject({
      status: 'signed-out',
      reason: 'token-invalid-authorized-parties',
    });
  });

  test('the key of another instance fits no token', async () => {
    const options = { jwtKey: development.jwtKey };
    expect(await verdict({ cookies: await signedIn(), options })).toMatchObject({ reason: 'token-invalid-signature' });
  });

  test('a proxy takes the handshake', async () => {
    const cookies = await signedIn(production, 300);
    const { handshakeUrl } = await verdict({ cookies, options: { proxyUrl: '/__clerk' } });
    expect(handshakeUrl).toMatchObject({ origin: 'https://app.example.com', path: '/__clerk/v1/client/handshake' });
  });

  test('a satellite syncs on its own domain', async () => {
    const options = { isSatellite: true, domain: 'example.net', satelliteAutoSync: true };
    expect(await verdict({ url: 'https://app.example.net/', options })).toMatchObject({
      reason: 'satellite-needs-syncing',
      handshakeUrl: { origin: 'https://clerk.example.net' },
    });
  });

  test('an organization in the path is activated', async () => {
    const options = { organizationSyncOptions: { organizationPatterns: ['/page/:slug'] } };
    const url = 'https://app.example.com/page/acme';
    const { reason, handshakeUrl } = await verdict({ cookies: await signedIn(), url, options });
    expect(reason).toBe('active-organization-mismatch');
    expect(handshakeUrl?.parameters).toContainEqual({ name: 'organization_id', value: 'acme' });
  });
});

describe('a server with a secret key takes the published key that a token names', () => {
  const spare = { ...development.jwks.keys[0], kid: 'ins_0' };
  const options = { jwtKey: '', jwks: { keys: [spare, ...production.jwks.keys] } };

  test('among several', async () => {
    expect(await verdict({ cookies: await signedIn(), options })).toMatchObject({ status: 'signed-in' });
  });

  test.each(['ins_2', undefined])('and none for the name %s', async (kid) => {
    const token = await production.sign(claims(production), { kid });
    const cookies = { ...(await signedIn()), __session: token, __session_naoXFJnI: token };
    expect(await verdict({ cookies, options })).toMatchObject({ status: 'signed-out', reason: 'jwk-kid-mismatch' });
  });

  test('for a handshake too: without it the server goes on in production, and fails in development', async () => {
    const handshake = (instance: TestInstance) =>
      instance.sign({ handshake: ['__client_uat=0; Path=/'] }, { kid: 'ins_2' });
    const cookies = { ...(await signedIn()), __clerk_handshake: await handshake(production) };
    expect(await verdict({ cookies, options })).toMatchObject({ status: 'signed-in' });
    const failing = verdict({
      instance: development,
      cookies: { ...(await signedIn(development)), __clerk_handshake: await handshake(development) },
      options: { jwtKey: '', jwks: development.jwks },
    });
    await expect(failing).rejects.toThrow('jwk-kid-mismatch');
  });
});

test('a session with a task to do is signed in, and pending', async () => {
  const token = await production.sign(claims(production, 0, { v: 2, sts: 'pending' }));
  const cookies = { ...(await signedIn()), __session: token, __session_naoXFJnI: token };
  expect(await verdict({ cookies })).toMatchObject({ status: 'signed-in', pending: true });
});

describe('after three handshakes in a row the server', () => {
  const looping = async () => ({ ...(await signedIn(production, 300)), __clerk_redirect_count: '3' });

  test('gives up', async () => {
    const given = { status: 'signed-out', gaveUp: true, reason: expect.stringMatching(/^session-token-expired/) };
    expect(await verdict({ cookies: await looping() })).toMatchObject(given);
  });

  test('does not count those that a script cannot be sent to', async () => {
    expect(await verdict({ cookies: await looping() }, 'fetch')).toMatchObject({ status: 'signed-out', gaveUp: false });
  });

  test('has nothing to give up where it would not go to a handshake', async () => {
    const cookies = { __clerk_redirect_count: '3' };
    expect(await verdict({ cookies })).toMatchObject({ status: 'signed-out', gaveUp: false });
  });
});

test('what the server writes to its console is not heard, and all else is', async () => {
  const written = vi.spyOn(console, 'log').mockImplementation(() => {});
  const cookies = { ...(await signedIn(production, 300)), __clerk_redirect_count: '3' };
  const judging = [verdict({ cookies }), verdict({ cookies }, 'fetch')];
  console.log('between');
  await Promise.all(judging);
  console.log('Clerk: after');
  expect(written.mock.calls).toEqual([['between'], ['Clerk: after']]);
});

test('a page that was entered from another origin', async () => {
  const referrer = 'https://elsewhere.test/';
  const cookies = await signedIn();
  expect(await verdict({ cookies, referrer })).toMatchObject({ reason: 'primary-domain-cross-origin-sync' });
  expect(await verdict({ cookies, referrer, inFrame: true })).toMatchObject({ status: 'signed-in' });
});

test('a frame can be sent to a handshake as well', async () => {
  const outdated = { cookies: await signedIn(production, 300), inFrame: true };
  expect(await verdict(outdated)).toMatchObject({ status: 'handshake' });
  expect(await verdict(outdated, 'fetch')).toMatchObject({ status: 'signed-out' });
});

describe('where the server would fail there is no verdict:', () => {
  test.each<[string, Case, string]>([
    ['a key that does not parse', { instance: { ...production, publishableKey: 'pk_live_?' } }, 'ublishable'],
    ['a satellite without domain', { options: { isSatellite: true } }, 'Missing domain and proxyUrl'],
    ['no public key', { options: { jwtKey: '' } }, 'public key'],
    [
      'a broken handshake in development',
      { instance: development, url: 'https://app.example.org/?__clerk_handshake=a.b.c' },
      'Handshake token verification failed',
    ],
    ['an address that is none', { url: 'page' }, 'Invalid URL'],
  ])('%s', async (_, wrong, message) => {
    const failing = verdict(wrong);
    await expect(failing).rejects.toThrow(VerdictError);
    await expect(failing).rejects.toThrow(message);
  });
});

test('a key that does not parse gives no PEM', async () => {
  const broken = jwtKeyOf({ keys: [{ kty: 'RSA', n: '?', e: 7 }] });
  await expect(broken).rejects.toThrow(VerdictError);
  await expect(broken).rejects.toThrow('cannot be read');
});

test('an instance without RSA key gives no PEM', async () => {
  await expect(jwtKeyOf({ keys: [{ kty: 'EC' }] })).rejects.toThrow('no RSA key');
});
