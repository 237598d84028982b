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
  readonly httpStatus: number;
  readonly responseHeaders: readonly Header[];
}

/** A header as DevTools tells it; the same name can come several times, in any case. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** An entry of DevTools' HAR log, as far as it is read. Each stop of a redirected request is an entry of its own. */
interface HarEntry {
  readonly startedDateTime: string;
  readonly _resourceType?: string;
  readonly request: { readonly method: string; readonly url: string; readonly headers: readonly Header[] };
  readonly response: { readonly status: number; readonly headers: readonly Header[] };
}

/** Reads an entry of DevTools' HAR log. The extension needs no access to a site for it, nor for the cookies in it. */
export function seenRequest(entry: object): SeenRequest {
  const { startedDateTime, request, response, _resourceType } = entry as HarEntry;
  return {
    method: request.method,
    url: request.url,
    at: Date.parse(startedDateTime),
    resourceType: _resourceType ?? '',
    requestHeaders: request.headers,
    httpStatus: response.status,
    responseHeaders: response.headers,
  };
}

/** The value of a header, the first one if there are several; null when it was not sent. */
export function headerOf(headers: readonly Header[], name: string): string | null {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}
