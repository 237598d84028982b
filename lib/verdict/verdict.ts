import type { AuthenticateRequestOptions } from '@clerk/backend/internal';
import type { StoredCookie } from '../cookies/store.ts';
import type { AddressParts } from './address.ts';
import type { CookieSet } from './cookie-set.ts';

/** How the browser asks: by a navigation, which can be sent to a handshake, or by a script, which cannot. */
export type RequestKind = 'document' | 'fetch';

/** The keys that an instance publishes at `/.well-known/jwks.json`. */
export interface KeySet {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

/** What the application's server was told about its Clerk instance, in the words of `@clerk/backend`. */
export interface ServerOptions
  extends Pick<
    AuthenticateRequestOptions,
    | 'audience'
    | 'authorizedParties'
    | 'clockSkewInMs'
    | 'domain'
    | 'isSatellite'
    | 'organizationSyncOptions'
    | 'proxyUrl'
    | 'satelliteAutoSync'
    | 'signInUrl'
  > {
  /** Public key of the instance as PEM, with which a server that was given one checks every token: see `jwtKeyOf`. */
  readonly jwtKey?: string;
  /** What a server without it fetches from Clerk by its secret key; of these it takes the one that a token names. */
  readonly jwks?: KeySet;
}

/** A request that the browser could send now. It is always a GET. */
export interface VerdictRequest {
  /** In the order in which the browser sends them, HttpOnly ones too: of two with one name the server takes the first. */
  readonly cookies: readonly StoredCookie[];
  /** Where it goes: an absolute address. */
  readonly url: string;
  /** Page that the navigation comes from, when there is one and its policy tells. */
  readonly referrer?: string;
  /** The navigation is one of a frame within a page; of a script's call it says nothing. */
  readonly inFrame?: boolean;
  readonly publishableKey: string;
  readonly options: ServerOptions;
}

/** What the server would decide about a request. */
export interface Verdict extends CookieSet {
  readonly status: 'signed-in' | 'signed-out' | 'handshake';
  /** Clerk's code, such as `session-token-and-uat-missing`; null when signed in. */
  readonly reason: string | null;
  /** Clerk's explanation in English; null when it gives none. */
  readonly message: string | null;
  /** Signed in with a session that still has a task to do: `auth()` takes its user for signed out unless told otherwise. */
  readonly pending: boolean;
  /** It would be a handshake, had there not been three in a row: the server breaks the loop. */
  readonly gaveUp: boolean;
  /** Where a handshake goes; null for the other verdicts. */
  readonly handshakeUrl: AddressParts | null;
  /**
   * What the server would ask Clerk for first, by secrets that are not sent from here. The verdict is then the one of a
   * server that gets no answer: with one, it depends on that.
   */
  readonly asksClerk: 'refresh' | 'handshake-payload' | null;
}

/** There is no verdict, because the server would fail on the request or its own settings. */
export class VerdictError extends Error {
  override readonly name = 'VerdictError';
}
