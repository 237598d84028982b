import { endOf, type HarEntry, type Header } from '../timeline/network/har.ts';

/** A request that DevTools saw end. Holds credentials: it stays in the panel. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  /** When it was sent, epoch milliseconds. */
  readonly at: number;
  /** DevTools' kind of request: `document`, `fetch`, `xhr`, `script`. */
  readonly resourceType: string;
  /** As they were sent, with HttpOnly cookies; of an answer from a cache or a service worker only what the page gave. */
  readonly requestHeaders: readonly Header[];
  /** When the answer was complete, epoch ms, as the timeline has it. */
  readonly endedAt: number;
  /** 0 when no answer came. */
  readonly httpStatus: number;
  /** The browser's name of what went wrong when no answer came: `net::ERR_BLOCKED_BY_CLIENT`. */
  readonly netError: string | null;
  /** `text/html`; null where that is not known. */
  readonly mimeType: string | null;
  /** The browser's own cache answered. */
  readonly fromCache: boolean;
  readonly responseHeaders: readonly Header[];
}

/** What the panel reads of an entry beside what is recorded of it. */
type SeenEntry = HarEntry & { readonly response: { readonly content?: { readonly mimeType?: string } } };

/** Reads an entry of DevTools' HAR log. The extension needs no access to a site for it, nor for the cookies in it. */
export function seenRequest(entry: object): SeenRequest {
  const seen = entry as SeenEntry;
  const { startedDateTime, request, response, _resourceType, _fromCache } = seen;
  const mimeType = response.content?.mimeType;
  return {
    method: request.method,
    url: request.url,
    at: Date.parse(startedDateTime),
    resourceType: _resourceType ?? '',
    requestHeaders: request.headers,
    endedAt: endOf(seen, Date.now()),
    httpStatus: response.status,
    netError: response._error || null,
    // DevTools' word for a type that it does not know.
    mimeType: mimeType && mimeType !== 'x-unknown' ? mimeType : null,
    fromCache: Boolean(_fromCache),
    responseHeaders: response.headers,
  };
}
