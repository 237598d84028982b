/** What DevTools recorded of the network and the console of a tab, as far as rules look at it. All lists oldest first. */

/** One thing that DevTools saw. */
export interface Seen {
  /** Epoch ms; of a request, when its answer was complete. */
  readonly at: number;
  /** The document that is looked at did it, and not one before it in the same tab. */
  readonly inDocument: boolean;
}

/** A thing that was seen, said to be the document's own, or an earlier one's. Without a start all count as its own. */
export function placed<Value extends Pick<Seen, 'at'>>(seen: Value, documentStart: number | null) {
  return { ...seen, inDocument: seen.at >= (documentStart ?? 0) };
}

/** One thing that was recorded. */
export interface Recorded extends Seen {
  /** Of the event in the timeline. */
  readonly id: number;
}

/** A call to the Frontend API. */
export interface SeenCall extends Recorded {
  /** The true verb. */
  readonly method: string;
  /** With its version, ids named or as they are: `/v1/client/sessions/{session}/tokens`. */
  readonly path: string;
  /** The session that it was about, by its path. */
  readonly sessionId: string | null;
  /** What stands before the path: `https://clerk.example.com`. */
  readonly base: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The browser's name of what went wrong when no answer came: `net::ERR_NAME_NOT_RESOLVED`. */
  readonly netError: string | null;
  /** Clerk's error codes. */
  readonly codes: readonly string[];
  readonly traceId: string | null;
  /** Seconds to wait, from Retry-After. */
  readonly retryAfter: number | null;
  readonly durationMs: number;
  /** What kind of body the answer had, from Content-Type: `application/json`; null where that was not recorded. */
  readonly mimeType: string | null;
}

/** A document that the browser asked for; each stop of a redirect is one. */
export interface SeenNavigation extends Recorded {
  readonly url: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Where it was sent on to. */
  readonly redirectUrl: string | null;
  /** Header `x-clerk-auth-status`; null when it was not sent, as with the other headers. */
  readonly authStatus: string | null;
  readonly cacheControl: string | null;
  /** The browser's own cache answered. */
  readonly fromCache: boolean;
  /** A header by which a shared cache says that the answer was its own: `cf-cache-status: HIT`. Null for none. */
  readonly sharedCache: string | null;
}

/** The cookies of a request for a document and of its answer, by name. */
export interface DocumentCookies extends Seen {
  /** Id of the request's event in the timeline; null where there is none. */
  readonly event: number | null;
  /** HTTP status of the answer. */
  readonly status: number;
  readonly url: string;
  /** Names in the Cookie header. */
  readonly sent: readonly string[];
  /** Size of the Cookie header's value. */
  readonly headerBytes: number;
  readonly set: readonly SetCookie[];
}

/** A cookie of Clerk's in an answer. */
export interface SetCookie {
  readonly name: string;
  /** It was told to be removed: without a value, or expired. */
  readonly removed: boolean;
  /** Size of name and value. */
  readonly bytes: number;
  /** Its attributes as they stand in the line: `Secure`, `SameSite=None`. */
  readonly attributes: readonly string[];
}

/** A request of the page's scripts, not to the Frontend API, with a JWT of Clerk's in `Authorization`. */
export interface BearerRequest extends Seen {
  readonly url: string;
  readonly status: number;
  /** When it was sent, epoch ms. */
  readonly sentAt: number;
  /** Claims of the token; times in epoch ms. */
  readonly issuer: string | null;
  readonly sessionId: string | null;
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
}

/** A script or frame of Clerk's or of the captcha that the page loaded, or tried to. */
export interface SeenLoad extends Seen {
  readonly url: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** `net::ERR_BLOCKED_BY_CLIENT` and the like. */
  readonly netError: string | null;
  readonly mimeType: string | null;
}

/** The signed-in sessions became others. */
export interface SessionsChange extends Recorded {
  /** Ids. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What the clock of the Frontend API said beside the browser's: header `Date` of an answer. */
export interface ClockSample extends Seen {
  /** Browser's time less the server's, in ms, half of the round trip taken off. */
  readonly ahead: number;
}
