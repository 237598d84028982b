import type { Client } from '../client/index.ts';
import type { View } from '../client/view.ts';

/**
 * What the worker knows of one inspected tab, and all that the panel renders. Plain JSON without secrets; times are
 * epoch milliseconds.
 */
export interface InspectorState {
  /** Address of the tab's top document, or null until the browser has told it. */
  readonly url: string | null;
  readonly access: AccessState;
  readonly page: PageState;
  /** The action that runs now, if any. */
  readonly running: ActionName | null;
  readonly lastResult: ActionResult | null;
  /** Version of the extension that the browser has ready and will start with the next reload, if any. */
  readonly updateWaiting: string | null;
}

/** Which hosts the extension may read; host match patterns as `chrome.permissions` takes them. */
export interface AccessState {
  /** The page's host, its registrable domain and the Frontend API host, as far as they are known. */
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
  /** False while DevTools or another window has the focus; clerk-js then polls less and writes no cookies. */
  readonly focused: boolean;
  readonly clerk: ClerkState;
}

/** `window.Clerk` as the hook found it. */
export type ClerkState =
  | { readonly kind: 'absent' }
  /** A clerk-js script is there and has not run yet. */
  | { readonly kind: 'script-pending' }
  | { readonly kind: 'script-failed'; readonly source: string }
  /** `window.Clerk` exists and is not a Clerk instance. */
  | { readonly kind: 'foreign' }
  | ({ readonly kind: 'present' } & ClerkInstance);

/** A running clerk-js and what it holds. */
export interface ClerkInstance {
  readonly instance: InstanceState;
  /** `Clerk.status`; versions before 5.62 have none and it is told from `Clerk.loaded`. */
  readonly status: 'loading' | 'ready' | 'degraded' | 'error';
  /** The Client as last understood, or null before there was one. */
  readonly client: View<Client> | null;
  /** When that Client was read from the page. */
  readonly clientAt: number | null;
  /** Why the newest client JSON could not be read; `client` is then the last good one, and stale. */
  readonly clientError: ClientParseError | null;
  /** Session that this page shows, `Clerk.session.id`; the last active one of the Client may be another. */
  readonly activeSessionId: string | null;
  /** Fields in which the page and the last Frontend API payload disagree. */
  readonly differences: readonly Difference[];
}

/** Which Clerk instance the page is built with. */
export interface InstanceState {
  readonly version: string | null;
  readonly publishableKey: string | null;
  readonly type: 'development' | 'production' | null;
  /** Host of the Frontend API, with the path of a proxy if there is one: `clerk.example.com`, `localhost:4000/__clerk`. */
  readonly frontendApi: string | null;
  /** `Clerk.getFapiClient().buildUrl({ path: '/client' })`: the pattern of every Frontend API address of this page. */
  readonly frontendApiUrl: string | null;
  /** The SDK that wraps clerk-js, from `Clerk.sdkMetadata`. */
  readonly sdk: { readonly name: string; readonly version: string } | null;
}

/** A client JSON that does not fit the schema. */
export interface ClientParseError {
  /** Place in the JSON, such as `sessions[0].status`. */
  readonly path: string;
  readonly message: string;
}

/** A field of the Client that the page and the Frontend API hold differently. */
export interface Difference {
  /** Place in the Client, such as `sessions[sess_1].status`. */
  readonly path: string;
  readonly page: string;
  readonly frontendApi: string;
  /** When the Frontend API said so. */
  readonly at: number;
}

export type ActionName = 'clearCache' | 'removeSessions' | 'openTouchUrl';

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
  | { readonly kind: 'failed'; readonly action: ActionName; readonly error: ActionError }
);

/** A call to the Frontend API that was answered. */
export interface FrontendApiCall {
  /** The true verb: clerk-js sends only GET and POST and names the others in `_method`. */
  readonly method: string;
  /** Path with its version: `/v1/client/sessions`. */
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
}

/** Why an action failed. */
export interface ActionError {
  /** Clerk's error code, or one of ours: `page_no_answer`, `page_gone`, `network_error`, `not_json`, `no_clerk`. */
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
