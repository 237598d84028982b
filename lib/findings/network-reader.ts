import { cleanUrl } from '../address/clean-url.ts';
import { clerkCookieName } from '../cookies/names.ts';
import type { SeenRequest } from '../panel/seen-request.ts';
import { calledAddress } from '../timeline/network/frontend-api-address.ts';
import { headerOf, setCookieLines, wasSent } from '../timeline/network/har.ts';
import { byteLength } from '../tokens/claim.ts';
import { decodeToken } from '../tokens/decode-token.ts';
import { issuerOf } from '../tokens/issuer.ts';
import { textClaim } from './reading/claims.ts';
import { SECOND } from './reading/durations.ts';
import { MOST_KEPT, withNewest } from './reading/newest.ts';
import type { BearerRequest, ClockSample, DocumentCookies, SeenLoad, SetCookie } from './traffic.ts';

/** What is kept of requests beside what is recorded: names, sizes and claims, nothing that lets anybody in. */
export interface SeenNetwork {
  /** Nothing before it was seen, epoch ms. */
  readonly since: number;
  readonly documentCookies: readonly Without<DocumentCookies>[];
  readonly bearers: readonly Without<BearerRequest>[];
  readonly loads: readonly Without<SeenLoad>[];
  readonly clock: readonly Without<ClockSample>[];
  /** What answers said beside what is recorded of them, by `answerKey`. */
  readonly answers: ReadonlyMap<string, AnswerNote>;
}

/** What an answer said that the timeline does not keep. */
export interface AnswerNote {
  /** `text/html`; null where none was said. */
  readonly mimeType: string | null;
  /** `cf-cache-status: HIT`; null where no shared cache has answered. */
  readonly sharedCache: string | null;
}

type Without<Value> = Omit<Value, 'inDocument' | 'event'>;

/** By so much the times of network log and page may part, ms. */
const CLOCK_DIFFERENCE = SECOND;

/** Answers that take longer say nothing of a clock, ms: where in that time it was read nobody knows. */
const LONGEST_ROUND_TRIP = 2 * SECOND;

/** `Date` has no parts of a second: on the average half of one is missing, ms. */
const HALF_SECOND = SECOND / 2;

/** Names an answer here and in the timeline. */
export function answerKey({ at, status }: { readonly at: number; readonly status: number }): string {
  return `${at} ${status}`;
}

/** Reads the requests that DevTools sees end, and keeps what rules look at. */
export class NetworkReader {
  #network: SeenNetwork;

  /** @param since from when on all requests are told, epoch ms; some of before may be told, too */
  constructor(since: number) {
    this.#network = {
      since,
      documentCookies: [],
      bearers: [],
      loads: [],
      clock: [],
      answers: new Map(),
    };
  }

  /** Another object each time that something of it is another. */
  get network(): SeenNetwork {
    return this.#network;
  }

  /** @returns whether there was something in it to keep */
  take(request: SeenRequest): boolean {
    const { since, documentCookies, bearers, loads, clock, answers } = this.#network;
    const isCall = calledAddress(request.url) !== null;
    const isNoted = isCall || request.resourceType === 'document';
    const next: SeenNetwork = {
      since: Math.min(since, beginningOf(request)),
      documentCookies: withNewest(documentCookies, documentCookiesOf(request)),
      bearers: withNewest(bearers, isCall ? null : bearerOf(request)),
      loads: withNewest(loads, loadOf(request)),
      clock: withNewest(clock, isCall ? clockOf(request) : null),
      answers: isNoted ? new Map([...answers, noteOf(request)].slice(-MOST_KEPT)) : answers,
    };
    const isNew = Object.entries(next).some(([name, part]) => part !== this.#network[name as keyof SeenNetwork]);
    if (isNew) this.#network = next;
    return isNew;
  }
}

/** A document is asked for right after it has begun by the page's own clock. Who saw that saw all of it. */
function beginningOf({ resourceType, at }: SeenRequest): number {
  return resourceType === 'document' ? at - CLOCK_DIFFERENCE : at;
}

function noteOf({ endedAt, httpStatus, mimeType, responseHeaders }: SeenRequest): readonly [string, AnswerNote] {
  const note = { mimeType, sharedCache: sharedCacheOf(responseHeaders) };
  return [answerKey({ at: endedAt, status: httpStatus }), note];
}

/** The header by which a cache between browser and server says that it has answered itself. */
function sharedCacheOf(headers: SeenRequest['responseHeaders']): string | null {
  for (const name of ['cf-cache-status', 'x-cache', 'x-vercel-cache', 'x-proxy-cache']) {
    const value = headerOf(headers, name);
    if (value !== null && /\bhit\b/i.test(value)) return `${name}: ${value.slice(0, 100)}`;
  }
  const age = headerOf(headers, 'age');
  return age !== null && Number(age) > 0 ? `age: ${Number(age)}` : null;
}

/** Of a document of the tab that was asked for over the network, not of one in a frame. */
function documentCookiesOf({ resourceType, url, endedAt, httpStatus, requestHeaders, responseHeaders }: SeenRequest) {
  const isOfTab = resourceType === 'document' && headerOf(requestHeaders, 'sec-fetch-dest') !== 'iframe';
  if (!isOfTab || !wasSent(requestHeaders)) return null;
  const header = requestHeaders.filter(({ name }) => name.toLowerCase() === 'cookie').map(({ value }) => value);
  const sent = header.join('; ');
  const names = sent.split(';').map((pair) => pair.split('=', 1)[0]?.trim() ?? '');
  return {
    at: endedAt,
    status: httpStatus,
    url: placeOf(url),
    sent: names.filter((name) => name !== ''),
    headerBytes: byteLength(sent),
    set: setCookieLines(responseHeaders)
      .map((line) => setCookieOf(line, endedAt))
      .filter(({ name }) => clerkCookieName(name) !== null),
  };
}

function setCookieOf(line: string, at: number): SetCookie {
  const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
  const [name = '', ...value] = pair.split('=');
  const attributes = rest.filter((attribute) => attribute !== '');
  return {
    name,
    removed: value.join('=') === '' || attributes.some((attribute) => hasRunOut(attribute, at)),
    bytes: byteLength(name) + byteLength(value.join('=')),
    attributes,
  };
}

function hasRunOut(attribute: string, at: number): boolean {
  const [name = '', value = ''] = attribute.split('=', 2);
  if (/^max-age$/i.test(name)) return Number(value) <= 0;
  return /^expires$/i.test(name) && Date.parse(value) <= at;
}

/** A request of a script with a JWT, of which claims stay and nothing else. */
function bearerOf({ resourceType, method, url, at, endedAt, httpStatus, requestHeaders }: SeenRequest) {
  const isOfScript = (resourceType === 'fetch' || resourceType === 'xhr') && method !== 'OPTIONS';
  const token = isOfScript ? /^Bearer\s+(\S+)$/i.exec(headerOf(requestHeaders, 'authorization') ?? '')?.[1] : undefined;
  const jwt = token === undefined ? null : decodeToken(token);
  if (jwt?.form !== 'jwt') return null;
  return {
    at: endedAt,
    url: placeOf(url),
    status: httpStatus,
    sentAt: at,
    issuer: issuerOf(jwt),
    sessionId: textClaim(jwt, 'sid'),
    issuedAt: jwt.issuedAt,
    expiresAt: jwt.expiresAt,
  };
}

/** Scripts and frames of Clerk and of its captcha, by what their addresses have in them. */
function loadOf({ resourceType, url, endedAt, httpStatus, netError, mimeType }: SeenRequest) {
  const isLoad = resourceType === 'script' || resourceType === 'document';
  const isOfClerk = /\/@clerk\/|\/clerk\.[\w.]*js|^https:\/\/challenges\.cloudflare\.com\//.test(url);
  if (!isLoad || !isOfClerk) return null;
  return { at: endedAt, url: cleanUrl(url), status: httpStatus, netError, mimeType };
}

/** The browser's clock beside the Frontend API's, at the middle of the call. */
function clockOf({ at, endedAt, fromCache, responseHeaders }: SeenRequest) {
  const server = Date.parse(headerOf(responseHeaders, 'date') ?? '');
  if (Number.isNaN(server) || fromCache || endedAt - at > LONGEST_ROUND_TRIP) return null;
  return { at: endedAt, ahead: Math.round((at + endedAt) / 2 - server - HALF_SECOND) };
}

/** An address without its parameters, in which an app may have credentials of its own. */
function placeOf(address: string): string {
  const url = URL.parse(address);
  return url ? url.origin + url.pathname : address;
}
