import { describe, expect, test } from 'vitest';
import { sentRequestOf, serverAnswerOf } from '../../../lib/panel/server-answers.ts';
import { type Seen, seen } from './seen.ts';

const SIGNED_OUT = { 'x-clerk-auth-status': 'signed-out', 'x-clerk-auth-reason': 'session-token-and-uat-missing' };
const FETCH: Seen = { resourceType: 'fetch', requestHeaders: { 'sec-fetch-dest': 'empty' } };

const answer = (more: Seen) => serverAnswerOf(seen({ responseHeaders: SIGNED_OUT, ...more }));

describe('what a server said', () => {
  test('is read from the headers of Clerk’s SDKs, in any case', () => {
    const responseHeaders = {
      'X-Clerk-Auth-Status': 'signed-out',
      'X-Clerk-Auth-Reason': 'jwk-kid-mismatch',
      'X-Clerk-Auth-Message': 'Unable to find a signing key',
    };
    expect(
      answer({ responseHeaders, at: 1_800_000_000_123, status: 401, url: 'https://app.example.com/a?b=c' }),
    ).toEqual({
      kind: 'document',
      url: 'https://app.example.com/a?b=c',
      at: 1_800_000_000_123,
      httpStatus: 401,
      authStatus: 'signed-out',
      authReason: 'jwk-kid-mismatch',
      authMessage: 'Unable to find a signing key',
      handshakeReason: null,
      expected: null,
    });
  });

  test('is read from a redirect to a handshake, relative ones too', () => {
    const location = '/__clerk/v1/client/handshake?__clerk_hs_reason=dev-browser-missing&redirect_url=x';
    expect(answer({ status: 307, responseHeaders: { location } })).toMatchObject({
      authStatus: null,
      handshakeReason: 'dev-browser-missing',
    });
  });

  test.each([
    ['an answer without Clerk’s headers', { responseHeaders: { location: '/login?__clerk_hs_reason=x' } }],
    ['one from a cache or a service worker', { wasSent: false }],
    ['the question before a CORS request', { ...FETCH, method: 'OPTIONS' }],
    ['an image', { resourceType: 'image', requestHeaders: { 'sec-fetch-dest': 'image' } }],
    ['a script over plain http', { resourceType: 'script', requestHeaders: {} }],
    [
      'the Frontend API that hands a handshake on',
      {
        url: 'https://clerk.example.com/v1/client/handshake?__clerk_hs_reason=x',
        responseHeaders: { location: 'https://clerk.example.net/v1/client/handshake?__clerk_hs_reason=x' },
      },
    ],
  ] satisfies [string, Seen][])('is not told by %s', (_, more) => {
    expect(answer(more)).toBeNull();
  });

  test.each([
    ['a navigation', {}, 'document'],
    ['a frame', { requestHeaders: { 'sec-fetch-dest': 'iframe' } }, 'document'],
    ['a script', FETCH, 'fetch'],
    ['a navigation over plain http', { requestHeaders: {} }, 'document'],
    ['a script over plain http', { resourceType: 'xhr', requestHeaders: {} }, 'fetch'],
    ['a service worker for a navigation', { requestHeaders: { 'sec-fetch-dest': 'empty' } }, 'fetch'],
    ['HTTP/2', { wasSent: false, requestHeaders: { ':authority': 'app.example.com' } }, 'document'],
  ] satisfies [string, Seen, string][])('to %s is of the right kind', (_, more, kind) => {
    expect(answer(more)?.kind).toBe(kind);
  });

  test('holds no credential and no endless text', () => {
    const told = answer({
      url: `https://app.example.com/?__clerk_db_jwt=dvb_secret&${'a'.repeat(9_000)}`,
      requestHeaders: { cookie: '__session=secret', 'sec-fetch-dest': 'document' },
      responseHeaders: {
        'set-cookie': '__session=secret',
        'x-clerk-auth-reason': 'r'.repeat(9_000),
        'x-clerk-auth-message': 'Invalid JWT eyJhbGciOi.eyJzdWIiOi.c2VjcmV0, token eyJhbGciOi.eyJzdWIi',
      },
    });
    expect(told?.authMessage).toBe('Invalid JWT ey…, token ey…');
    expect(told?.authReason).toHaveLength(1_000);
    expect(told?.url).toHaveLength(2_000);
    expect(JSON.stringify(told)).not.toMatch(/secret|c2VjcmV0/);
  });
});

describe('the request behind it', () => {
  test('has its cookies in the order in which they were sent, and the page it came from', () => {
    const cookie = 'a=1; __session=ey=.x==;b="2";  c = %3B ; bare; =none';
    const requestHeaders = { Cookie: cookie, Referer: 'https://elsewhere.test/', 'Sec-Fetch-Dest': 'document' };
    expect(
      sentRequestOf(seen({ requestHeaders, url: 'https://app.example.com/?__clerk_db_jwt=1', at: 5_000 })),
    ).toEqual({
      kind: 'document',
      inFrame: false,
      url: 'https://app.example.com/?__clerk_db_jwt=1',
      at: 5_000,
      referrer: 'https://elsewhere.test/',
      cookies: [
        { name: 'a', value: '1' },
        { name: '__session', value: 'ey=.x==' },
        { name: 'b', value: '"2"' },
        { name: 'c', value: '%3B' },
        { name: '', value: 'none' },
      ],
    });
  });

  test('may be that of a frame', () => {
    const byHeader = seen({ requestHeaders: { 'Sec-Fetch-Dest': 'iframe' } });
    expect(sentRequestOf(byHeader)).toMatchObject({ kind: 'document', inFrame: true });
    expect(sentRequestOf(seen({ resourceType: 'document', requestHeaders: {} }))).toMatchObject({ inFrame: false });
  });

  test('may have no cookies and come from nowhere', () => {
    expect(sentRequestOf(seen(FETCH))).toMatchObject({ kind: 'fetch', cookies: [], referrer: null });
  });

  test.each([
    ['a write', { method: 'POST' }],
    ['one with a token in a header', { requestHeaders: { ...FETCH.requestHeaders, Authorization: 'Bearer x' } }],
    ['an image', { resourceType: 'image', requestHeaders: {} }],
  ] satisfies [string, Seen][])('is none to judge when it is %s', (_, more) => {
    expect(sentRequestOf(seen({ ...FETCH, ...more }))).toBeNull();
  });
});
