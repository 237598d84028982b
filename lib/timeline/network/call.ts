import type { CallEvent, EventDraft, TokenEvent } from '../event.ts';
import { openFields } from '../redaction/address.ts';
import { answerFacts } from './answer-facts.ts';
import { isDevBrowserCall } from './dev-browser-call.ts';
import { calledAddress, type FrontendApiAddress, takenApart } from './frontend-api-address.ts';
import { durationOf, endOf, type HarEntry, headerOf } from './har.ts';
import { namedPath } from './named-path.ts';
import { clerkSetCookies } from './set-cookies.ts';

/** A call and the token that it brought; both without the token and the parameters that are credentials. */
export interface CallDrafts {
  readonly call: EventDraft & CallEvent;
  /** Its cause is the call, once that has an id. */
  readonly token: (EventDraft & TokenEvent) | null;
}

/** True for a call whose body says more than its headers: an error, and a token. It must be asked for at once. */
export function needsBody(entry: HarEntry): boolean {
  const address = addressOf(entry);
  if (!address) return false;
  return entry.response.status >= 400 || isOfTokens(namedPath(address.path).path);
}

/**
 * Reads an entry of DevTools' network log as a call to the Frontend API; null when it is none.
 * @param body of the answer; null when it was not asked for, or is gone
 * @param now epoch ms, for an entry without a time
 */
export function callDrafts(entry: HarEntry, body: string | null, now: number): CallDrafts | null {
  const address = addressOf(entry);
  if (!address) return null;
  const { base, parameters } = address;
  const named = namedPath(address.path);
  const { request, response } = entry;
  const { codes, traceId, token } = answerFacts(needsBody(entry) ? body : null);
  const occurrence = { at: endOf(entry, now), frameId: null, documentId: null, cause: null };
  return {
    call: {
      ...occurrence,
      kind: 'call',
      method: (parameters.get('_method') ?? request.method).toUpperCase(),
      base,
      ...named,
      query: openFields(parameters),
      form: openFields(new URLSearchParams(request.postData?.text ?? '')),
      origin: headerOf(request.headers, 'origin'),
      status: response.status,
      netError: response._error || null,
      codes,
      traceId: traceId ?? headerOf(response.headers, 'cf-ray'),
      durationMs: durationOf(entry),
      retryAfter: secondsOf(headerOf(response.headers, 'retry-after')),
      sessionId: named.ids.session ?? parameters.get('_clerk_session_id'),
      setCookies: clerkSetCookies(response.headers, request.url),
    },
    token: token && { ...occurrence, kind: 'token', template: named.ids.template ?? null, ...token },
  };
}

/** The address of a call to the Frontend API; null for all other requests. */
function addressOf(entry: HarEntry): FrontendApiAddress | null {
  if (!isCall(entry)) return null;
  return calledAddress(entry.request.url) ?? (isDevBrowserCall(entry) ? takenApart(entry.request.url) : null);
}

/** What the browser visits is a document, wherever it leads; what it asks before a call of another site is none. */
function isCall({ _resourceType, request }: HarEntry): boolean {
  return _resourceType !== 'document' && request.method !== 'OPTIONS';
}

function isOfTokens(path: string): boolean {
  return /^\/v1\/client\/sessions\/\{session\}\/tokens(?:\/\{template\})?$/.test(path);
}

function secondsOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
