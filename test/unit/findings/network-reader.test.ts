import { describe, expect, test } from 'vitest';
import { answerKey, NetworkReader, type SeenNetwork } from '../../../lib/findings/network-reader.ts';
import { withNetwork } from '../../../lib/findings/with-network.ts';
import { type Seen, seen } from '../panel/seen.ts';
import { HOST, NOW, recording, SECOND, SESSION_ID, sessionToken } from './page.ts';
import { call, navigation } from './traffic.ts';

const PAGE = 'http://localhost:3000/dashboard';
const CALL = `https://${HOST}/v1/client?__clerk_api_version=2026-08-20&_clerk_js_version=6.40.0`;

function read(...requests: readonly Seen[]): SeenNetwork {
  const reader = new NetworkReader(NOW);
  for (const request of requests) reader.take(seen({ at: NOW, url: PAGE, ...request }));
  return reader.network;
}

test('what was seen begins with the panel, or with the oldest request of before, and whole with a document’s', () => {
  const script = { resourceType: 'script', at: NOW - 5 * SECOND };
  expect(read().since).toBe(NOW);
  expect(read(script, { ...script, at: NOW - SECOND }).since).toBe(NOW - 5 * SECOND);
  expect(read(script, { at: NOW - 5 * SECOND }).since).toBe(NOW - 6 * SECOND);
});

describe('the cookies of a document', () => {
  test('are names and sizes, and no values', () => {
    const { documentCookies } = read({
      url: `${PAGE}?code=secret-token`,
      requestHeaders: { Cookie: '__session=eyJ.a.b; theme=dark', 'Sec-Fetch-Dest': 'document' },
      responseHeaders: {
        'Set-Cookie': [
          '__session_abcdefgh=secret-token; Path=/; Secure; SameSite=None',
          '__client_uat=; Path=/; Max-Age=0',
          '__refresh_abcdefgh=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
          'other=1; Path=/',
        ].join('\n'),
      },
    });
    expect(documentCookies).toEqual([
      {
        at: NOW + 40,
        status: 200,
        url: PAGE,
        sent: ['__session', 'theme'],
        headerBytes: 29,
        set: [
          { name: '__session_abcdefgh', removed: false, bytes: 30, attributes: ['Path=/', 'Secure', 'SameSite=None'] },
          { name: '__client_uat', removed: true, bytes: 12, attributes: ['Path=/', 'Max-Age=0'] },
          {
            name: '__refresh_abcdefgh',
            removed: true,
            bytes: 19,
            attributes: ['Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
          },
        ],
      },
    ]);
    expect(JSON.stringify(documentCookies)).not.toMatch(/secret-token|eyJ|dark/);
  });

  test('are not those of frames, of scripts, nor of an answer that came from no server', () => {
    const { documentCookies } = read(
      { requestHeaders: { 'Sec-Fetch-Dest': 'iframe' } },
      { resourceType: 'fetch' },
      { wasSent: false },
    );
    expect(documentCookies).toEqual([]);
  });

  test('are placed with the event of the timeline', () => {
    const network = read({ at: NOW - 90 * SECOND }, {});
    const navigations = [navigation(PAGE, { at: NOW + 40 })];
    const { documentCookies } = withNetwork({ ...recording, navigations }, network, NOW);
    expect(documentCookies).toMatchObject([
      { inDocument: false, event: null },
      { inDocument: true, event: navigations[0]?.id },
    ]);
  });
});

describe('a token that an app sends', () => {
  const bearer = (authorization: string, more: Seen = {}): Seen => ({
    resourceType: 'fetch',
    url: 'https://api.example.com/posts?api_key=secret#token',
    requestHeaders: { Authorization: authorization },
    ...more,
  });

  test('is told by its claims', () => {
    const { bearers } = read(bearer(`Bearer ${sessionToken()}`, { status: 401 }));
    expect(bearers).toEqual([
      {
        at: NOW + 40,
        sentAt: NOW,
        url: 'https://api.example.com/posts',
        status: 401,
        issuer: HOST,
        sessionId: SESSION_ID,
        issuedAt: Math.floor(NOW / SECOND - 20) * SECOND,
        expiresAt: Math.floor(NOW / SECOND + 40) * SECOND,
      },
    ]);
  });

  test('is not told where it is no JWT, goes to the Frontend API, or is only asked leave for', () => {
    const token = `Bearer ${sessionToken()}`;
    const { bearers } = read(
      bearer('Bearer sk_test_1'),
      bearer('Basic YTpi'),
      bearer(token, { url: CALL }),
      bearer(token, { method: 'OPTIONS' }),
      bearer(token, { resourceType: 'image' }),
    );
    expect(bearers).toEqual([]);
  });
});

test('scripts of Clerk and of the captcha are told, blocked ones too', () => {
  const CLERK_JS = `https://${HOST}/npm/@clerk/clerk-js@6/dist/clerk.browser.js`;
  const CAPTCHA = 'https://challenges.cloudflare.com/turnstile/v0/api.js';
  const script = { resourceType: 'script', mimeType: 'text/javascript' };
  const { loads } = read(
    { ...script, url: CLERK_JS },
    { ...script, url: CAPTCHA, status: 0, error: 'net::ERR_BLOCKED_BY_CLIENT', mimeType: 'x-unknown' },
    { ...script, url: 'https://example.com/app.js' },
    { url: 'https://example.com/@clerk/page', resourceType: 'image' },
  );
  expect(loads).toEqual([
    { at: NOW + 40, url: CLERK_JS, status: 200, netError: null, mimeType: 'text/javascript' },
    { at: NOW + 40, url: CAPTCHA, status: 0, netError: 'net::ERR_BLOCKED_BY_CLIENT', mimeType: null },
  ]);
});

describe('the clock of the Frontend API', () => {
  const answered = (offset: number, more: Seen = {}): Seen => ({
    url: CALL,
    resourceType: 'fetch',
    time: 100,
    responseHeaders: { Date: new Date(NOW + offset).toUTCString() },
    ...more,
  });

  test('is told beside the browser’s, at the middle of the call and of the second', () => {
    // NOW is a whole second: the server said so between it and the next one.
    expect(read(answered(0), answered(-10 * SECOND), answered(10 * SECOND)).clock).toEqual([
      { at: NOW + 100, ahead: -450 },
      { at: NOW + 100, ahead: 9_550 },
      { at: NOW + 100, ahead: -10_450 },
    ]);
  });

  test('is not told by slow answers, cached ones, those of others, and without the header', () => {
    const { clock } = read(
      answered(0, { time: 2_001 }),
      answered(0, { fromCache: 'disk' }),
      answered(0, { url: PAGE }),
      answered(0, { responseHeaders: {} }),
    );
    expect(clock).toEqual([]);
  });
});

describe('what is recorded gets', () => {
  test('the type of an answer', () => {
    const network = read({ url: CALL, resourceType: 'fetch', status: 404 });
    const [same, other] = [call({ at: NOW + 40, status: 404, mimeType: null }), call({ at: NOW, mimeType: null })];
    const { calls } = withNetwork({ ...recording, calls: [same, other] }, network, NOW);
    expect(calls.map(({ mimeType }) => mimeType)).toEqual(['text/html', null]);
  });

  test.each([
    [{ 'CF-Cache-Status': 'HIT' }, 'cf-cache-status: HIT'],
    [{ 'X-Cache': 'Hit from cloudfront' }, 'x-cache: Hit from cloudfront'],
    [{ Age: '12' }, 'age: 12'],
    [{ 'CF-Cache-Status': 'MISS', Age: '0' }, null],
    [{}, null],
  ])('the cache that answered: %o', (responseHeaders, sharedCache) => {
    const network = read({ status: 307, responseHeaders });
    const navigations = [navigation(PAGE, { at: NOW + 40, status: 307 })];
    expect(withNetwork({ ...recording, navigations }, network, NOW).navigations).toMatchObject([{ sharedCache }]);
  });

  test('the later of both beginnings', () => {
    expect(withNetwork(recording, read(), null).since).toBe(NOW);
    expect(withNetwork({ ...recording, since: NOW + 1 }, read(), null).since).toBe(NOW + 1);
  });
});

test('it is the same while nothing comes that rules look at', () => {
  const reader = new NetworkReader(NOW);
  const { network } = reader;
  expect(reader.take(seen({ at: NOW, url: 'https://example.com/a.png', resourceType: 'image' }))).toBe(false);
  expect(reader.network).toBe(network);
  expect(reader.take(seen({ at: NOW }))).toBe(true);
  expect(reader.network).not.toBe(network);
});

test('it keeps the newest', () => {
  const { documentCookies, answers } = read(...Array.from({ length: 305 }, (_, index) => ({ at: NOW + index })));
  expect(documentCookies).toHaveLength(300);
  expect(documentCookies.at(-1)?.at).toBe(NOW + 344);
  expect(answers.size).toBe(300);
  expect(answers.has(answerKey({ at: NOW + 344, status: 200 }))).toBe(true);
});
