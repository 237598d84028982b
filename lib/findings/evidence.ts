import type { Client } from '../client/index.ts';
import type { View } from '../client/view.ts';
import type { CookieGroup } from '../cookies/inventory.ts';
import type { Environment } from '../environment/index.ts';
import type { ClerkState, ForbiddenLoad, InstanceState, ServerAnswer } from '../inspector/state.ts';
import type { Judgements } from '../panel/server-view-state.ts';
import type { Jwt } from '../tokens/decode-token.ts';
import type {
  BearerRequest,
  ClockSample,
  DocumentCookies,
  SeenCall,
  SeenLoad,
  SeenNavigation,
  SessionsChange,
} from './traffic.ts';

/** All that rules look at: one frame's document, what the browser holds for it, and what was recorded of it. */
export interface Inputs {
  /** Epoch ms. */
  readonly now: number;
  readonly page: Page;
  /** When the browser began to load the document, epoch ms. */
  readonly documentStart: number;
  /** What lives on `window.Clerk`. */
  readonly clerk: ClerkState;
  readonly instance: Instance;
  readonly clerkJs: ClerkJs;
  /** What this browser's Client is: not a stand-in, and not older than the last error. */
  readonly client: HeldClient;
  readonly environment: View<Environment>;
  /** Clerk's cookies of the page's host and its domain. */
  readonly cookies: readonly CookieGroup[];
  /** The tokens that came with the Client or were minted in the panel. */
  readonly tokens: readonly SessionJwt[];
  /** Ids of the keys that the instance signs with. */
  readonly keyIds: readonly string[];
  /** What the page's server would decide now. */
  readonly verdict: Judgements;
  /** What servers said of the document that is looked at and of its scripts' requests. */
  readonly answers: readonly ServerAnswer[];
  readonly calls: readonly SeenCall[];
  readonly navigations: readonly SeenNavigation[];
  readonly documentCookies: readonly DocumentCookies[];
  readonly bearers: readonly BearerRequest[];
  readonly loads: readonly SeenLoad[];
  /** What of Clerk's the page's Content Security Policy forbade. */
  readonly violations: readonly ForbiddenLoad[];
  /** First lines of errors that a Clerk SDK threw in the document and nobody caught. */
  readonly errors: readonly string[];
  readonly sessions: readonly SessionsChange[];
  readonly clock: readonly ClockSample[];
  /** The record begins before the document does: what is not in it did not happen. */
  readonly wholeLoad: true;
  /** The document has an element with the id `clerk-captcha`. */
  readonly captchaElement: boolean;
}

/** Names an input. */
export type InputName = keyof Inputs;

/** The document that is looked at. */
export interface Page {
  readonly url: string;
  /** Address of the tab's top document; the same for that itself. */
  readonly topUrl: string;
  /** Whether the document is embedded, and by a page of its own site. */
  readonly embedded: 'no' | 'same-site' | 'cross-site';
  readonly focused: boolean;
  /** `navigator.onLine` */
  readonly online: boolean;
}

/** The Clerk instance that the page names. */
export interface Instance extends InstanceState {
  /** Of its cookies. */
  readonly suffix: string;
  /** Host of the Frontend API in the publishable key, which issues the tokens also behind a proxy. */
  readonly issuer: string;
  readonly type: 'development' | 'production';
}

/** The clerk-js that lives in the page. */
export interface ClerkJs {
  readonly version: string | null;
  /** `Clerk.status` */
  readonly status: 'loading' | 'ready' | 'degraded' | 'error';
  /** `Clerk.session.id` */
  readonly activeSessionId: string | null;
  /** What `Clerk.load()` was given, as text. */
  readonly options: Readonly<Record<string, string>>;
}

/** The Client that this browser has. */
export interface HeldClient {
  readonly value: View<Client>;
  /** When it was read last, epoch ms. */
  readonly readAt: number;
}

/** A token of a session, without its signature. */
export interface SessionJwt {
  readonly sessionId: string;
  /** Null for the session token. */
  readonly template: string | null;
  readonly jwt: Jwt;
}

/** Every input as it is known, or why it is not. */
export type Evidence = { readonly [Name in InputName]: Known<Inputs[Name]> };

/** An input that may be missing. */
export type Known<Value> = { readonly known: true; readonly value: Value } | Missing;

/** An input that is not known. */
export interface Missing {
  readonly known: false;
  readonly why: WhyMissing;
}

/** Why an input is missing. */
export type WhyMissing =
  /** The extension may not read a host that it takes. */
  | 'no-access'
  /** No hook speaks from the document, yet or at all. */
  | 'not-attached'
  /** The page names no Clerk instance, or by a key that does not parse. */
  | 'no-instance'
  /** No clerk-js lives in the page. */
  | 'no-clerk-js'
  /** There is no Client, or none that is certain: a stand-in, or one from before an error. */
  | 'no-client'
  /** This clerk-js does not tell it. */
  | 'not-told'
  /** The Frontend API did not tell its signing keys. */
  | 'no-keys'
  /** The server's decision could not be computed. */
  | 'no-verdict'
  /** DevTools was opened after the document had begun to load. */
  | 'opened-late'
  /** Nothing records it here. */
  | 'not-recorded'
  /** It was asked for and is not there yet. */
  | 'pending';

/** An input with its value. */
export function known<Value>(value: Value): Known<Value> {
  return { known: true, value };
}

/** An input that is not known, with the reason. */
export function missing(why: WhyMissing): Missing {
  return { known: false, why };
}
