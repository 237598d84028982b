import { describe, expect, test } from 'vitest';
import { callDrafts, needsBody } from '../../../../lib/timeline/network/call.ts';
import { namedPath, wholePath } from '../../../../lib/timeline/network/named-path.ts';
import { callUrl, entry, FRONTEND_API, TOKENS } from '../fixtures/har.ts';
import { DEV_BROWSER, NOW, SESSION_ID, sessionToken } from '../fixtures/tab.ts';

describe('a call', () => {
  test('is named by its true verb and by what its ids are of', () => {
    const url = callUrl('/client/sessions', { _method: 'DELETE' });
    const drafts = callDrafts(entry({ method: 'POST', url, sent: { Origin: 'http://localhost:3000' } }), null, 0);
    expect(drafts).toEqual({
      call: {
        kind: 'call',
        at: NOW + 20,
        frameId: null,
        documentId: null,
        cause: null,
        method: 'DELETE',
        base: 'https://happy-cat-12.clerk.accounts.dev',
        path: '/v1/client/sessions',
        ids: {},
        query: [
          { name: '__clerk_api_version', value: '2026-08-20' },
          { name: '_clerk_js_version', value: '6.40.0' },
          { name: '_method', value: 'DELETE' },
          { name: '__clerk_db_jwt', value: null },
        ],
        form: [],
        origin: 'http://localhost:3000',
        status: 200,
        netError: null,
        codes: [],
        traceId: null,
        durationMs: 20,
        retryAfter: null,
        sessionId: null,
        setCookies: [],
      },
      token: null,
    });
  });

  test('keeps of its form what Clerk chooses, and nothing that people type', () => {
    const body =
      'identifier=ada%40example.com&password=hunter2&strategy=password&active_organization_id=&intent=select_org';
    const { call } = callDrafts(entry({ method: 'POST', url: callUrl('/client/sign_ins'), body }), null, 0) ?? {};
    expect(call?.form).toEqual([
      { name: 'identifier', value: null },
      { name: 'password', value: null },
      { name: 'strategy', value: 'password' },
      { name: 'active_organization_id', value: '' },
      { name: 'intent', value: 'select_org' },
    ]);
  });

  test('of a proxy has its path in front, and its session in the path or beside it', () => {
    const proxied = entry({
      url: callUrl(`/client/sessions/${SESSION_ID}/touch`, {}, 'http://localhost:4000/__clerk'),
    });
    expect(callDrafts(proxied, null, 0)?.call).toMatchObject({
      base: 'http://localhost:4000/__clerk',
      path: '/v1/client/sessions/{session}/touch',
      ids: { session: SESSION_ID },
      sessionId: SESSION_ID,
    });
    const beside = entry({ url: callUrl('/me', { _clerk_session_id: SESSION_ID }) });
    expect(callDrafts(beside, null, 0)?.call).toMatchObject({ path: '/v1/me', sessionId: SESSION_ID });
  });

  test('that was refused has the codes, the trace id and the time to wait', () => {
    const body = JSON.stringify({
      errors: [
        { code: 'form_code_incorrect', message: 'is incorrect', long_message: 'ada@example.com', meta: {} },
        { code: 'too_many_requests' },
        { message: 'no code' },
        null,
      ],
      clerk_trace_id: '2b3e2fa8404a60e4d08b9fb786d2d319',
    });
    const url = callUrl('/client/sign_ins/sia_1/attempt_first_factor');
    const refused = entry({ method: 'POST', url, status: 429, received: { 'Retry-After': '17', 'CF-Ray': '8f-FRA' } });
    expect(needsBody(refused)).toBe(true);
    expect(callDrafts(refused, body, 0)?.call).toMatchObject({
      path: '/v1/client/sign_ins/{sign_in}/attempt_first_factor',
      ids: { sign_in: 'sia_1' },
      status: 429,
      codes: ['form_code_incorrect', 'too_many_requests'],
      traceId: '2b3e2fa8404a60e4d08b9fb786d2d319',
      retryAfter: 17,
    });
    expect(callDrafts(refused, null, 0)?.call).toMatchObject({ codes: [], traceId: '8f-FRA' });
    expect(callDrafts(refused, '<html>', 0)?.call).toMatchObject({ codes: [], traceId: '8f-FRA' });
    expect(callDrafts(refused, 'null', 0)?.call).toMatchObject({ codes: [] });
  });

  test('that brought a token brings what it says, and never the token', () => {
    const jwt = sessionToken();
    const minted = entry({ method: 'POST', url: callUrl(TOKENS), body: 'organization_id=' });
    expect(needsBody(minted)).toBe(true);
    const drafts = callDrafts(minted, JSON.stringify({ object: 'token', jwt }), 0);
    expect(drafts?.token).toEqual({
      kind: 'token',
      at: NOW + 20,
      frameId: null,
      documentId: null,
      cause: null,
      template: null,
      sessionId: SESSION_ID,
      jti: expect.stringMatching(/^75c1/),
      issuedAt: NOW,
      expiresAt: NOW + 60_000,
    });
    for (const part of jwt.split('.')) expect(JSON.stringify(drafts)).not.toContain(part);
    const ofTemplate = entry({ method: 'POST', url: callUrl(`${TOKENS}/supabase`) });
    expect(callDrafts(ofTemplate, JSON.stringify({ jwt }), 0)).toMatchObject({
      call: { path: '/v1/client/sessions/{session}/tokens/{template}', ids: { template: 'supabase' } },
      token: { template: 'supabase' },
    });
    expect(callDrafts(minted, JSON.stringify({ jwt: 'opaque' }), 0)?.token).toBeNull();
    expect(callDrafts(minted, JSON.stringify({ jwt: '' }), 0)?.token).toBeNull();
  });

  test('needs no body when it went well and brought no token, nor does a token elsewhere count', () => {
    const touch = entry({ method: 'POST', url: callUrl(`/client/sessions/${SESSION_ID}/touch`) });
    expect(needsBody(touch)).toBe(false);
    expect(callDrafts(touch, JSON.stringify({ jwt: sessionToken() }), 0)?.token).toBeNull();
    expect(needsBody(entry({ status: 500 }))).toBe(false);
  });

  test.each([
    ['at Clerk’s own host', { url: `${FRONTEND_API}/v1/dev_browser`, sent: { Origin: 'http://localhost:3000' } }],
    ['at a proxy', { url: 'http://localhost:4000/__clerk/v1/dev_browser', sent: { Origin: 'http://localhost:3000' } }],
    ['at a proxy by IP', { url: 'http://[::1]:4000/v1/dev_browser', sent: { Origin: 'http://[::1]:3000' } }],
    ['on the page’s site', { url: 'https://clerk.a.test/v1/dev_browser', sent: { Referer: 'https://app.a.test/x' } }],
    ['that never left', { url: 'https://clerk.a.test/v1/dev_browser', status: 0, error: 'net::ERR_FAILED' }],
  ])('for a dev browser is known without parameters, %s; its answer is never read', (_where, parts) => {
    const asked = entry({ method: 'POST', received: { 'Clerk-Db-Jwt': DEV_BROWSER }, ...parts });
    expect(needsBody(asked)).toBe(false);
    const answer = JSON.stringify({ object: 'dev_browser', id: DEV_BROWSER, token: DEV_BROWSER, jwt: sessionToken() });
    const drafts = callDrafts(asked, answer, 0);
    expect(drafts).toMatchObject({
      call: { method: 'POST', path: '/v1/dev_browser', query: [], form: [] },
      token: null,
    });
    expect(JSON.stringify(drafts)).not.toContain(DEV_BROWSER);
  });

  test('for a dev browser that was refused has its code and nothing else of the answer', () => {
    const refused = entry({ method: 'POST', url: `${FRONTEND_API}/v1/dev_browser`, status: 400 });
    expect(needsBody(refused)).toBe(true);
    const body = { errors: [{ code: 'origin_invalid', long_message: DEV_BROWSER }], id: DEV_BROWSER };
    const drafts = callDrafts(refused, JSON.stringify(body), 0);
    expect(drafts).toMatchObject({ call: { codes: ['origin_invalid'] }, token: null });
    expect(JSON.stringify(drafts)).not.toContain(DEV_BROWSER);
  });

  test('without an answer says what the browser said', () => {
    const cut = entry({ url: callUrl('/client'), status: 0, error: 'net::ERR_INTERNET_DISCONNECTED', time: -1 });
    expect(callDrafts(cut, null, 0)?.call).toMatchObject({
      status: 0,
      netError: 'net::ERR_INTERNET_DISCONNECTED',
      durationMs: 0,
      at: NOW,
    });
    const odd = { ...cut, startedDateTime: 'never' };
    expect(callDrafts(odd, null, 77)?.call.at).toBe(77);
  });

  test('says which of Clerk’s cookies it set, on what domain', () => {
    const received = {
      'Set-Cookie': [
        '__client=x; Path=/; HttpOnly',
        '__client_uat=1; Domain=Example.com; Path=/',
        '__client_uat_XbPsHh4i=1; domain=.example.com\n__session=; Max-Age=0',
        'theirs=1',
      ],
    };
    const url = callUrl('/client', {}, 'https://clerk.example.com');
    expect(callDrafts(entry({ url, received }), null, 0)?.call.setCookies).toEqual([
      { name: '__client', domain: 'clerk.example.com' },
      { name: '__client_uat', domain: '.example.com' },
      { name: '__client_uat_XbPsHh4i', domain: '.example.com' },
      { name: '__session', domain: 'clerk.example.com' },
    ]);
  });

  test.each([
    ['a call of another API', { url: 'https://api.example.com/v1/client' }],
    [
      'the same path of another site',
      { method: 'POST', url: 'https://a.test/v1/dev_browser', sent: { Origin: 'https://b.test' } },
    ],
    [
      'the same path at another address',
      { method: 'POST', url: 'http://10.0.0.1/v1/dev_browser', sent: { Origin: 'http://10.9.0.1' } },
    ],
    ['what lies behind that path', { method: 'POST', url: `${FRONTEND_API}/v1/dev_browser/init` }],
    ['a visit of that path', { url: `${FRONTEND_API}/v1/dev_browser` }],
    ['a script', { url: 'https://clerk.example.com/npm/@clerk/clerk-js@6/dist/clerk.browser.js' }],
    ['what a browser visits', { url: callUrl('/client/touch'), type: 'document' }],
    ['the question before a call', { url: callUrl('/client'), method: 'OPTIONS' }],
    ['no address', { url: 'nonsense' }],
  ])('%s is none', (_what, parts) => {
    expect(callDrafts(entry(parts), null, 0)).toBeNull();
    expect(needsBody(entry({ ...parts, status: 400 }))).toBe(false);
  });
});

test.each([
  ['/v1/me/email_addresses/idn_1/attempt_verification', '/v1/me/email_addresses/{email_address}/attempt_verification'],
  ['/v1/organizations/org_1/memberships/user_1', '/v1/organizations/{organization}/memberships/{user}'],
  ['/v1/organizations/org_1/domains/bulk', '/v1/organizations/{organization}/domains/bulk'],
  ['/v1/me/sessions/active', '/v1/me/sessions/active'],
  ['/v1/me/external_accounts/eac_1/tokens', '/v1/me/external_accounts/{external_account}/tokens'],
  ['/v1/me/totp/attempt_verification', '/v1/me/totp/attempt_verification'],
  ['/v1/things/A1b2/parts/9-9', '/v1/things/{id}/parts/{id_5}'],
  ['/v1/dev_browser', '/v1/dev_browser'],
])('%s is named %s', (path, named) => {
  expect(namedPath(path).path).toBe(named);
  expect(wholePath(namedPath(path))).toBe(path);
});
