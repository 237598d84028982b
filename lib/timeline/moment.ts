import type { Client } from '../client/index.ts';
import type { View } from '../client/view.ts';
import type { Cookie } from '../cookies/cookie.ts';
import type { ClerkInstance, ClerkState, DocumentState, FrameState, PageState } from '../inspector/state.ts';
import type { RequestKind, Verdict } from '../verdict/verdict.ts';
import type { Patch } from './diff/change.ts';

/**
 * What a tab held at one time: all that the Client, Sessions, Cookies, Server's view and Instance tabs show, redacted. Lists have
 * items with ids, so that two moments are compared session by session and cookie by cookie.
 */
export interface Moment {
  /** The top one first. */
  readonly frames: readonly RecordedFrame[];
}

/** How a moment came out of the one before: told whole now and then, so that no reader has to go back far. */
export type MomentStep =
  | { readonly kind: 'whole'; readonly moment: Moment }
  | { readonly kind: 'patches'; readonly patches: readonly Patch[] };

/** One frame of a moment. */
export interface RecordedFrame extends Pick<FrameState, 'frameId' | 'url' | 'access'> {
  /** The browser's name of the document. */
  readonly id: string;
  readonly page: RecordedPage;
  readonly cookies: readonly RecordedCookie[];
  /** Keys that Clerk has in the local storage. */
  readonly storageKeys: readonly string[];
  readonly held: readonly RecordedHeldToken[];
  /** The JWTs among cookies and held tokens, each once. */
  readonly tokens: readonly RecordedToken[];
  /** What the server would decide; null where that was not computed. */
  readonly verdicts: Verdicts;
}

/** What the server would decide about each kind of request. */
export type Verdicts = { readonly [Kind in RequestKind]: RecordedVerdict | null };

/** What stood in a frame. */
export type RecordedPage =
  | { readonly kind: Exclude<PageState['kind'], 'attached'> }
  | ({ readonly kind: 'attached' } & RecordedDocument);

/** A document that the hook spoke from. */
export interface RecordedDocument extends Pick<DocumentState, 'focused' | 'online' | 'otherInstances'> {
  readonly clerk: RecordedClerk;
}

/** What lived on `window.Clerk`, or stood in its place. */
export type RecordedClerk =
  | Exclude<ClerkState, ClerkInstance>
  | ({ readonly kind: 'present' } & RecordedInstance)
  | (Pick<Extract<ClerkState, { kind: 'direct' }>, 'kind' | 'because' | 'source'> & RecordedInstance);

/** An instance without its signing keys, which are long and public. */
export interface RecordedInstance
  extends Pick<
    ClerkInstance,
    'instance' | 'status' | 'clientError' | 'activeSessionId' | 'unreported' | 'differences' | 'environment' | 'options'
  > {
  readonly client: RecordedClient | null;
}

/** A Client with each session once. */
export type RecordedClient = Omit<View<Client>, 'signedInSessions'>;

/** A cookie without its value. */
export interface RecordedCookie extends Omit<Cookie, 'value' | 'partitionKey' | 'expirationDate'> {
  /** Name, place and partition, which no other cookie has together. */
  readonly id: string;
  readonly topLevelSite: string | null;
  readonly hasCrossSiteAncestor: boolean | null;
  /** Seconds since 1970, to the hour when it is days ahead; null for a cookie that ends with the browser. */
  readonly expirationDate: number | null;
  readonly value: RecordedValue;
}

/** What is kept of a value. */
export interface RecordedValue {
  /** Stands for it: the same for equal values. Names the token if it is one. */
  readonly hash: string;
  /** The value itself where it lets nobody in, such as a time; else null. */
  readonly plain: string | null;
  /** Its length in characters. */
  readonly length: number;
}

/** A token that the Client came with or that was minted in the panel. */
export interface RecordedHeldToken {
  /** Session and template. */
  readonly id: string;
  readonly sessionId: string;
  /** Null for the session token. */
  readonly template: string | null;
  readonly value: RecordedValue;
}

/** What a JWT says, without its signature. Personal claims are replaced. */
export interface RecordedToken {
  /** The hash of the JWT. */
  readonly id: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A verdict, or why there was none: the server would fail. */
export type RecordedVerdict =
  | ({ readonly kind: 'verdict' } & Verdict)
  | { readonly kind: 'failed'; readonly message: string };
