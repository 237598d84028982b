import { expect, test } from 'vitest';
import { cookieInstance } from '../../../lib/cookies/instance.ts';
import { Examiner } from '../../../lib/findings/examine.ts';
import {
  answer,
  clerkWith,
  clientJSON,
  clientOf,
  DAY,
  HOST,
  jar,
  LIVE_KEY,
  MINUTE,
  NOW,
  OTHER_HOST,
  OTHER_SUFFIX,
  type PageChanges,
  page,
  production,
  SECOND,
  SECOND_SESSION_ID,
  SESSION_ID,
  SIGNED_OUT_COOKIES,
  START,
  session,
  sessionToken,
  signedInCookies,
  signedOutJSON,
  verdict,
} from './page.ts';
import { bearer, call, handshake, load, navigation, sessionsChange } from './traffic.ts';

const HOME = 'http://localhost:3000/dashboard';
const LIVE_SUFFIX = (await cookieInstance(LIVE_KEY)).suffix;

const signedOut = clerkWith({ client: clientOf(signedOutJSON), activeSessionId: null });
const signedOutVerdict = verdict({ status: 'signed-out', reason: 'session-token-and-uat-missing' });

/** The calls of a load, and the clock that their answers tell. */
const loadCalls = [
  call({ at: START + SECOND, method: 'POST', path: '/v1/dev_browser' }),
  call({ at: START + 1_200, method: 'PATCH', path: '/v1/environment' }),
  call({ at: START + 1_300 }),
];
const rightClock = [-300, 200, 450].map((ahead, id) => ({ id, at: START + SECOND, inDocument: true, ahead }));
const clerkScript = load(`https://${HOST}/npm/@clerk/clerk-js@6/dist/clerk.browser.js`);

/** What a development browser does at a first visit: one handshake, then the page. */
const firstVisit = [
  navigation(HOME, {
    at: START,
    status: 307,
    redirectUrl: handshake('dev-browser-missing').url,
    authStatus: 'handshake',
    cacheControl: 'no-store',
  }),
  handshake('dev-browser-missing', { at: START + 100 }),
  navigation(`${HOME}?__clerk_handshake=x`, {
    at: START + 200,
    status: 307,
    redirectUrl: HOME,
    cacheControl: 'no-store',
  }),
  navigation(HOME, { at: START + 300, authStatus: 'signed-out' }),
];

const signIn = {
  id: 'sia_1',
  status: 'needs_second_factor',
  supported_second_factors: [{ strategy: 'totp' }],
  first_factor_verification: { status: 'verified', strategy: 'password' },
};
const two = clientOf({ ...clientJSON, sessions: [session, { ...session, id: SECOND_SESSION_ID }] });
const inAcme = { last_active_organization_id: 'org_acme', updated_at: NOW - 3 * SECOND };
const across = { domain: 'app.example.com', sameSite: 'no_restriction', secure: true } as const;
const foreignToken = sessionToken({ iss: `https://${OTHER_HOST}`, sid: 'sess_other' }, { kid: 'ins_2otherdog' });
const expiredToken = sessionToken({ iat: NOW / SECOND - 7_200, exp: NOW / SECOND - 7_140, nbf: NOW / SECOND - 7_210 });

/** Pages on which all is well, with the notes that they have. */
const HEALTHY: Record<string, readonly [page: PageChanges, notes: readonly string[]]> = {
  'a cold load, signed out': [
    {
      clerk: signedOut,
      cookies: jar(SIGNED_OUT_COOKIES),
      verdict: signedOutVerdict,
      answers: [answer({ authReason: 'session-token-and-uat-missing' })],
      recording: { calls: loadCalls, navigations: firstVisit, clock: rightClock, loads: [clerkScript] },
    },
    [],
  ],
  'a browser that the Frontend API does not know yet': [
    { clerk: clerkWith({ client: clientOf(null), activeSessionId: null }), cookies: jar(SIGNED_OUT_COOKIES) },
    [],
  ],
  'a page that is still loading': [
    {
      clerk: clerkWith({ status: 'loading', client: null, clientAt: null, activeSessionId: null }),
      cookies: [],
      documentStart: NOW - SECOND,
    },
    [],
  ],
  'signed in': [{ recording: { calls: loadCalls, clock: rightClock, bearers: [bearer()] } }, []],
  'a reload after a pause, with one handshake for the expired token': [
    {
      answers: [
        answer({
          authStatus: 'handshake',
          handshakeReason: 'session-token-expired-refresh-non-eligible-no-refresh-cookie',
        }),
      ],
      recording: { navigations: firstVisit, calls: loadCalls },
    },
    [],
  ],
  'an expired token in the cookie of a tab that was closed': [
    {
      cookies: jar(signedInCookies(expiredToken)),
      verdict: verdict({ status: 'handshake', reason: 'session-token-expired-refresh-non-eligible-no-refresh-cookie' }),
    },
    [],
  ],
  'entered from another site in development, where __client_uat is kept back': [
    { answers: [answer({ authStatus: 'handshake', handshakeReason: 'session-token-but-no-client-uat' })] },
    [],
  ],
  'a sign-in under way': [
    {
      clerk: clerkWith({
        client: clientOf({ ...signedOutJSON, sign_in: signIn, updated_at: NOW - 2 * MINUTE }),
        activeSessionId: null,
      }),
      cookies: jar(SIGNED_OUT_COOKIES),
      recording: { calls: [...loadCalls, call({ method: 'POST', path: '/v1/client/sign_ins' })] },
    },
    ['R17'],
  ],
  'two sessions': [{ clerk: clerkWith({ client: two }) }, ['R35']],
  'the second session in another tab, which owns the cookie': [
    {
      clerk: clerkWith({ client: two }),
      cookies: jar({
        ...signedInCookies(sessionToken({ sid: SECOND_SESSION_ID })),
        clerk_active_context: `${SECOND_SESSION_ID}:`,
      }),
    },
    ['R35'],
  ],
  'a moment after a switch of the organization': [
    {
      clerk: clerkWith({
        client: clientOf({ ...clientJSON, ...inAcme, sessions: [{ ...session, ...inAcme }] }),
        clientAt: NOW - 3 * SECOND,
      }),
    },
    [],
  ],
  'signed out in another tab': [
    {
      clerk: signedOut,
      cookies: jar(SIGNED_OUT_COOKIES),
      verdict: signedOutVerdict,
      recording: { sessions: [sessionsChange()], calls: [...loadCalls, call({ at: NOW - MINUTE })] },
    },
    [],
  ],
  'idle for an hour, with a token every 43 s': [
    {
      documentStart: NOW - 60 * MINUTE,
      recording: {
        since: NOW - 61 * MINUTE,
        calls: Array.from({ length: 80 }, (_, index) =>
          call({
            at: NOW - (80 - index) * 43 * SECOND,
            method: 'POST',
            path: '/v1/client/sessions/{session}/tokens',
            sessionId: SESSION_ID,
          }),
        ),
      },
    },
    [],
  ],
  'a background tab whose token ran out': [
    { cookies: jar(signedInCookies(expiredToken)), document: { focused: false } },
    [],
  ],
  'Safari’s cookie of 7 days': [
    { clerk: clerkWith({ client: clientOf({ ...clientJSON, cookie_expires_at: NOW + 7 * DAY }) }) },
    ['R37'],
  ],
  'other projects on localhost': [
    {
      cookies: jar({
        ...signedInCookies(),
        __session: foreignToken,
        __client_uat: '1795438000',
        [`__session_${OTHER_SUFFIX}`]: foreignToken,
        [`__client_uat_${OTHER_SUFFIX}`]: '1795438000',
        [`__clerk_db_jwt_${OTHER_SUFFIX}`]: 'dvb_2otherotherotherother',
      }),
    },
    ['R06', 'R07'],
  ],
  'signed out here and in on another project': [
    {
      clerk: signedOut,
      verdict: signedOutVerdict,
      cookies: jar({
        ...SIGNED_OUT_COOKIES,
        __session: foreignToken,
        __client_uat: '1795438000',
        [`__session_${OTHER_SUFFIX}`]: foreignToken,
        [`__client_uat_${OTHER_SUFFIX}`]: '1795438000',
      }),
    },
    ['R06', 'R07'],
  ],
  keyless: [{ cookies: jar({ ...signedInCookies(), __clerk_keys_0a1b2c3d4e5f6071: '{}' }) }, ['R36']],
  'a production app': [
    {
      url: 'https://app.example.com/dashboard',
      clerk: clerkWith({}, production),
      cookies: [
        ...jar(
          {
            __session: sessionToken({ iss: 'https://clerk.example.com', azp: 'https://app.example.com' }),
            [`__session_${LIVE_SUFFIX}`]: sessionToken({
              iss: 'https://clerk.example.com',
              azp: 'https://app.example.com',
            }),
          },
          { domain: 'app.example.com', secure: true },
        ),
        ...jar(
          { __client_uat: '1795438000', [`__client_uat_${LIVE_SUFFIX}`]: '1795438000' },
          { domain: '.example.com', hostOnly: false, secure: true },
        ),
      ],
    },
    [],
  ],
  'a satellite that was not asked to sync': [
    {
      url: 'https://satellite.com/',
      clerk: clerkWith(
        { client: clientOf(signedOutJSON), activeSessionId: null },
        { ...production, isSatellite: true, domain: 'clerk.satellite.com', frontendApi: 'clerk.satellite.com' },
      ),
      cookies: [],
      verdict: signedOutVerdict,
    },
    ['R25'],
  ],
  'a satellite that synced': [
    {
      url: 'https://satellite.com/',
      clerk: clerkWith(
        {},
        { ...production, isSatellite: true, domain: 'clerk.satellite.com', frontendApi: 'clerk.satellite.com' },
      ),
      cookies: jar(
        {
          [`__session_${LIVE_SUFFIX}`]: sessionToken({
            iss: 'https://clerk.example.com',
            azp: 'https://satellite.com',
          }),
          [`__client_uat_${LIVE_SUFFIX}`]: '1795438000',
        },
        { domain: 'satellite.com', secure: true },
      ),
      recording: { navigations: [navigation('https://satellite.com/?__clerk_synced=true')] },
    },
    [],
  ],
  'an embed in a page of another site': [
    {
      url: 'https://app.example.com/embed',
      topUrl: 'https://example.org/',
      frame: { frameId: 4 },
      cookies: [
        ...jar(signedInCookies(sessionToken({ azp: 'https://app.example.com' })), {
          ...across,
          partitionKey: { topLevelSite: 'https://example.org' },
        }),
        // From a visit to the page itself; SameSite keeps it out of the frame.
        ...jar(signedInCookies(sessionToken({ azp: 'https://app.example.com' })), { domain: 'app.example.com' }),
      ],
    },
    // The sample is a development instance on a public host.
    ['R30'],
  ],
  'a page without Clerk': [{ clerk: { kind: 'absent' }, cookies: [] }, []],
  'DevTools that was opened late': [{ recording: { since: NOW } }, []],
};

test.each(Object.entries(HEALTHY))('nothing is wrong with %s', (_, [changes, notes]) => {
  const { findings, failed } = new Examiner().examine(page(changes));
  expect(failed).toEqual([]);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(notes);
});

test('the samples are not healthy by lack of evidence', () => {
  const { unchecked } = new Examiner().examine(page());
  expect(unchecked).toEqual([]);
});

test('a page that is looked at for some seconds stays healthy', () => {
  const examiner = new Examiner();
  for (const second of [0, 5, 10, 30, 60]) {
    const { findings } = examiner.examine(page({ now: NOW + second * SECOND }));
    expect(findings).toEqual([]);
  }
});
