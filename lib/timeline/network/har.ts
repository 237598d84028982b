/** A header as DevTools tells it; the same name can come several times, in any case. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * An entry of DevTools' network log as extensions get it, as far as it is read. Nothing is taken out of it: cookies,
 * HttpOnly ones too, and tokens are in it. Each stop of a redirected request is an entry of its own.
 * Format: http://www.softwareishard.com/blog/har-12-spec/, with Chrome's own fields behind `_`.
 */
export interface HarEntry {
  /** ISO 8601, when the request was made. */
  readonly startedDateTime: string;
  /** Milliseconds from then to the end of the answer; negative or missing when that is not known. */
  readonly time?: number;
  readonly _resourceType?: string;
  readonly _fromCache?: string | null;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly Header[];
    readonly postData?: { readonly text?: string };
  };
  readonly response: {
    /** 0 when no answer came. */
    readonly status: number;
    readonly headers: readonly Header[];
    /** Address of a redirect, absolute or not; empty when there is none. */
    readonly redirectURL?: string;
    /** What went wrong: `net::ERR_ABORTED`. */
    readonly _error?: string | null;
  };
}

/** The value of a header, the first one if there are several; null when it was not sent. The name in small letters. */
export function headerOf(headers: readonly Header[], name: string): string | null {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}

/** The lines of `Set-Cookie`, one a cookie: DevTools tells several in one header. */
export function setCookieLines(headers: readonly Header[]): readonly string[] {
  return headers.filter(({ name }) => name.toLowerCase() === 'set-cookie').flatMap(({ value }) => value.split('\n'));
}

/**
 * True for a request that went over the network, which names its host: DevTools knows that header of no other, not from a
 * cache or a service worker.
 */
export function wasSent(requestHeaders: readonly Header[]): boolean {
  return headerOf(requestHeaders, 'host') !== null || headerOf(requestHeaders, ':authority') !== null;
}

/** How long a request took, ms. */
export function durationOf({ time }: HarEntry): number {
  return Math.max(0, Math.round(time ?? 0));
}

/** When the answer was complete, epoch ms; the time given when the entry names none. */
export function endOf(entry: HarEntry, now: number): number {
  const started = Date.parse(entry.startedDateTime);
  return Number.isNaN(started) ? now : Math.round(started) + durationOf(entry);
}
