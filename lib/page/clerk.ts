/**
 * The part of `window.Clerk` that the hook touches, loosely: members come and go between versions 4 and 6, and a page
 * can put anything there. Names without `__internal_` are Clerk's public interface.
 */
export interface ClerkLike {
  load(...parameters: unknown[]): unknown;
  readonly version?: unknown;
  readonly loaded?: unknown;
  readonly status?: unknown;
  readonly publishableKey?: unknown;
  readonly proxyUrl?: unknown;
  readonly domain?: unknown;
  /** Known once `load()` was called with its options; false before. */
  readonly isSatellite?: unknown;
  readonly sdkMetadata?: { readonly name?: unknown; readonly version?: unknown };
  readonly client?: ClientLike;
  readonly session?: { readonly id?: unknown } | null;
  addListener?(listener: () => void): () => void;
  on?(event: 'status', listener: () => void): void;
  off?(event: 'status', listener: () => void): void;
  getFapiClient?(): FapiClientLike;
  buildUrlWithAuth?(url: string): string;
  signOut?(callback: () => void): Promise<unknown>;
  setActive?(parameters: { session: string; organization?: string | null }): Promise<unknown>;
  /** Since 5.31. */
  __internal_getOption?(name: string): unknown;
  /** Version 6. */
  readonly __internal_environment?: EnvironmentLike;
  /** Versions 4 and 5. */
  readonly __unstable__environment?: EnvironmentLike;
  updateClient?(client: ClientLike): void;
}

/** `Clerk.client`. */
export interface ClientLike {
  readonly sessions?: readonly SessionLike[];
  create?(): Promise<unknown>;
  destroy?(): Promise<unknown>;
  /** Since 5.20. */
  removeSessions?(): Promise<unknown>;
  clearCache?(): void;
  /** Since 5.30. */
  buildTouchUrl?(parameters: { redirectUrl: URL }): string;
  /** Since 5.42.1. */
  __internal_toSnapshot?(): object;
}

/** Reads a resource that has no snapshot. */
export type ReadFields = (resource: object) => unknown;

/** One of `Clerk.client.sessions`. */
export interface SessionLike {
  readonly id?: unknown;
  touch?(): Promise<unknown>;
  end?(): Promise<unknown>;
  remove?(): Promise<unknown>;
  getToken?(options: { skipCache: true; template?: string }): Promise<unknown>;
}

/** The environment of the instance as clerk-js holds it. */
export interface EnvironmentLike {
  __internal_toSnapshot?(): object;
}

/** `Clerk.getFapiClient()`. */
export interface FapiClientLike {
  buildUrl?(parameters: { path: string }): URL;
  onAfterResponse?(callback: (request: FapiRequestLike, response?: FapiResponseLike) => void): void;
}

/** A call to the Frontend API, as `onAfterResponse` tells it. */
export interface FapiRequestLike {
  readonly method?: string;
  readonly path?: string;
}

/** A `Response` whose JSON clerk-js has put into `payload`. */
export interface FapiResponseLike {
  readonly status: number;
  readonly headers?: { get(name: string): string | null };
  readonly payload?: unknown;
}

/** The words of a text: many names are shorter so, and each byte of the hook is in every inspected page. */
export function words(text: string): string[] {
  return text.split(/\s+/);
}

/** Reads a member of the page; a getter that throws gives undefined. */
export function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Name and message of what a page has thrown, which can be anything at all. */
export function describeError(error: unknown): { readonly name: string; readonly message: string } {
  const isError = attempt(() => error instanceof Error) === true;
  const name = attempt(() => (isError ? String((error as Error).name) : 'Error')) ?? 'Error';
  const message = attempt(() => String(isError ? (error as Error).message : error)) ?? '';
  return { name: name.slice(0, 100), message: message.slice(0, 2_000) };
}

/** True for a Clerk instance, false for its class or for something else under that name. */
export function isClerk(value: unknown): value is ClerkLike {
  if (typeof value !== 'object' || value === null) return false;
  return typeof attempt(() => (value as { load?: unknown }).load) === 'function';
}
