import type { Client } from '../client/index.ts';
import type { View } from '../client/view.ts';
import type { Environment } from '../environment/index.ts';
import type { Action } from '../protocol/action.ts';
import type { RunningSimulation, Simulation } from '../protocol/simulation.ts';
import type { RecordingState } from '../recording/recording-state.ts';
import type { Safety } from '../settings/safety.ts';
import type { SavedSignIn } from '../test-users/saved-sign-in.ts';

/**
 * What the worker knows of one inspected tab, and all that the panel renders. Plain JSON without secrets; times are
 * epoch milliseconds.
 */
export interface InspectorState {
  /** The frames of the tab, the top one first; empty until the browser has told them. */
  readonly frames: readonly FrameState[];
  /** The action that runs now, if any. */
  readonly running: Action | null;
  readonly lastResult: ActionResult | null;
  /** Version of the extension that the browser has ready and will start with the next reload, if any. */
  readonly updateWaiting: string | null;
  /**
   * What servers said of themselves last, newest first: the newest answer of each origin and kind of request, and the
   * newest handshake beside it.
   */
  readonly serverAnswers: readonly ServerAnswer[];
  readonly recording: RecordingState;
  /** What the user wants to be kept from. */
  readonly safety: Safety;
  /** What is simulated in the tab now, if anything. */
  readonly simulation: RunningSimulation | null;
  /** The sign-ins that are saved, of all tabs; null in private windows, where none is. */
  readonly testUsers: readonly SavedSignIn[] | null;
}

/** What a server with Clerk's SDK said in the headers of an answer, as DevTools saw it. */
export interface ServerAnswer {
  /** How it was asked: by a navigation, or by a script. */
  readonly kind: 'document' | 'fetch';
  /** Address asked, without the credentials that Clerk puts into some. */
  readonly url: string;
  readonly at: number;
  readonly httpStatus: number;
  /** Header `x-clerk-auth-status`: `signed-in`, `signed-out`, `handshake`; null when it was not sent, as below. */
  readonly authStatus: string | null;
  /** Header `x-clerk-auth-reason`. */
  readonly authReason: string | null;
  /** Header `x-clerk-auth-message`. */
  readonly authMessage: string | null;
  /** `__clerk_hs_reason` in the address that a handshake goes to. */
  readonly handshakeReason: string | null;
  /** What the panel expected for the very cookies of that request, or null when it could not tell. */
  readonly expected: { readonly status: string; readonly reason: string | null } | null;
}

/** One frame of the tab, with the document it shows. */
export interface FrameState {
  /** The browser's number of the frame, 0 for the top one. */
  readonly frameId: number;
  /** The browser's name of the document that it shows. */
  readonly documentId: string;
  /** Address of the document, without the credentials that Clerk puts into some. */
  readonly url: string;
  /**
   * The domain that it shares with the hosts that belong to it: `example.com` for `app.example.com`; null for an address
   * without a host, and for a document of the past.
   */
  readonly site: string | null;
  readonly access: AccessState;
  readonly page: PageState;
}

/** Which hosts the extension may read; host match patterns as `chrome.permissions` takes them. */
export interface AccessState {
  /** The page's host, its site and the Frontend API host, as far as they are known. */
  readonly needed: readonly string[];
  readonly missing: readonly string[];
}

/** What the hook in the page said, or why it could not. */
export type PageState =
  /** A page that no extension may enter: the browser's own, or one that did not load. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'no-access' }
  /** The hook is being put in, or was put in and has not spoken yet. */
  | { readonly kind: 'attaching' }
  /** The hook was put in and does not speak: a script of the page runs without end. */
  | { readonly kind: 'unanswering' }
  | { readonly kind: 'attached'; readonly document: DocumentState };

/** One document with our hook in it. */
export interface DocumentState {
  readonly documentId: string;
  /**
   * False while DevTools or another window has the focus. clerk-js 6.40 then polls every 5 s instead of 1.5 s, does not
   * refresh ahead, writes session cookies only while this tab was the last active one (`clerk_active_context`), and
   * leaves them at sign-out.
   */
  readonly focused: boolean;
  /** `navigator.onLine`. */
  readonly online: boolean;
  /** Null where the page did not tell. */
  readonly load: DocumentLoad | null;
  readonly clerk: ClerkState;
  /** Signs of further Clerk instances that this document talks to and that are not on `window`. */
  readonly otherInstances: OtherInstances;
}

/** How a document was loaded, as far as that bears on Clerk. */
export interface DocumentLoad {
  /** `performance.timeOrigin`, epoch ms. */
  readonly startedAt: number;
  /** There is an element with the id `clerk-captcha`. */
  readonly captchaElement: boolean;
  /** What of Clerk's or of its captcha the page's Content Security Policy forbade. */
  readonly forbidden: readonly ForbiddenLoad[];
  /** First lines of errors that a Clerk SDK threw and nobody caught. */
  readonly errors: readonly string[];
}

/** Something that a page's Content Security Policy forbade. */
export interface ForbiddenLoad {
  readonly url: string;
  /** `script-src-elem` */
  readonly directive: string;
}

/** Signs of instances beside the one on `window.Clerk`; the panel names them and drives none of them. */
export interface OtherInstances {
  /** Frontend API hosts in the document's network traffic. */
  readonly hosts: readonly string[];
  /** Suffixes of its Clerk cookies. On localhost they may come from another project. */
  readonly suffixes: readonly string[];
}

/** `window.Clerk` as the hook found it. */
export type ClerkState =
  | { readonly kind: 'absent' }
  /** A clerk-js script is there and has not run yet. */
  | { readonly kind: 'script-pending' }
  | { readonly kind: 'script-failed'; readonly source: string }
  /** `window.Clerk` exists and is not a Clerk instance. */
  | { readonly kind: 'foreign' }
  | ({ readonly kind: 'present' } & ClerkInstance)
  /** No clerk-js lives in the page, but it names its instance: the Client comes straight from the Frontend API. */
  | ({
      readonly kind: 'direct';
      readonly because: WhyDirect;
      /** Address of the script that failed, if one did. */
      readonly source: string | null;
    } & ClerkInstance);

/** Why no clerk-js lives in a page: it has none, its script failed, or `Clerk.load()` did. */
export type WhyDirect = 'absent' | 'script-failed' | 'load-failed';

/** An instance and what this browser holds of it. */
export interface ClerkInstance {
  readonly instance: InstanceState;
  /** `Clerk.status`; versions before 5.62 have none and it is told from `Clerk.loaded`. Null without a clerk-js. */
  readonly status: 'loading' | 'ready' | 'degraded' | 'error' | null;
  /** The Client as last understood, or null before there was one. */
  readonly client: View<Client> | null;
  /** When that Client was read. */
  readonly clientAt: number | null;
  /** Why the newest client could not be had; `client` is then the last good one, and stale. */
  readonly clientError: ClientError | null;
  /** Session that this page shows, `Clerk.session.id`; the last active one of the Client may be another. */
  readonly activeSessionId: string | null;
  /** Members of the Client object that this clerk-js does not have, by name: `cookieExpiresAt`, `removeSessions`. */
  readonly unreported: readonly string[];
  /** Fields in which the page and the last Frontend API payload disagree. */
  readonly differences: readonly Difference[];
  /** The environment as clerk-js holds it, or null when it was not told or could not be read. */
  readonly environment: View<Environment> | null;
  /** What `Clerk.load()` was given, by option name; values as text. */
  readonly options: Readonly<Record<string, string>>;
  /** The keys that the instance signs its tokens with, or null while they are being asked for. */
  readonly signingKeys: SigningKeys | null;
}

/** What came of asking the Frontend API for `/.well-known/jwks.json`. */
export type SigningKeys =
  | {
      readonly kind: 'known';
      /** The answer, with the members that a check needs; public. */
      readonly jwks: { readonly keys: readonly Readonly<Record<string, unknown>>[] };
    }
  | { readonly kind: 'refused'; readonly error: ActionError };

/** Which Clerk instance the page is built with. */
export interface InstanceState {
  readonly version: string | null;
  readonly publishableKey: string | null;
  readonly type: 'development' | 'production' | null;
  /** `Clerk.proxyUrl`, or what the page's script or globals say in its place: absolute, or a path on the page's origin. */
  readonly proxyUrl: string | null;
  /** `Clerk.domain`, or what the page's script or globals say in its place. */
  readonly domain: string | null;
  /** `Clerk.isSatellite`; null without a clerk-js. */
  readonly isSatellite: boolean | null;
  /** Host of the Frontend API, with the path of a proxy if there is one: `clerk.example.com`, `localhost:4000/__clerk`. */
  readonly frontendApi: string | null;
  /** `Clerk.getFapiClient().buildUrl({ path: '/client' })`: the pattern of every Frontend API address of this page. */
  readonly frontendApiUrl: string | null;
  /** The SDK that wraps clerk-js, from `Clerk.sdkMetadata`. */
  readonly sdk: { readonly name: string; readonly version: string } | null;
}

/** Why there is no newer Client. */
export type ClientError =
  /** A client JSON that does not fit the schema; `path` is the place in it, such as `sessions[0].status`. */
  | { readonly kind: 'unreadable'; readonly path: string; readonly message: string }
  /** The Frontend API, asked directly, refused or did not answer. */
  | {
      readonly kind: 'refused';
      /** When it did, epoch milliseconds. */
      readonly at: number;
      readonly error: ActionError;
    };

/** A field of the Client that the page and the Frontend API hold differently. */
export interface Difference {
  /** Place in the Client, such as `sessions[sess_1].status`. */
  readonly path: string;
  readonly page: string;
  readonly frontendApi: string;
  /** When the Frontend API said so. */
  readonly at: number;
}

/** Names an action. */
export type ActionName = Action['name'];

/** Through the page's clerk-js, which then knows of it, or straight from the extension. */
export type Way = 'page' | 'direct';

/** What an action did, shown until the next one. */
export type ActionResult = { readonly at: number } & (
  | { readonly kind: 'cache-cleared'; readonly sessions: number }
  | {
      readonly kind: 'sessions-removed';
      readonly sessions: number;
      readonly cookies: readonly string[];
      readonly call: FrontendApiCall;
    }
  | { readonly kind: 'touch-opened' }
  | { readonly kind: 'client-created' | 'client-destroyed'; readonly call: FrontendApiCall }
  /** A session was touched, ended, removed or made the active one. */
  | {
      readonly kind: 'session-touched' | 'session-ended' | 'session-removed' | 'session-activated';
      readonly sessionId: string;
      readonly call: FrontendApiCall;
    }
  /** A token was minted; its text is among the document's secrets. */
  | {
      readonly kind: 'token-minted';
      readonly sessionId: string;
      /** Null for the session token. */
      readonly template: string | null;
      readonly expiresAt: number | null;
      readonly call: FrontendApiCall;
    }
  | { readonly kind: 'sign-in-saved'; readonly savedAs: string }
  | { readonly kind: 'sign-in-switched'; readonly savedAs: string; readonly call: FrontendApiCall }
  | { readonly kind: 'sign-ins-forgotten'; readonly count: number }
  | { readonly kind: 'visitor-started' }
  | {
      readonly kind: 'test-user-signed-in';
      readonly email: string;
      /** There was no such user before. */
      readonly signedUp: boolean;
      readonly call: FrontendApiCall;
    }
  | { readonly kind: 'cookie-deleted' | 'cookie-edited'; readonly name: string }
  | { readonly kind: 'simulation-started'; readonly simulation: Simulation['kind'] }
  /** Everything of Clerk was taken from the site and the tab loaded anew. */
  | { readonly kind: 'state-reset'; readonly cookies: readonly string[]; readonly storageKeys: readonly string[] }
  | {
      readonly kind: 'failed';
      readonly action: ActionName;
      readonly error: ActionError;
      /** The way it took; null when the document was gone or silent before it could take one. */
      readonly way: Way | null;
    }
);

/** A call to the Frontend API that was answered. */
export interface FrontendApiCall {
  /** The true verb: clerk-js sends only GET and POST and names the others in `_method`. */
  readonly method: string;
  /** Path with its version: `/v1/client/sessions`. */
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
  readonly way: Way;
}

/** Why an action failed. */
export interface ActionError {
  /**
   * Clerk's error code, `unknown_error` or `not_json` for an answer that is not Clerk's, or one of ours, which
   * `CallErrorCode` lists.
   */
  readonly code: string;
  /** Text from the Frontend API or the page, for people; empty when the code says all. */
  readonly message: string;
  /** The call that failed, such as `DELETE /v1/client/sessions`, or null when none was made. */
  readonly call: string | null;
  readonly status: number | null;
  /** Clerk's trace id, which its support asks for. */
  readonly traceId: string | null;
  /** Seconds to wait, from the Retry-After header. */
  readonly retryAfter: number | null;
}
