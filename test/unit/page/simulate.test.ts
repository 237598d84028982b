// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import simulate from '../../../lib/page/simulation/simulate.ts';
import type { ScriptedSimulation } from '../../../lib/protocol/simulation.ts';
import { jwt } from '../client/fixtures/jwt.ts';

const FRONTEND_API = 'https://happy-cat-12.clerk.accounts.dev';
const CLIENT = `${FRONTEND_API}/v1/client`;
const ID = 'simulation-1';
const DAY = 24 * 60 * 60_000;

/** What the network answers, and what it was asked for. */
let answer: () => Response;
const network = vi.fn<typeof fetch>(async () => answer());

beforeEach(() => {
  network.mockClear();
  answer = () => Response.json({ response: null });
  window.fetch = network;
});

afterEach(() => {
  document.dispatchEvent(new Event(ID));
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function begin(simulation: ScriptedSimulation, frontendApi = FRONTEND_API) {
  return simulate(JSON.stringify({ id: ID, frontendApi, simulation }));
}

async function asked(address: string, init?: RequestInit): Promise<unknown> {
  return (await window.fetch(address, init)).json();
}

const SERVER_ERROR = { kind: 'server-error', afterLoad: false } as const;

describe('a call to the Frontend API', () => {
  test.each([
    ['unauthorized', 401, 'authentication_invalid', null],
    ['rate-limited', 429, 'too_many_requests', '30'],
    ['server-error', 500, 'internal_clerk_error', null],
  ] as const)(
    'is refused as %s in the shape of Clerk’s errors, and not sent',
    async (kind, status, code, retryAfter) => {
      begin({ kind, afterLoad: false });
      const response = await window.fetch(new URL(`${CLIENT}/sign_ins?_clerk_js_version=6.40.0`), { method: 'POST' });
      expect(response.status).toBe(status);
      expect(response.headers.get('retry-after')).toBe(retryAfter);
      expect(await response.json()).toEqual({
        errors: [{ code, message: expect.any(String), long_message: expect.any(String) }],
        clerk_trace_id: 'simulated_by_clerk_devtools',
      });
      expect(network).not.toHaveBeenCalled();
    },
  );

  test('that reads the Client is not refused with 401: clerk-js would make it again and again', async () => {
    begin({ kind: 'unauthorized', afterLoad: false });
    expect((await window.fetch(CLIENT)).status).toBe(200);
    expect((await window.fetch(`${CLIENT}?_method=PUT`, { method: 'POST' })).status).toBe(401);
  });

  test('is found behind a proxy, by relative addresses and in requests too', async () => {
    begin(SERVER_ERROR, `${location.origin}/__clerk`);
    expect((await window.fetch('/__clerk/v1/client')).status).toBe(500);
    expect((await window.fetch(new Request(`${location.origin}/__clerk/v1/client`))).status).toBe(500);
  });

  test.each([
    'https://app.example.com/api',
    `${FRONTEND_API}/npm/@clerk/clerk-js@6/dist/clerk.browser.js`,
    `${FRONTEND_API}.example.com/v1/client`,
    'https://',
  ])('is none to %s', async (address) => {
    begin(SERVER_ERROR);
    await window.fetch(address);
    expect(network).toHaveBeenCalledWith(address, undefined);
  });

  test('goes through until Clerk has loaded, where that is wanted', async () => {
    const clerk = { load() {}, loaded: false };
    vi.stubGlobal('Clerk', clerk);
    expect(begin({ ...SERVER_ERROR, afterLoad: true })).toBe('early');
    expect((await window.fetch(CLIENT)).status).toBe(200);
    clerk.loaded = true;
    expect((await window.fetch(CLIENT)).status).toBe(500);
  });

  test('is made 5 s later by a slow one, unless it is given up', async () => {
    vi.useFakeTimers();
    begin({ kind: 'slow', afterLoad: false });
    const response = window.fetch(CLIENT);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(network).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await response).status).toBe(200);

    const giving = new AbortController();
    const given = window.fetch(CLIENT, { signal: giving.signal });
    giving.abort(new Error('given up'));
    await expect(given).rejects.toThrow('given up');
    await expect(window.fetch(CLIENT, { signal: giving.signal })).rejects.toThrow('given up');
    expect(network).toHaveBeenCalledOnce();
  });
});

describe('an answer', () => {
  test('says that the client cookie expires soon, wherever it has a Client', async () => {
    begin({ kind: 'touch-due' });
    const client = { object: 'client', id: 'client_1', cookie_expires_at: Date.now() + 300 * DAY };
    answer = () => Response.json({ response: { object: 'sign_in', id: 'sia_1' }, client, meta: { client } });
    const soon = { object: 'client', id: 'client_1', cookie_expires_at: expect.any(Number) };
    const told = (await asked(CLIENT)) as { client: { cookie_expires_at: number } };
    expect(told).toEqual({ response: { object: 'sign_in', id: 'sia_1' }, client: soon, meta: { client: soon } });
    expect(told.client.cookie_expires_at - Date.now()).toBeLessThan(8 * DAY);
  });

  test('has active sessions pending with a task, and others as they are', async () => {
    begin({ kind: 'pending-session', task: 'setup-mfa' });
    const active = { object: 'session', id: 'sess_1', status: 'active', tasks: null };
    const ended = { object: 'session', id: 'sess_2', status: 'ended', tasks: null };
    answer = () => Response.json({ response: { object: 'client', sessions: [active, ended] }, client: null });
    const pending = { ...active, status: 'pending', tasks: [{ key: 'setup-mfa' }] };
    expect(await asked(CLIENT)).toEqual({ response: { object: 'client', sessions: [pending, ended] }, client: null });
  });

  test('keeps status and headers', async () => {
    begin({ kind: 'touch-due' });
    answer = () => Response.json({ errors: [] }, { status: 422, headers: { 'x-country': 'DE' } });
    const response = await window.fetch(CLIENT);
    expect([response.status, response.headers.get('x-country')]).toEqual([422, 'DE']);
  });

  test.each([
    ['text/html', '<p>'],
    ['application/json', '{'],
  ])('that is no JSON stays as it is: %s', async (type, text) => {
    begin({ kind: 'touch-due' });
    answer = () => new Response(text, { headers: { 'content-type': type } });
    expect(await (await window.fetch(CLIENT)).text()).toBe(text);
  });
});

describe('a session token that is not renewed', () => {
  const token = (claims: object) => jwt({ sid: 'sess_1', ...claims });
  const first = token({ exp: 100, jti: '1' });
  const tokens = `${CLIENT}/sessions/sess_1/tokens`;

  test('is the first one that comes, for each session and organization', async () => {
    begin({ kind: 'expired-token' });
    const other = token({ exp: 200, o: { id: 'org_1' } });
    const session = { object: 'session', last_active_token: { object: 'token', jwt: first } };
    answer = () => Response.json({ client: { object: 'client', sessions: [session] } });
    expect(await asked(CLIENT)).toEqual({ client: { object: 'client', sessions: [session] } });
    answer = () => Response.json({ object: 'token', jwt: token({ exp: 200, jti: '2' }) });
    expect(await asked(tokens, { method: 'POST' })).toEqual({ object: 'token', jwt: first });
    answer = () => Response.json({ object: 'token', jwt: other });
    expect(await asked(tokens, { method: 'POST' })).toEqual({ object: 'token', jwt: other });
  });

  test('is not asked for again, where the call says for which organization it is', async () => {
    begin({ kind: 'expired-token' });
    const body = (organizationId: string) => ({
      method: 'POST',
      body: `organization_id=${organizationId}&tab_state=focused`,
    });
    answer = () => Response.json({ object: 'token', jwt: first });
    for (const _twice of [1, 2]) expect(await asked(tokens, body(''))).toEqual({ object: 'token', jwt: first });
    expect(network).toHaveBeenCalledOnce();
    await asked(tokens, body('org_1'));
    expect(network).toHaveBeenCalledTimes(2);
  });

  test('is the one in the page’s cookies that expires first', async () => {
    const older = token({ exp: 50 });
    vi.spyOn(document, 'cookie', 'get').mockReturnValue(
      `a=b; __session=${first}; __session_abc=${older}; __sessions=x`,
    );
    begin({ kind: 'expired-token' });
    answer = () => Response.json({ object: 'token', jwt: token({ exp: 200 }) });
    expect(await asked(tokens, { method: 'POST' })).toEqual({ object: 'token', jwt: older });
  });

  test('leaves tokens of templates and texts that are no tokens alone', async () => {
    begin({ kind: 'expired-token' });
    answer = () => Response.json({ object: 'token', jwt: first });
    await asked(tokens);
    const template = { object: 'token', jwt: token({ exp: 300 }) };
    answer = () => Response.json(template);
    expect(await asked(`${tokens}/supabase`)).toEqual(template);
    answer = () => Response.json({ object: 'token', jwt: 'none' });
    expect(await asked(tokens)).toEqual({ object: 'token', jwt: 'none' });
  });
});

describe('the script', () => {
  test('is in a document once, and says that it is there', () => {
    expect(begin(SERVER_ERROR)).toBe('early');
    const put = window.fetch;
    expect(begin(SERVER_ERROR)).toBe('present');
    expect(window.fetch).toBe(put);
  });

  test('is late where clerk-js is already there, or has called', () => {
    vi.stubGlobal('Clerk', { load() {} });
    expect(begin(SERVER_ERROR)).toBe('late');
    vi.unstubAllGlobals();
    document.dispatchEvent(new Event(ID));
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ name: CLIENT } as PerformanceEntry]);
    expect(begin(SERVER_ERROR)).toBe('late');
  });

  test.each([
    ['the event of its name', () => document.dispatchEvent(new Event(ID))],
    ['the end of the document', () => dispatchEvent(new Event('pagehide'))],
  ])('ends with %s, and gives fetch back', async (_by, end) => {
    begin(SERVER_ERROR);
    end();
    expect(window.fetch).toBe(network);
    expect(begin(SERVER_ERROR)).toBe('early');
  });

  test('passes everything on after its end to a page that has put its own fetch around it', async () => {
    begin(SERVER_ERROR);
    const simulated = window.fetch;
    const own: typeof fetch = (input, init) => simulated(input, init);
    window.fetch = own;
    document.dispatchEvent(new Event(ID));
    expect(window.fetch).toBe(own);
    expect((await window.fetch(CLIENT)).status).toBe(200);
  });
});
