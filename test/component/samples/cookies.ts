import type { Cookie } from '../../../lib/cookies/cookie.ts';
import type { DocumentSecrets } from '../../../lib/inspector/secrets.ts';
import { cookie as sessionCookie } from '../../unit/cookies/cookies.ts';
import { adaSession, NOW } from './client-json.ts';

/** Suffix of the sample instance's publishable key. */
export const SUFFIX = 'XbPsHh4i';

const SECOND = 1_000;
const YEAR = 365 * 86_400;
const now = NOW / SECOND;

/** A cookie of localhost as clerk-js sets it there, for a year. */
export function cookie(name: string, value: string, changes: Partial<Cookie> = {}): Cookie {
  return sessionCookie(name, value, { expirationDate: now + YEAR, ...changes });
}

/** A text in the form of a JWT; header and claims may be any JSON. */
export function jwt(claims: unknown, header: unknown = { alg: 'RS256', kid: 'ins_2sample', typ: 'JWT' }): string {
  return `${encode(header)}.${encode(claims)}.c2lnbmF0dXJlLW9mLXRoaXMtc2FtcGxl`;
}

function encode(part: unknown): string {
  return btoa(JSON.stringify(part)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** A session token of Ada's, 40 seconds before its end. */
export function sessionToken(claims: object = {}): string {
  return jwt({
    v: 2,
    iss: 'https://happy-cat-12.clerk.accounts.dev',
    sub: adaSession.user.id,
    sid: adaSession.id,
    o: { id: 'org_2acme', slg: 'acme', rol: 'admin' },
    iat: now - 20,
    nbf: now - 30,
    exp: now + 40,
    azp: 'http://localhost:3000',
    ...claims,
  });
}

/** A cookie with and without the instance's suffix, as clerk-js writes both. */
function twice(name: string, value: string, changes: Partial<Cookie> = {}): readonly Cookie[] {
  return [cookie(name, value, changes), cookie(`${name}_${SUFFIX}`, value, changes)];
}

const SINCE = String(now - 120);
const CONTEXT = `${adaSession.id}:org_2acme`;

/** What a development instance on localhost has while Ada is signed in. */
export const DEVELOPMENT: readonly Cookie[] = [
  ...twice('__clerk_db_jwt', 'dvb_2hVn5QxRb7Jd3MpTkWsZ9fGyLcE'),
  ...twice('__client_uat', SINCE, { sameSite: 'strict' }),
  ...twice('__session', sessionToken()),
  noExpiry(cookie('clerk_active_context', CONTEXT, { sameSite: 'unspecified' })),
];

/** The same with everything that can be wrong, and what other projects on localhost leave. */
export const TROUBLED: readonly Cookie[] = [
  cookie('__clerk_db_jwt', 'dvb_of=another%20project=%E0%A4%A'),
  cookie(`__clerk_db_jwt_${SUFFIX}`, 'dvb_2hVn5QxRb7Jd3MpTkWsZ9fGyLcE'),
  cookie('__clerk_db_jwt_naoXFJnI', 'dvb_2otherXq8VvP3mYtR7sWkLnZ0cH'),
  cookie('__client_uat', '0', { sameSite: 'strict' }),
  cookie(`__client_uat_${SUFFIX}`, SINCE, { sameSite: 'strict' }),
  cookie('__client_uat_naoXFJnI', 'tomorrow', { sameSite: 'strict' }),
  cookie('__session', 'eyJ.bad~base64!.<script>alert(1)</script>', { path: '/app' }),
  cookie('__session', sessionToken({ iss: 'https://clerk.example.com', exp: now - 86_400 })),
  cookie(`__session_${SUFFIX}`, sessionToken({ notes: 'x'.repeat(2_600) })),
  cookie('__session_naoXFJnI', sessionToken({ bio: 'y'.repeat(6_000) })),
  cookie(
    '__clerk_handshake',
    jwt({
      handshake: [
        `__session=${sessionToken()}; Path=/; SameSite=Lax`,
        `__client_uat=${SINCE}; Path=/; Domain=localhost`,
        '__clerk_db_jwt=; Path=/; Max-Age=0',
      ],
    }),
    { expirationDate: now + 60 },
  ),
  cookie('__clerk_redirect_count', '2', { httpOnly: true, expirationDate: now + 2 }),
  cookie('__clerk_test_etld', '1'),
  cookie('__clerk_keys_4a2f', '<img src=x onerror=alert(1)>\u202E'),
];

const APP: Partial<Cookie> = { domain: 'app.example.com', secure: true };
const SITE: Partial<Cookie> = { domain: '.example.com', hostOnly: false, secure: true };

/** A production instance with its Frontend API on the page's site, and copies in two partitions. */
export const PRODUCTION: readonly Cookie[] = [
  cookie('__session', sessionToken({ iss: 'https://clerk.example.com' }), APP),
  cookie('__session_naoXFJnI', sessionToken({ iss: 'https://clerk.example.com' }), APP),
  cookie('__session_naoXFJnI', sessionToken({ iss: 'https://clerk.example.com', exp: now - 600 }), {
    ...APP,
    sameSite: 'no_restriction',
    partitionKey: { topLevelSite: 'https://example.com', hasCrossSiteAncestor: false },
  }),
  cookie('__client_uat', SINCE, SITE),
  cookie('__client_uat_naoXFJnI', SINCE, SITE),
  cookie('__refresh_naoXFJnI', 'rfr_2wKd8TzLq4Fv9NsHbXeR1mUyPcA', { ...APP, httpOnly: true }),
  cookie('__client', jwt({ id: 'client_2adaXq8VvP3mYtR7sWkLnZ0cHfJ', rotating_token: 'rotating-secret' }), {
    ...SITE,
    domain: '.clerk.example.com',
    httpOnly: true,
  }),
];

/** A page that fifty paths lead to, and on each of them a cookie of the same name. */
export const FIFTY_DEEP = `http://localhost:3000/${'a/'.repeat(49)}`;

export const FIFTY: readonly Cookie[] = Array.from({ length: 50 }, (_, index) =>
  cookie('__client_uat', String(now - index), { path: `/${'a/'.repeat(index)}` }),
);

/** The secrets of the sample document. */
export function secrets(cookies: readonly Cookie[], changes: Partial<DocumentSecrets> = {}): DocumentSecrets {
  return {
    documentId: 'D1',
    cookies,
    storageKeys: ['__clerk_environment', 'clerk_telemetry_throttler'],
    tokens: [],
    ...changes,
  };
}

function noExpiry({ expirationDate: _, ...rest }: Cookie): Cookie {
  return rest;
}
