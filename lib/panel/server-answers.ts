import { cleanUrl } from '../address/clean-url.ts';
import type { StoredCookie } from '../cookies/store.ts';
import type { ServerAnswer } from '../inspector/state.ts';
import { headerOf, wasSent } from '../timeline/network/har.ts';
import type { SeenRequest } from './seen-request.ts';

/** Length of texts that are kept: `@clerk/backend` 3.25 has none longer than half of it. */
const LONGEST_TEXT = 1_000;
const LONGEST_URL = 2_000;

/** What a server's decision about a request rests on. Holds credentials: it stays in the panel. */
export interface SentRequest {
  readonly kind: ServerAnswer['kind'];
  /** It is the navigation of a frame within a page. */
  readonly inFrame: boolean;
  readonly url: string;
  /** When it was sent, epoch milliseconds. */
  readonly at: number;
  /** Page that it came from, if that was told. */
  readonly referrer: string | null;
  /** All that were sent, HttpOnly ones too, in that order. */
  readonly cookies: readonly StoredCookie[];
}

/**
 * What a server with one of Clerk's SDKs said of itself in an answer: in the headers that the SDKs set, or by a redirect to
 * a handshake. Without credentials. Null for all other answers, and for those that came from a cache or a service worker.
 */
export function serverAnswerOf(request: SeenRequest): ServerAnswer | null {
  const kind = kindOf(request);
  if (!kind || !wasSent(request.requestHeaders)) return null;
  const said = (name: string) => textOf(headerOf(request.responseHeaders, name));
  const words = {
    authStatus: said('x-clerk-auth-status'),
    authReason: said('x-clerk-auth-reason'),
    authMessage: said('x-clerk-auth-message'),
    handshakeReason: handshakeReasonOf(request),
  };
  if (Object.values(words).every((word) => word === null)) return null;
  const { url, at, httpStatus } = request;
  return { kind, url: cleanUrl(url).slice(0, LONGEST_URL), at, httpStatus, ...words, expected: null };
}

/** The request behind an answer, or null when it was none that the panel can judge: not a GET, or with a token in a header. */
export function sentRequestOf(request: SeenRequest): SentRequest | null {
  const { method, url, at, requestHeaders } = request;
  const kind = kindOf(request);
  if (!kind || method !== 'GET' || headerOf(requestHeaders, 'authorization') !== null) return null;
  return {
    kind,
    inFrame: destinationOf(request) === 'iframe',
    url,
    at,
    referrer: headerOf(requestHeaders, 'referer'),
    cookies: cookiesOf(headerOf(requestHeaders, 'cookie') ?? ''),
  };
}

/** As the server tells them apart; null for what is neither, such as an image or the question before a CORS request. */
function kindOf(request: SeenRequest): ServerAnswer['kind'] | null {
  if (request.method === 'OPTIONS') return null;
  const destination = destinationOf(request);
  if (destination === 'document' || destination === 'iframe') return 'document';
  return destination === 'empty' ? 'fetch' : null;
}

/** What a request is for, by the header; browsers do not send it to hosts on plain http, but for loopback ones. */
function destinationOf({ resourceType, requestHeaders }: SeenRequest): string {
  const isCall = resourceType === 'fetch' || resourceType === 'xhr';
  return headerOf(requestHeaders, 'sec-fetch-dest') ?? (isCall ? 'empty' : resourceType);
}

/** Why a server sends the browser to a handshake. The Frontend API hands such an address on; it is not asked. */
function handshakeReasonOf({ url, responseHeaders }: SeenRequest): string | null {
  const target = URL.parse(headerOf(responseHeaders, 'location') ?? '', url);
  const isHandshake = (address: URL | null) => address?.pathname.endsWith('/v1/client/handshake') ?? false;
  if (!isHandshake(target) || isHandshake(URL.parse(url))) return null;
  return textOf(target?.searchParams.get('__clerk_hs_reason') ?? null);
}

/** A text of the server's that may be kept: not too long, and without a token that it quotes. */
function textOf(value: string | null): string | null {
  // A server could send a text with which the search takes minutes.
  const looked = value?.slice(0, 4 * LONGEST_TEXT);
  return looked?.replace(/\bey[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, 'ey…').slice(0, LONGEST_TEXT) ?? null;
}

/** The cookies of a `Cookie` header, in its order. */
function cookiesOf(header: string): readonly StoredCookie[] {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs
    .filter((pair) => pair.includes('='))
    .map((pair) => {
      const end = pair.indexOf('=');
      return { name: pair.slice(0, end).trim(), value: pair.slice(end + 1).trim() };
    });
}
