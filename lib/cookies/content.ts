import { type DecodedToken, decodeToken } from '../tokens/decode-token.ts';
import { percentDecoded } from './percent-decoded.ts';

/** What a Clerk cookie says, by the form that its name promises. */
export type CookieContent =
  /** A JWT: session, handshake, client. It may be one that cannot be read. */
  | { readonly kind: 'token'; readonly token: DecodedToken }
  /** When the client last changed, epoch ms; null when nobody is signed in. */
  | { readonly kind: 'client-uat'; readonly updatedAt: number | null }
  /** The session and organization whose token the tab that was last active keeps in `__session`. */
  | { readonly kind: 'active-context'; readonly sessionId: string | null; readonly organizationId: string | null }
  /** Handshakes in a row, after three of which a server gives up. */
  | { readonly kind: 'redirect-count'; readonly count: number }
  /** The `1` with which clerk-js finds out what domain it may set cookies on. */
  | { readonly kind: 'domain-probe' }
  /** Meant for Clerk's servers alone: dev browser, refresh token, nonce, and what is not known here. */
  | { readonly kind: 'opaque' }
  /** Of another form than its name promises. */
  | { readonly kind: 'unreadable' };

const READERS = new Map<string, (value: string) => CookieContent>([
  ['__session', readToken],
  ['__client', readToken],
  ['__clerk_handshake', readToken],
  ['__client_uat', readClientUat],
  ['clerk_active_context', readActiveContext],
  ['__clerk_redirect_count', readRedirectCount],
  ['__clerk_test_etld', () => ({ kind: 'domain-probe' })],
]);

/** Reads the value of a cookie as it is stored; no text makes it throw. */
export function cookieContent(baseName: string, value: string): CookieContent {
  return READERS.get(baseName)?.(percentDecoded(value)) ?? { kind: 'opaque' };
}

/**
 * What may be shown of a value unasked. Values that let nobody in are shown whole. Of all others only the last four
 * characters are: in a JWT they belong to the signature, so they differ between copies while every JWT starts alike, and
 * a reader finds them again in the browser's own list of cookies, which a hash would not allow. A short value shows none.
 */
export function maskedValue(value: string, { kind }: CookieContent): string {
  if (kind === 'client-uat' || kind === 'active-context' || kind === 'redirect-count' || kind === 'domain-probe') {
    return value;
  }
  if (value === '') return '';
  return value.length < 24 ? '••••' : `••••${value.slice(-4)}`;
}

function readToken(value: string): CookieContent {
  return { kind: 'token', token: decodeToken(value) };
}

function readClientUat(value: string): CookieContent {
  if (!/^\d{1,12}$/.test(value)) return { kind: 'unreadable' };
  return { kind: 'client-uat', updatedAt: Number(value) * 1000 || null };
}

function readActiveContext(value: string): CookieContent {
  const [sessionId, organizationId, ...more] = value.split(':');
  if (sessionId === undefined || organizationId === undefined || more.length > 0) return { kind: 'unreadable' };
  return { kind: 'active-context', sessionId: sessionId || null, organizationId: organizationId || null };
}

function readRedirectCount(value: string): CookieContent {
  return /^\d{1,9}$/.test(value) ? { kind: 'redirect-count', count: Number(value) } : { kind: 'unreadable' };
}
