import { decodeJwt } from '@clerk/backend/jwt';
import { parsePublishableKey } from '@clerk/shared/keys';
import type { ServerOptions } from './verdict.ts';

/** Why the server reads the cookies with or without suffix: the first that is true. */
export type CookieSetRule =
  /** `__session` is no token, or names no issuer: without, so that the server says signed out. */
  | 'unsuffixed-session-unreadable'
  /** `__session` was issued by another instance: with. */
  | 'unsuffixed-session-of-other-instance'
  /** Neither `__session` nor `__client_uat` is there with suffix: without. */
  | 'no-suffixed-cookies'
  /** Both say signed in, and `__session` was issued later: without. */
  | 'unsuffixed-session-newer'
  /** Only `__client_uat` with suffix says signed out: without. */
  | 'suffixed-signed-out'
  /** In development: only `__client_uat` without suffix says signed out, and the session with suffix expired: without. */
  | 'suffixed-session-expired'
  /** `__session` with suffix has no `__client_uat` beside it: without. */
  | 'suffixed-uat-missing'
  /** Nothing speaks against them: with. */
  | 'suffixed-cookies';

/** Which copies of `__session`, `__client_uat` and `__clerk_db_jwt` the server reads: one choice for all three. */
export interface CookieSet {
  readonly usesSuffixedCookies: boolean;
  readonly rule: CookieSetRule;
}

/** What the choice depends on. */
export interface CookieSetInput {
  /** As the server reads them. */
  readonly cookies: ReadonlyMap<string, string>;
  readonly cookieSuffix: string;
  readonly publishableKey: string;
  readonly options: Pick<ServerOptions, 'domain' | 'isSatellite'>;
}

const WITH_SUFFIX: ReadonlySet<CookieSetRule> = new Set(['unsuffixed-session-of-other-instance', 'suffixed-cookies']);

/** Which cookies the server reads, and why: `usesSuffixedCookies` of `@clerk/backend` 3.25, which tells no reason. */
export function cookieSetOf(input: CookieSetInput): CookieSet {
  const rule = decidingRule(input);
  return { usesSuffixedCookies: WITH_SUFFIX.has(rule), rule };
}

function decidingRule({ cookies, cookieSuffix, publishableKey, options }: CookieSetInput): CookieSetRule {
  const { domain, isSatellite } = options;
  const session = cookies.get('__session');
  const uat = cookies.get('__client_uat');
  const suffixedSession = cookies.get(`__session_${cookieSuffix}`);
  const suffixedUat = cookies.get(`__client_uat_${cookieSuffix}`);
  const claims = claimsOf(session);
  const suffixedClaims = claimsOf(suffixedSession);
  // Tokens name the instance's own host, also behind a proxy.
  const key = parsePublishableKey(publishableKey, {
    fatal: true,
    ...(domain !== undefined && { domain }),
    ...(isSatellite !== undefined && { isSatellite }),
  });

  if (session && !claims?.iss) return 'unsuffixed-session-unreadable';
  if (session && issuerHost(claims?.iss) !== key.frontendApi) return 'unsuffixed-session-of-other-instance';
  if (!suffixedUat && !suffixedSession) return 'no-suffixed-cookies';
  if (suffixedUat !== '0' && uat !== '0' && (claims?.iat || 0) > (suffixedClaims?.iat || 0)) {
    return 'unsuffixed-session-newer';
  }
  if (suffixedUat === '0' && uat !== '0') return 'suffixed-signed-out';
  const isExpired = suffixedClaims !== null && suffixedClaims.exp <= Math.floor(Date.now() / 1000);
  if (key.instanceType !== 'production' && suffixedUat !== '0' && uat === '0' && isExpired) {
    return 'suffixed-session-expired';
  }
  return !suffixedUat && suffixedSession ? 'suffixed-uat-missing' : 'suffixed-cookies';
}

/** The claims that the choice looks at, unchecked: whoever wrote the cookie wrote them. */
function claimsOf(token: string | undefined) {
  if (!token) return null;
  try {
    return decodeJwt(token).payload;
  } catch {
    return null;
  }
}

function issuerHost(issuer: unknown): string | null {
  return typeof issuer === 'string' ? issuer.replace(/https?:\/\//gi, '') : null;
}
