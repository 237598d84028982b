import { afterEach, describe, expect, test, vi } from 'vitest';
import { Client, ClientJSONError, view } from '../../../lib/client/index.ts';
import { clerkJSClient } from './fixtures/clerk-js.ts';
import { signedOutClient, wireClient } from './fixtures/client.ts';
import { scriptedApi } from './fixtures/scripted-api.ts';
import { adaToken, day, now } from './fixtures/sessions.ts';

const tooManyRequests = { errors: [{ code: 'too_many_requests', message: 'Too many requests' }] };

describe('fromJSON()', () => {
  test('updates the client in place', () => {
    const client = Client.fromJSON(wireClient, scriptedApi().api);
    expect(client.fromJSON(signedOutClient)).toBe(client);
    expect(client).toMatchObject({ id: 'client_1', sessions: [], signedInSessions: [], updatedAt: new Date(now) });
  });

  test('keeps nothing that the newer JSON does not tell', () => {
    const { api } = scriptedApi();
    const client = Client.fromJSON(wireClient, api).fromJSON({ id: 'client_2' });
    expect(view(client)).toEqual(view(Client.fromJSON({ id: 'client_2' }, api)));
  });
});

test('isNew() until there is an id', () => {
  const client = Client.fromJSON(null, scriptedApi().api);
  expect(client.isNew()).toBe(true);
  expect(client.fromJSON(wireClient).isNew()).toBe(false);
});

describe('create()', () => {
  test('resolves to the client with what the Frontend API made', async () => {
    const { api, requests } = scriptedApi({ payload: { response: signedOutClient, client: null } });
    const client = Client.fromJSON(null, api);
    expect(await client.create()).toBe(client);
    expect(client.id).toBe('client_1');
    expect(requests).toEqual([{ method: 'PUT', path: '/client' }]);
  });

  test('rejects an answer that is no client', async () => {
    const { api } = scriptedApi({ payload: { response: { ...wireClient, sessions: 2 }, client: null } });
    const client = Client.fromJSON(null, api);
    await expect(client.create()).rejects.toMatchObject({ name: 'ClientJSONError', path: 'sessions' });
    expect(client.isNew()).toBe(true);
  });
});

describe('destroy()', () => {
  test('resets everything', async () => {
    const { api, requests } = scriptedApi({ payload: { response: null, client: null } });
    const client = Client.fromJSON(wireClient, api);
    expect(await client.destroy()).toBeUndefined();
    expect(view(client)).toEqual(view(Client.fromJSON(null, api)));
    expect(requests).toEqual([{ method: 'DELETE', path: '/client' }]);
  });

  test('takes an answer without a body', async () => {
    const client = Client.fromJSON(wireClient, scriptedApi({ status: 204 }).api);
    await client.destroy();
    expect(client.isNew()).toBe(true);
  });
});

describe('removeSessions()', () => {
  test.each([
    ['response', { response: signedOutClient, client: null }],
    ['client', { response: null, client: signedOutClient }],
  ])('resolves to the client that the answer has as %s', async (_, payload) => {
    const { api, requests } = scriptedApi({ payload });
    const client = Client.fromJSON(wireClient, api);
    expect(await client.removeSessions()).toBe(client);
    expect(view(client)).toEqual(view(Client.fromJSON(signedOutClient, api)));
    expect(requests).toEqual([{ method: 'DELETE', path: '/client/sessions' }]);
  });

  test.each([
    ['null for both', { response: null, client: null }],
    ['no body', null],
  ])('drops the sessions and keeps the rest after an answer with %s', async (_, payload) => {
    const client = Client.fromJSON(wireClient, scriptedApi({ payload }).api);
    const before = view(client);
    expect(await client.removeSessions()).toBe(client);
    expect(view(client)).toEqual({ ...before, sessions: [], signedInSessions: [], lastActiveSessionId: null });
  });
});

describe('a call that fails', () => {
  test.each(['create', 'destroy', 'removeSessions'] as const)('%s() rejects and changes nothing', async (name) => {
    const client = Client.fromJSON(
      wireClient,
      scriptedApi({ status: 429, payload: tooManyRequests, retryAfter: 7 }).api,
    );
    const before = view(client);
    await expect(client[name]()).rejects.toMatchObject({
      name: 'FrontendApiError',
      code: 'too_many_requests',
      retryAfter: 7,
    });
    expect(view(client)).toEqual(before);
  });

  test('updates the client by what is beside the errors, as clerk-js does', async () => {
    const payload = { ...tooManyRequests, meta: { client: signedOutClient } };
    const client = Client.fromJSON(wireClient, scriptedApi({ status: 429, payload }).api);
    await expect(client.create()).rejects.toMatchObject({ code: 'too_many_requests' });
    expect(view(client)).toEqual(view(Client.fromJSON(signedOutClient, scriptedApi().api)));
  });

  test('tells the error and changes nothing when the client beside it is broken', async () => {
    const payload = { ...tooManyRequests, meta: { client: { ...wireClient, sessions: 2 } } };
    const client = Client.fromJSON(wireClient, scriptedApi({ status: 429, payload }).api);
    const before = view(client);
    await expect(client.create()).rejects.toMatchObject({ code: 'too_many_requests' });
    expect(view(client)).toEqual(before);
  });

  test('for want of an answer rejects with what the way to the Frontend API says', async () => {
    const client = Client.fromJSON(wireClient, scriptedApi().api);
    await expect(client.destroy()).rejects.toThrow('unexpected request: DELETE /client');
    expect(client.id).toBe('client_1');
  });

  test('is never a ClientJSONError', async () => {
    const client = Client.fromJSON(wireClient, scriptedApi({ status: 502, payload: '<html>' }).api);
    await expect(client.create()).rejects.not.toBeInstanceOf(ClientJSONError);
  });
});

test('clearCache() drops the tokens, sends nothing and keeps the sessions', () => {
  const { api, requests } = scriptedApi();
  const client = Client.fromJSON(wireClient, api);
  expect(client.sessions[0]?.lastActiveToken?.getRawString()).toBe(adaToken);
  client.clearCache();
  expect(client.sessions.map(({ lastActiveToken }) => lastActiveToken)).toEqual([null, null]);
  expect(client.signedInSessions).toHaveLength(2);
  expect(requests).toEqual([]);
});

describe('isEligibleForTouch()', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const client = (cookieExpiresAt: number | null) =>
    Client.fromJSON({ ...wireClient, cookie_expires_at: cookieExpiresAt }, scriptedApi().api);

  test.each([
    ['in 8 days and 1 ms', now + 8 * day + 1, false],
    ['in 8 days', now + 8 * day, true],
    ['in 8 days less 1 ms', now + 8 * day - 1, true],
    ['a day ago', now - day, true],
    ['at a time unknown', null, false],
  ])('with a cookie that expires %s, as clerk-js', async (_, cookieExpiresAt, expected) => {
    vi.useFakeTimers({ now, toFake: ['Date'] });
    const real = await clerkJSClient({ ...wireClient, cookie_expires_at: cookieExpiresAt });
    expect(real.isEligibleForTouch()).toBe(expected);
    expect(client(cookieExpiresAt).isEligibleForTouch()).toBe(expected);
  });

  test('asks for another time', () => {
    expect(client(now + 9 * day).isEligibleForTouch(now)).toBe(false);
    expect(client(now + 9 * day).isEligibleForTouch(now + day)).toBe(true);
  });
});

describe('buildTouchUrl()', () => {
  test.each([
    'https://app.test/',
    'https://app.test/dashboard?tab=1&tab=2#top',
    'https://app.test/list?ids=1,2,3',
    "http://localhost:3000/a b?q=ä+%2B&x=~*()'!",
    'app:/deep,link',
  ])('for %s gives what clerk-js gives', async (address) => {
    const redirectUrl = new URL(address);
    const real = await clerkJSClient(wireClient);
    const client = Client.fromJSON(wireClient, scriptedApi().api);
    expect(client.buildTouchUrl({ redirectUrl })).toBe(real.buildTouchUrl({ redirectUrl }));
  });

  test('names the address to go on to', () => {
    const client = Client.fromJSON(wireClient, scriptedApi().api);
    expect(client.buildTouchUrl({ redirectUrl: new URL('https://app.test/x?y=1') })).toBe(
      'https://happy-cat-12.clerk.accounts.dev/v1/client/touch?redirect_url=https%3A%2F%2Fapp.test%2Fx%3Fy%3D1' +
        '&__clerk_api_version=2026-08-20&_clerk_js_version=6.40.0',
    );
  });
});
