import type { OpenString } from '../client/open-string.ts';
import type { Severity } from '../findings/finding.ts';
import type { RuleId } from '../findings/rule-id.ts';
import type { ActionResult, FrontendApiCall } from '../inspector/state.ts';
import type { Action } from '../protocol/action.ts';
import type { RequestKind, Verdict } from '../verdict/verdict.ts';
import type { MomentStep } from './moment.ts';

/** Names an event within the record of one tab. Ids ascend in the order in which events were recorded. */
export type EventId = number;

/** When and where something happened. */
export interface Occurrence {
  /** Epoch ms; of a request, when its answer was complete. */
  readonly at: number;
  /** The browser's number of the frame; null for what concerns the tab, and where it is not known. */
  readonly frameId: number | null;
  readonly documentId: string | null;
  /** The event that led to this one, where that was certain when it was recorded; `causeOf` finds others. */
  readonly cause: EventId | null;
}

/** One thing that happened, recorded: redacted, and with what it did to the state. */
export type TimelineEvent = Occurrence &
  EventContent & {
    readonly id: EventId;
    /** How the tab's state became different with it; null when it did not. */
    readonly step: MomentStep | null;
  };

/** An event before it is recorded. It may hold addresses with credentials in them, and must not be kept. */
export type EventDraft = Occurrence & EventContent;

/** What an event is about. */
export type EventKind = EventContent['kind'];

/** What can have happened in an event of this kind. */
export type EventOf<Kind extends EventKind, Content = EventContent> = Content extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Content
    : never
  : never;

/** What happened. */
export type EventContent =
  | ClientEvent
  | CallEvent
  | ServerEvent
  | CookieEvent
  | TokenEvent
  | VerdictEvent
  | ActionEvent
  | FindingEvent
  | MarkerEvent;

/** The Client object of a document changed, or which of its sessions the page shows; how is said by the step. */
export interface ClientEvent {
  readonly kind: 'client';
}

/** A call to the Frontend API. */
export interface CallEvent extends NamedPath {
  readonly kind: 'call';
  /** The true verb: clerk-js sends only GET and POST and names the others in `_method`. */
  readonly method: string;
  /** What stands before the path: `https://clerk.example.com`, or with the path of a proxy. */
  readonly base: string;
  readonly query: readonly Field[];
  /** The form that was sent. */
  readonly form: readonly Field[];
  /** Origin of the page that called, or null when it was not sent. */
  readonly origin: string | null;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The browser's name of what went wrong when no answer came, such as `net::ERR_ABORTED`. */
  readonly netError: string | null;
  /** Clerk's error codes. */
  readonly codes: readonly string[];
  /** What Clerk's support asks for: `clerk_trace_id` of an error, else the header `cf-ray`, as `@clerk/backend` has it. */
  readonly traceId: string | null;
  /** From the sending to the end of the answer. */
  readonly durationMs: number;
  /** Seconds to wait, from Retry-After. */
  readonly retryAfter: number | null;
  /** The session that it was about, by its path or `_clerk_session_id`. */
  readonly sessionId: string | null;
  readonly setCookies: readonly SetCookie[];
}

/** A path with its ids named by what they are. */
export interface NamedPath {
  /** `/v1/client/sessions/{session}/tokens` */
  readonly path: string;
  /** The ids by name: `{ session: 'sess_1' }`. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A parameter or form field; its value is null where it is a credential or personal. */
export interface Field {
  readonly name: string;
  readonly value: string | null;
}

/** A cookie of Clerk's that an answer set, or removed. */
export interface SetCookie {
  readonly name: string;
  /** As the browser names it: the host, or with a dot in front. */
  readonly domain: string;
}

/**
 * An answer of a server that speaks of Clerk: a document with each stop of a redirect on its way, or an answer to a
 * script (`fetch`) with the headers of Clerk's SDKs.
 */
export interface ServerEvent {
  readonly kind: RequestKind;
  readonly method: string;
  readonly url: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly netError: string | null;
  /** Where it sent the browser; null when it did not. */
  readonly redirectUrl: string | null;
  /** Header `x-clerk-auth-status`; null when it was not sent, as below. */
  readonly authStatus: string | null;
  /** Header `x-clerk-auth-reason`. */
  readonly authReason: string | null;
  /** Header `x-clerk-auth-message`. */
  readonly authMessage: string | null;
  /** Header `cache-control`: a handshake that may be cached loops. */
  readonly cacheControl: string | null;
  /** True when the browser's own cache answered. */
  readonly fromCache: boolean;
  readonly durationMs: number;
  readonly setCookies: readonly SetCookie[];
}

/** A cookie of Clerk's changed; what of it is said by the step. */
export interface CookieEvent {
  readonly kind: 'cookie';
  /** Names it among all cookies (`cookieKey`). */
  readonly key: string;
  readonly name: string;
  readonly domain: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** What `chrome.cookies.onChanged` gave as cause: `explicit`, `overwrite`, `expired`, `evicted`, `expired_overwrite`. */
  readonly browserCause: string;
  /** Stands for the value; null for one that is gone. */
  readonly hash: string | null;
  /** What the token in it says, if it is one. */
  readonly token: TokenFacts | null;
}

/** What is kept of a token beside its claims. */
export interface TokenFacts {
  /** Claim `sid`; null when missing, as below. */
  readonly sessionId: string | null;
  /** Claim `jti`. */
  readonly jti: string | null;
  /** Claim `iat`, epoch ms. */
  readonly issuedAt: number | null;
  /** Claim `exp`, epoch ms. */
  readonly expiresAt: number | null;
}

/** The Frontend API minted a token. */
export interface TokenEvent extends TokenFacts {
  readonly kind: 'token';
  /** Name of the JWT template; null for the session token. */
  readonly template: string | null;
}

/** What the application's server would decide became different. */
export interface VerdictEvent {
  readonly kind: 'verdict';
  readonly request: RequestKind;
  /** `failed` when the server would fail on the request. */
  readonly status: Verdict['status'] | 'failed';
  /** Clerk's code; null when signed in or failed. */
  readonly reason: string | null;
}

/** Something that the user did in the panel, with what came of it. */
export interface ActionEvent {
  readonly kind: 'action';
  readonly action: OpenString<Action['name']>;
  readonly result: OpenString<ActionResult['kind']>;
  readonly sessionId: string | null;
  /** Why it failed; null when it did not. */
  readonly errorCode: string | null;
  readonly traceId: string | null;
  readonly call: FrontendApiCall | null;
}

/** A finding came or went. */
export interface FindingEvent extends FindingNote {
  readonly kind: 'finding';
  /** The same finding has the same id each time that it appears and goes. */
  readonly findingId: string;
  readonly change: 'appeared' | 'gone';
}

/** A diagnosis, in short. */
export interface FindingNote {
  /** Names the rule: `R38`. Rules come and go with versions; an older record stays readable. */
  readonly rule: OpenString<RuleId>;
  readonly severity: Severity;
  /** Its statement in the panel's language: a record says the same in every version, where keys of messages may be gone. */
  readonly title: string;
}

/** A line between events, about the recording itself. */
export type MarkerEvent =
  | { readonly kind: 'began' }
  /** The frame shows another document; with `frameId` 0 the tab does. */
  | { readonly kind: 'navigated'; readonly url: string }
  /** Nothing was recorded since that time (epoch ms), or some of it could not be kept. */
  | { readonly kind: 'gap'; readonly since: number; readonly because: 'worker-stopped' | 'paused' | 'not-stored' };
