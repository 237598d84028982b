/**
 * A way to Clerk's Frontend API: through the clerk-js of a page, or direct. The Client object knows no other part of
 * the world, and so runs anywhere.
 */
export interface FrontendApi {
  /**
   * Sends a request and resolves to the answer, whatever its status. Rejects when there is none, because of the
   * network or because the page is gone.
   */
  request(init: FrontendApiRequest): Promise<FrontendApiResponse>;
  /** The address of a path, with the parameters that the page's clerk-js would send. */
  buildUrl(init: FrontendApiAddress): URL;
}

/** A request to the Frontend API, as clerk-js names it before it turns all but GET into POST. */
export interface FrontendApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path without the version: `/client/sessions`. */
  readonly path: string;
  /** Form fields, in snake case. */
  readonly body?: Readonly<Record<string, string>>;
}

/** What the Frontend API answered. */
export interface FrontendApiResponse {
  /** HTTP status. */
  readonly status: number;
  /** The parsed JSON; the text itself when the body was none, such as a proxy's HTML; null when it was empty. */
  readonly payload: unknown;
  /** Seconds to wait, from the Retry-After header, or null without one that can be read. */
  readonly retryAfter: number | null;
}

/** A place of the Frontend API. */
export interface FrontendApiAddress {
  /** Path without the version: `/client/touch`. */
  readonly path: string;
  readonly search?: URLSearchParams;
}
