import { describe, expect, test } from 'vitest';
import { appLoop } from '../../../lib/findings/rules/loops/app-loop.ts';
import { cachedHandshake } from '../../../lib/findings/rules/loops/cached-handshake.ts';
import { handshakeLoopRule } from '../../../lib/findings/rules/loops/handshake-loop.ts';
import { loopReason } from '../../../lib/findings/rules/loops/loop-reason.ts';
import { refusedCookies } from '../../../lib/findings/rules/loops/refused-cookies.ts';
import { clerkWith, findings, found, jar, MINUTE, NOW, SECOND } from './page.ts';
import { documentCookies, handshake, navigation, repeated } from './traffic.ts';

const EXPIRED = 'session-token-expired-refresh-non-eligible-no-refresh-cookie';
const hops = (times: number, every = SECOND, reason: (index: number) => string = () => EXPIRED) =>
  repeated(times, every, (at, index) => handshake(reason(index), { at }));

describe('R01, handshake loop', () => {
  test('three handshakes within 10 s', () => {
    const [finding] = findings(handshakeLoopRule, { recording: { navigations: hops(3) } });
    expect(finding).toMatchObject({ id: 'R01 loop', severity: 'error', statement: { values: [3, 2] } });
    expect(finding?.facts[0]).toEqual({
      label: { name: '__clerk_hs_reason' },
      value: { kind: 'list', items: [EXPIRED, 'http://localhost:3000/dashboard'] },
    });
    expect(finding?.fixes).toEqual([{ kind: 'act', action: { name: 'resetClerkState' } }]);
  });

  test('not one or two, nor three that are further apart', () => {
    expect(found(handshakeLoopRule, { recording: { navigations: hops(1) } })).toEqual([]);
    expect(found(handshakeLoopRule, { recording: { navigations: hops(2) } })).toEqual([]);
    expect(found(handshakeLoopRule, { recording: { navigations: hops(3, 5 * SECOND) } })).toEqual([]);
  });

  test('is over when a page has loaded without one', () => {
    const loop = repeated(3, SECOND, (at) => handshake(EXPIRED, { at }), NOW - MINUTE);
    const end = navigation('http://localhost:3000/dashboard', { at: NOW - SECOND });
    expect(found(handshakeLoopRule, { recording: { navigations: loop } })).toEqual(['R01 loop: error']);
    expect(found(handshakeLoopRule, { recording: { navigations: [...loop, end] } })).toEqual([]);
  });

  test('is over on another document', () => {
    const before = hops(3).map((hop) => ({ ...hop, inDocument: false }));
    expect(found(handshakeLoopRule, { recording: { navigations: before } })).toEqual([]);
  });

  test('does not begin with a handshake long before', () => {
    const earlier = handshake('dev-browser-missing', { at: NOW - 9 * SECOND });
    const [finding] = findings(handshakeLoopRule, { recording: { navigations: [earlier, ...hops(3)] } });
    expect(finding?.statement.values).toEqual([3, 2]);
  });

  test('a page at which the server gave up does not end it', () => {
    const end = navigation('http://localhost:3000/dashboard', { at: NOW });
    expect(found(handshakeLoopRule, { recording: { navigations: [...hops(3), end] } })).toEqual(['R01 loop: error']);
  });

  test('a server that has counted three', () => {
    const counted = (count: string) => ({ cookies: jar({ __clerk_redirect_count: count }, { httpOnly: true }) });
    expect(found(handshakeLoopRule, counted('3'))).toEqual(['R01 counted: error']);
    expect(found(handshakeLoopRule, counted('1'))).toEqual([]);
  });
});

describe('R02, what keeps a loop going', () => {
  test('one reason, with what lies behind it', () => {
    const [finding] = findings(loopReason, { recording: { navigations: hops(4) } });
    expect(finding).toMatchObject({ id: 'R02 same', statement: { values: [EXPIRED] } });
    expect(finding?.facts[1]?.value).toEqual({ kind: 'message', key: 'findingCauseTokenExpired' });
  });

  test('a reason that is not known here is named too', () => {
    const [finding] = findings(loopReason, { recording: { navigations: hops(3, SECOND, () => 'new-reason') } });
    expect(finding?.facts[1]?.value).toEqual({ kind: 'none' });
  });

  test('the reason that comes again, when the first handshake had another', () => {
    const reason = (index: number) => (index === 0 ? 'dev-browser-sync' : EXPIRED);
    const [finding] = findings(loopReason, { recording: { navigations: hops(3, SECOND, reason) } });
    expect(finding).toMatchObject({ id: 'R02 same', statement: { values: [EXPIRED] } });
  });

  test('reasons in turns', () => {
    const reason = (index: number) =>
      index % 2 ? 'client-uat-but-no-session-token' : 'session-token-but-no-client-uat';
    const navigations = hops(4, SECOND, reason);
    expect(found(loopReason, { recording: { navigations } })).toEqual(['R02 alternating: error']);
  });

  test('nothing without a loop', () => {
    expect(found(loopReason, { recording: { navigations: hops(2) } })).toEqual([]);
  });
});

describe('R03, cached handshake', () => {
  const redirect = (changes: Parameters<typeof navigation>[1]) => ({
    recording: {
      navigations: [
        navigation('http://localhost:3000/dashboard', {
          status: 307,
          redirectUrl: handshake(EXPIRED).url,
          cacheControl: 'no-store',
          ...changes,
        }),
      ],
    },
  });

  test('answered by the browser’s cache, or by another', () => {
    expect(found(cachedHandshake, redirect({ fromCache: true }))).toEqual(['R03 cached: error']);
    expect(found(cachedHandshake, redirect({ sharedCache: 'cf-cache-status: HIT' }))).toEqual(['R03 cached: error']);
  });

  test('that may be cached', () => {
    expect(found(cachedHandshake, redirect({ cacheControl: 'public' }))).toEqual(['R03 cacheable: warning']);
    expect(found(cachedHandshake, redirect({ cacheControl: null }))).toEqual(['R03 cacheable: warning']);
  });

  test('a redirect that says so by its header alone', () => {
    const changes = { redirectUrl: 'http://localhost:3000/', authStatus: 'handshake', cacheControl: null };
    expect(found(cachedHandshake, redirect(changes))).toEqual(['R03 cacheable: warning']);
  });

  test('not one that must not be stored, nor the Frontend API’s own, nor another redirect', () => {
    expect(found(cachedHandshake, redirect({}))).toEqual([]);
    expect(found(cachedHandshake, { recording: { navigations: [handshake(EXPIRED)] } })).toEqual([]);
    expect(found(cachedHandshake, redirect({ redirectUrl: 'http://localhost:3000/home', cacheControl: null }))).toEqual(
      [],
    );
  });
});

describe('R04, session cookie not taken', () => {
  const set = { name: '__session', removed: false, bytes: 900, attributes: ['Path=/', 'Secure', 'SameSite=Lax'] };
  const setting = documentCookies({ at: NOW - 5 * SECOND, status: 307, set: [set] });
  const next = (changes: Parameters<typeof documentCookies>[0]) =>
    documentCookies({ at: NOW - 4 * SECOND, ...changes });
  const followedBy = (changes: Parameters<typeof documentCookies>[0]) => ({
    recording: { documentCookies: [setting, next(changes)] },
  });

  test('the next request comes without it', () => {
    const [finding] = findings(refusedCookies, followedBy({ sent: ['theme'] }));
    expect(finding).toMatchObject({ id: 'R04 refused', severity: 'error', statement: { values: ['__session'] } });
    expect(finding?.facts).toContainEqual({
      label: { key: 'findingFactAttributes' },
      value: { kind: 'list', items: ['Path=/', 'Secure', 'SameSite=Lax'] },
    });
  });

  test('not when it comes back, with or without suffix', () => {
    expect(found(refusedCookies, followedBy({ sent: ['theme', '__session'] }))).toEqual([]);
    expect(found(refusedCookies, followedBy({ sent: ['__session_Qm3dE7xZ'] }))).toEqual([]);
  });

  test('not while nothing has followed', () => {
    expect(found(refusedCookies, { recording: { documentCookies: [setting] } })).toEqual([]);
    expect(found(refusedCookies, { recording: { documentCookies: [] } })).toEqual([]);
  });

  test('not after an answer that does not send on, when the user may have signed out', () => {
    const recording = { documentCookies: [{ ...setting, status: 200 }, next({})] };
    expect(found(refusedCookies, { recording })).toEqual([]);
  });

  test('after the page itself, where a handshake in production ends, when the server sends on again', () => {
    const page = { ...setting, status: 200, sent: ['__client_uat', '__clerk_handshake_nonce'] };
    const leadingTo = (changes: Parameters<typeof documentCookies>[0]) => ({
      recording: { documentCookies: [page, next(changes)] },
    });
    expect(found(refusedCookies, leadingTo({ status: 307 }))).toEqual(['R04 refused: error']);
    expect(found(refusedCookies, leadingTo({ status: 200 }))).toEqual([]);
  });

  test('by the end of a handshake at which the server had a session, where DevTools does not tell what it set', () => {
    const at = NOW - 5 * SECOND;
    const end = navigation('http://localhost:3000/dashboard?__clerk_handshake_nonce=hash_1', {
      at,
      status: 307,
      authStatus: 'signed-in',
    });
    const untold = documentCookies({ at, status: 307, event: end.id });
    const without = { navigations: [end], documentCookies: [untold, next({ sent: ['__client_uat'] })] };
    expect(found(refusedCookies, { recording: without })).toEqual(['R04 refused: error']);
    const coming = { navigations: [end], documentCookies: [untold, next({ sent: ['__session'] })] };
    expect(found(refusedCookies, { recording: coming })).toEqual([]);
    const signedOut = { ...without, navigations: [{ ...end, authStatus: 'signed-out' }] };
    expect(found(refusedCookies, { recording: signedOut })).toEqual([]);
  });

  test('not of another host, later, or for a cookie that was removed', () => {
    expect(found(refusedCookies, followedBy({ url: `https://clerk.example.com/v1/client/handshake` }))).toEqual([]);
    expect(found(refusedCookies, followedBy({ at: NOW + 10 * SECOND }))).toEqual([]);
    const removing = documentCookies({ at: NOW - 5 * SECOND, status: 307, set: [{ ...set, removed: true }] });
    expect(found(refusedCookies, { recording: { documentCookies: [removing, next({})] } })).toEqual([]);
  });
});

describe('R05, redirects between two pages', () => {
  const HOME = 'http://localhost:3000/dashboard';
  const SIGN_IN = 'http://localhost:3000/sign-in?redirect_url=%2Fdashboard';
  const bounce = (times: number, redirected: boolean, pages = [HOME, SIGN_IN], every = SECOND) =>
    repeated(times, every, (at, index) => {
      const [url = '', other = ''] = index % 2 ? pages.toReversed() : pages;
      return navigation(url, { at, ...(redirected && { status: 307, redirectUrl: other }) });
    });

  test('two pages in turns, by the server or by scripts', () => {
    expect(found(appLoop, { recording: { navigations: bounce(4, true) } })).toEqual(['R05 loop: error']);
    expect(found(appLoop, { recording: { navigations: bounce(4, false) } })).toEqual(['R05 loop: error']);
  });

  test('tells the sign-in page by its option, or by the address that Clerk gives it', () => {
    const signIn = (pages: readonly string[], options: Readonly<Record<string, string>>) =>
      findings(appLoop, { clerk: clerkWith({ options }), recording: { navigations: bounce(4, true, [...pages]) } })[0]
        ?.facts[0];
    const expected = { kind: 'text', text: 'http://localhost:3000/sign-in' };
    expect(signIn([HOME, SIGN_IN], {})?.value).toEqual(expected);
    expect(signIn([HOME, 'http://localhost:3000/sign-in'], { signInUrl: '/sign-in' })?.value).toEqual(expected);
    expect(signIn([HOME, 'http://localhost:3000/sign-in'], {})).toBeUndefined();
  });

  test('a sign-in page that is protected itself', () => {
    const navigations = bounce(4, true, [SIGN_IN, SIGN_IN]);
    expect(found(appLoop, { recording: { navigations } })).toEqual(['R05 loop: error']);
  });

  test('not with a handshake between, which is another loop', () => {
    const navigations = [...bounce(3, true), handshake(EXPIRED, { at: NOW })];
    expect(found(appLoop, { recording: { navigations } })).toEqual([]);
  });

  test('not for somebody who reloads, or goes to and fro slowly, or between pages without sign-in', () => {
    expect(found(appLoop, { recording: { navigations: bounce(4, false, [SIGN_IN, SIGN_IN]) } })).toEqual([]);
    expect(found(appLoop, { recording: { navigations: bounce(4, false, [HOME, SIGN_IN], 5 * SECOND) } })).toEqual([]);
    const apart = [HOME, 'http://localhost:3000/settings'];
    expect(found(appLoop, { recording: { navigations: bounce(4, true, apart) } })).toEqual([]);
    expect(found(appLoop, { recording: { navigations: bounce(3, true) } })).toEqual([]);
  });
});
