import { describe, expect, test } from 'vitest';
import { handshakeReason, handshakeStop, serverDraft } from '../../../../lib/timeline/network/server-answer.ts';
import { callUrl, entry, FRONTEND_API } from '../fixtures/har.ts';
import { NOW } from '../fixtures/tab.ts';

const PAGE = 'https://app.example.org/server';
const HANDSHAKE = `${FRONTEND_API}/v1/client/handshake?redirect_url=https%3A%2F%2Fapp.example.org%2Fserver&__clerk_hs_reason=dev-browser-missing`;
const RETURN = `${PAGE}?__clerk_handshake_nonce=2b3e2fa8404a60e4d08b9fb786d2d319`;

/** The stops of a handshake as Chromium 156 tells them. */
const stops = [
  entry({
    type: 'document',
    url: PAGE,
    status: 307,
    received: {
      location: HANDSHAKE,
      'cache-control': 'no-store',
      'set-cookie': '__clerk_redirect_count=1; Max-Age=2; HttpOnly',
      'x-clerk-auth-status': 'handshake',
      'x-clerk-auth-reason': 'dev-browser-missing',
    },
  }),
  entry({ type: 'document', url: HANDSHAKE, status: 307, received: { location: RETURN } }),
  entry({ type: 'document', url: RETURN, status: 307, received: { location: '/server' } }),
  entry({ type: 'document', url: PAGE, received: { 'x-clerk-auth-message': 'JWT is expired.' } }),
].map((each) => serverDraft(each, 0));

describe('a document', () => {
  test('tells what the server said in its headers', () => {
    expect(stops[0]).toEqual({
      kind: 'document',
      at: NOW + 20,
      frameId: null,
      documentId: null,
      cause: null,
      method: 'GET',
      url: PAGE,
      status: 307,
      netError: null,
      redirectUrl: HANDSHAKE,
      authStatus: 'handshake',
      authReason: 'dev-browser-missing',
      authMessage: null,
      cacheControl: 'no-store',
      fromCache: false,
      durationMs: 20,
      setCookies: [{ name: '__clerk_redirect_count', domain: 'app.example.org' }],
    });
    expect(stops[3]).toMatchObject({ redirectUrl: null, authStatus: null, authMessage: 'JWT is expired.' });
  });

  test('tells where it stands in a handshake, and why that was begun', () => {
    expect(stops.map((stop) => stop && handshakeStop(stop))).toEqual(['begin', 'frontend-api', 'return', null]);
    expect(stops.map((stop) => stop && handshakeReason(stop))).toEqual([
      'dev-browser-missing',
      'dev-browser-missing',
      null,
      null,
    ]);
    expect(stops[2]?.redirectUrl).toBe(PAGE);
  });

  test('in a frame counts if it has to do with Clerk', () => {
    const sent = { 'Sec-Fetch-Dest': 'iframe' };
    const inFrame = (parts: Parameters<typeof entry>[0]) => serverDraft(entry({ type: 'document', sent, ...parts }), 0);
    expect(inFrame({ url: 'https://ads.example.net/' })).toBeNull();
    expect(inFrame({ url: HANDSHAKE })).not.toBeNull();
    expect(inFrame({ url: RETURN })).not.toBeNull();
    expect(inFrame({ received: { location: callUrl('/client/touch') } })).not.toBeNull();
    expect(inFrame({ received: { 'set-cookie': '__session=x' } })).not.toBeNull();
    expect(inFrame({ received: { 'x-clerk-auth-status': 'signed-in' } })).not.toBeNull();
  });

  test('from the cache, and one that never came, are told as such', () => {
    expect(serverDraft(entry({ type: 'document', fromCache: 'disk' }), 0)).toMatchObject({ fromCache: true });
    const blocked = entry({ type: 'document', status: 0, error: 'net::ERR_BLOCKED_BY_CLIENT' });
    expect(serverDraft(blocked, 0)).toMatchObject({ status: 0, netError: 'net::ERR_BLOCKED_BY_CLIENT' });
  });
});

describe('what a script gets', () => {
  test('counts if the server speaks of Clerk', () => {
    const received = { 'X-Clerk-Auth-Status': 'signed-out', 'X-Clerk-Auth-Reason': 'session-token-expired' };
    expect(serverDraft(entry({ status: 401, received }), 0)).toMatchObject({
      kind: 'fetch',
      status: 401,
      authStatus: 'signed-out',
      authReason: 'session-token-expired',
    });
    expect(serverDraft(entry({ type: 'script' }), 0)).toBeNull();
    expect(serverDraft(entry({ method: 'OPTIONS', received }), 0)).toBeNull();
  });
});
