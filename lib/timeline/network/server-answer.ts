import type { EventDraft, ServerEvent } from '../event.ts';
import { visitedAddress } from './frontend-api-address.ts';
import { durationOf, endOf, type HarEntry, headerOf } from './har.ts';
import { clerkSetCookies } from './set-cookies.ts';

/** Parameters with which Clerk sends a browser on. */
const SENT_BY_CLERK = /^__clerk_(?:db_jwt|handshake|handshake_nonce|synced|status|ticket)$/;

/** A place on the way through a handshake. */
export type HandshakeStop =
  /** The application's server sends the browser to the Frontend API. */
  | 'begin'
  /** The Frontend API sends it back, with new cookies. */
  | 'frontend-api'
  /** It is back, with what the Frontend API has to say. */
  | 'return';

/**
 * Reads an entry of DevTools' network log as an answer of a server: a document, or what a script got if the server has one of
 * Clerk's SDKs. Null for all else, and for documents in frames that have nothing to do with Clerk.
 * Addresses in it can hold credentials: it must be recorded, which takes them out, or dropped.
 * @param now epoch ms, for an entry without a time
 */
export function serverDraft(entry: HarEntry, now: number): (EventDraft & ServerEvent) | null {
  const { request, response, _resourceType, _fromCache } = entry;
  if (request.method === 'OPTIONS') return null;
  const said = (name: string) => headerOf(response.headers, name);
  const event: EventDraft & ServerEvent = {
    at: endOf(entry, now),
    frameId: null,
    documentId: null,
    cause: null,
    kind: _resourceType === 'document' ? 'document' : 'fetch',
    method: request.method,
    url: request.url,
    status: response.status,
    netError: response._error || null,
    redirectUrl: absolute(response.redirectURL || said('location'), request.url),
    authStatus: said('x-clerk-auth-status'),
    authReason: said('x-clerk-auth-reason'),
    authMessage: said('x-clerk-auth-message'),
    cacheControl: said('cache-control'),
    fromCache: Boolean(_fromCache),
    durationMs: durationOf(entry),
    setCookies: clerkSetCookies(response.headers, request.url),
  };
  if (event.kind === 'fetch') return speaksOfClerk(event) ? event : null;
  const isFrame = headerOf(request.headers, 'sec-fetch-dest') === 'iframe';
  return !isFrame || speaksOfClerk(event) || isOnClerksWay(event) ? event : null;
}

/** Where an answer stands in a handshake; null when it is part of none. */
export function handshakeStop({ url, redirectUrl }: Pick<ServerEvent, 'url' | 'redirectUrl'>): HandshakeStop | null {
  if (isHandshake(url)) return 'frontend-api';
  if (redirectUrl !== null && isHandshake(redirectUrl)) return 'begin';
  const parameters = URL.parse(url)?.searchParams;
  return parameters?.has('__clerk_handshake') || parameters?.has('__clerk_handshake_nonce') ? 'return' : null;
}

/** Why a handshake was begun, `__clerk_hs_reason`: from its first or second stop. Null when that was not told. */
export function handshakeReason({ url, redirectUrl }: Pick<ServerEvent, 'url' | 'redirectUrl'>): string | null {
  const address = [url, redirectUrl ?? ''].find(isHandshake);
  return (address && URL.parse(address)?.searchParams.get('__clerk_hs_reason')) || null;
}

function isHandshake(address: string): boolean {
  return visitedAddress(address)?.path === '/v1/client/handshake';
}

function speaksOfClerk({ authStatus, authReason, authMessage }: ServerEvent): boolean {
  return authStatus !== null || authReason !== null || authMessage !== null;
}

function isOnClerksWay(event: ServerEvent): boolean {
  const addresses = [event.url, event.redirectUrl ?? ''];
  const isMarked = [...(URL.parse(event.url)?.searchParams.keys() ?? [])].some((name) => SENT_BY_CLERK.test(name));
  return isMarked || event.setCookies.length > 0 || addresses.some((address) => visitedAddress(address) !== null);
}

function absolute(location: string | null, url: string): string | null {
  return location === null ? null : (URL.parse(location, url)?.href ?? location);
}
