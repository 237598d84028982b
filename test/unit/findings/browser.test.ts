import { describe, expect, test } from 'vitest';
import { devBrowser } from '../../../lib/findings/rules/browser/dev-browser.ts';
import { touch } from '../../../lib/findings/rules/browser/touch.ts';
import { middleware } from '../../../lib/findings/rules/server/middleware.ts';
import {
  answer,
  clerkWith,
  clientJSON,
  clientOf,
  DAY,
  findings,
  found,
  HOST,
  jar,
  MINUTE,
  NOW,
  type PageChanges,
  page,
  production,
  SECOND,
  SIGNED_OUT_COOKIES,
  START,
  SUFFIX,
  session,
  verdict,
} from './page.ts';
import { call, documentCookies, navigation, refusal, repeated } from './traffic.ts';

describe('R26, dev browser', () => {
  const made = (at: number) => call({ at, method: 'POST', path: '/v1/dev_browser' });
  const refused = (changes: Parameters<typeof refusal>[1] = {}) =>
    refusal('dev_browser_unauthenticated', { status: 401, ...changes });

  test('its cookie is missing though clerk-js has loaded', () => {
    expect(found(devBrowser, { cookies: jar({ __client_uat: '0' }) })).toEqual(['R26 missing: error']);
    expect(found(devBrowser, { cookies: jar({ [`__clerk_db_jwt_${SUFFIX}`]: 'dvb_1' }) })).toEqual([]);
    const loading = clerkWith({ status: 'loading' });
    expect(found(devBrowser, { cookies: [], clerk: loading })).toEqual([]);
    const justRead = clerkWith({ clientAt: NOW - SECOND });
    expect(found(devBrowser, { cookies: [], clerk: justRead })).toEqual([]);
  });

  test('the last call was refused; one that clerk-js has mended is no matter', () => {
    expect(found(devBrowser, { recording: { calls: [refused()] } })).toEqual(['R26 refused: error']);
    expect(found(devBrowser, { recording: { calls: [refused(), call()] } })).toEqual([]);
  });

  test('more than two in a minute', () => {
    expect(found(devBrowser, { recording: { calls: repeated(3, SECOND, made) } })).toEqual(['R26 loop: error']);
    const calls = repeated(3, SECOND, made);
    expect(findings(devBrowser, { recording: { calls } })[0]?.places).toEqual([
      { tab: 'timeline', event: calls[2]?.id },
    ]);
    expect(found(devBrowser, { recording: { calls: repeated(2, SECOND, made) } })).toEqual([]);
    expect(found(devBrowser, { recording: { calls: repeated(3, MINUTE, made) } })).toEqual([]);
  });

  test('not those of another instance in the page', () => {
    const base = 'http://localhost:3000/__second';
    const calls = repeated(3, SECOND, (at) => ({ ...made(at), base }));
    expect(found(devBrowser, { recording: { calls } })).toEqual([]);
    expect(found(devBrowser, { recording: { calls: [refused({ base })] } })).toEqual([]);
  });

  test('a script’s request without it', () => {
    const missing = { authReason: 'dev-browser-missing', url: 'https://api.example.com/posts' } as const;
    expect(found(devBrowser, { answers: [answer({ ...missing, kind: 'fetch' })] })).toEqual(['R26 not-sent: warning']);
    expect(found(devBrowser, { answers: [answer({ ...missing, kind: 'document' })] })).toEqual([]);
  });

  test('not in production, nor for a development key of another host, which clerk-js gives none', () => {
    expect(found(devBrowser, { cookies: [], clerk: clerkWith({}, production) })).toEqual([]);
    const key = `pk_test_${btoa('127.0.0.1:8443$')}`;
    const cookieInstance = { suffix: 'jLGae-Yw', frontendApi: '127.0.0.1:8443', production: false };
    expect(found(devBrowser, { cookies: [], cookieInstance, clerk: clerkWith({}, { publishableKey: key }) })).toEqual(
      [],
    );
  });
});

describe('R37, client cookie and touch', () => {
  const expiring = (cookieExpiresAt: number | null): PageChanges => ({
    clerk: clerkWith({ client: clientOf({ ...clientJSON, cookie_expires_at: cookieExpiresAt }) }),
  });

  test('due, and expired', () => {
    const [finding] = findings(touch, expiring(NOW + 5 * DAY));
    expect(finding).toMatchObject({ id: 'R37 due', severity: 'info', statement: { values: [5] } });
    expect(found(touch, expiring(NOW - SECOND))).toEqual(['R37 expired: warning']);
  });

  test('not due is how it should be', () => {
    expect(found(touch)).toEqual([]);
    expect(found(touch, expiring(NOW + 8 * DAY + 1))).toEqual([]);
    expect(found(touch, expiring(null))).toEqual([]);
  });

  test('a sign-in after which the page went on without it', () => {
    const signIn = call({ at: NOW - 20 * SECOND, method: 'POST', path: '/v1/client/sign_ins' });
    const from = (created_at: number) =>
      clerkWith({
        client: clientOf({ ...clientJSON, cookie_expires_at: NOW + 5 * DAY, sessions: [{ ...session, created_at }] }),
      });
    const next = (url: string, at = NOW - 18 * SECOND, changes: Parameters<typeof call>[0] = {}) => ({
      clerk: from(NOW - 20 * SECOND),
      recording: { calls: [{ ...signIn, ...changes }], navigations: [navigation(url, { at })] },
    });
    const home = 'http://localhost:3000/home';
    expect(found(touch, next(home))).toEqual(['R37 skipped: warning']);
    expect(found(touch, next(`https://${HOST}/v1/client/touch?redirect_url=x`))).toEqual(['R37 due: info']);
    expect(found(touch, next(home, NOW - SECOND))).toEqual(['R37 due: info']);
    expect(found(touch, next(home, undefined, { status: 422 }))).toEqual(['R37 due: info']);
    // A step of a sign-in that is not at its end.
    expect(found(touch, { ...next(home), clerk: from(NOW - DAY) })).toEqual(['R37 due: info']);
  });

  test('a sign-out after which the page went on without it', () => {
    const signOut = call({ at: NOW - 20 * SECOND, method: 'DELETE', path: '/v1/client/sessions' });
    const navigations = [navigation('http://localhost:3000/', { at: NOW - 19 * SECOND })];
    const changes = { ...expiring(NOW + 5 * DAY), recording: { calls: [signOut], navigations } };
    expect(found(touch, changes)).toEqual(['R37 skipped: warning']);
  });
});

describe('R31, middleware of Next.js', () => {
  const visit = (sent: readonly string[], changes: Parameters<typeof navigation>[1] = {}): PageChanges => ({
    cookies: jar(SIGNED_OUT_COOKIES),
    verdict: verdict({ status: 'signed-out', reason: 'session-token-and-uat-missing' }),
    recording: {
      navigations: [navigation('http://localhost:3000/dashboard', { at: START, ...changes })],
      documentCookies: [documentCookies({ at: START, sent })],
    },
  });

  test('says nothing of a visitor', () => {
    expect(found(middleware, visit(['__clerk_db_jwt']))).toEqual(['R31 hint: info']);
    const redirected = navigation('http://localhost:3000/', {
      status: 307,
      redirectUrl: 'http://localhost:3000/dashboard',
    });
    const { recording, ...rest } = visit([]);
    const navigations = [redirected, ...(recording?.navigations ?? [])];
    expect(found(middleware, { ...rest, recording: { ...recording, navigations } })).toEqual(['R31 hint: info']);
  });

  test('an error says so', () => {
    const line =
      "Clerk: auth() was called but Clerk can't detect usage of clerkMiddleware(). Please ensure the following:";
    expect(found(middleware, { errors: [line] })).toEqual(['R31 certain: warning']);
    expect(found(middleware, { errors: ['Clerk: Failed to load Clerk JS'] })).toEqual([]);
  });

  test('not when it spoke, or may have signed somebody in, or a cache answered', () => {
    expect(found(middleware, visit([], { authStatus: 'signed-out' }))).toEqual([]);
    expect(found(middleware, visit(['theme', `__session_${SUFFIX}`]))).toEqual([]);
    expect(found(middleware, visit([], { fromCache: true }))).toEqual([]);
    expect(found(middleware, { ...visit([]), verdict: verdict() })).toEqual([]);
  });

  test('not on other pages; cannot be told when DevTools was opened late', () => {
    expect(found(middleware, { ...visit([]), clerk: clerkWith({}, { sdk: null }) })).toEqual([]);
    const late = page({ recording: { since: NOW } });
    expect(middleware.examine(late).missing).toEqual([{ input: 'wholeLoad', why: 'opened-late' }]);
  });
});
