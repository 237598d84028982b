import { ClientJSONError } from './client-json-error.ts';
import type { FrontendApi, FrontendApiRequest } from './frontend-api.ts';
import { errorFromResponse } from './frontend-api-error.ts';
import { clientInPayload } from './payload.ts';
import { Session, sessionJSON } from './session.ts';
import { isSignedIn } from './session-status.ts';
import { SignIn, signInJSON } from './sign-in.ts';
import { SignUp, signUpJSON } from './sign-up.ts';
import { isEligibleForTouch, touchAddress } from './touch.ts';
import { type Properties, update } from './update.ts';
import { flag, list, optional, text, time, z } from './wire.ts';

/** A client as the Frontend API sends it, or as the snapshot of clerk-js 5.42 and later writes it. */
export const clientJSON = z.object({
  id: text,
  sessions: list(sessionJSON),
  sign_in: optional(signInJSON),
  sign_up: optional(signUpJSON),
  last_active_session_id: text,
  last_authentication_strategy: text,
  captcha_bypass: flag,
  cookie_expires_at: time,
  created_at: time,
  updated_at: time,
});

/**
 * Clerk's Client object: what the Frontend API knows of this browser.
 *
 * Properties and methods have the names and meanings of https://clerk.com/docs/reference/objects/client. Unlike that
 * of clerk-js, a time that is not known is null and never the current time, and an attempt that does not exist is
 * null and never an empty object.
 */
export class Client {
  readonly #api: FrontendApi;

  /** Null until the Frontend API has given one; `client_init` while clerk-js stands in for it during an outage. */
  readonly id: string | null = null;
  /** True when this browser may skip CAPTCHAs. False too when it was not told, by clerk-js before 5.45. */
  readonly captchaBypass: boolean = false;
  /** When the client cookie expires. Null when there is none, and from clerk-js before 5.30. */
  readonly cookieExpiresAt: Date | null = null;
  /** When the Frontend API made the client. In a snapshot of clerk-js a missing time is the time of the snapshot. */
  readonly createdAt: Date | null = null;
  /** The session that this browser used last, which need not be the one that a page shows. */
  readonly lastActiveSessionId: string | null = null;
  /** How this browser signed in last, such as `oauth_google`. Null when not known, and from clerk-js before 5.92. */
  readonly lastAuthenticationStrategy: string | null = null;
  /** The sessions of this browser; an instance in single-session mode has one at most. */
  readonly sessions: readonly Session[] = [];
  /** Those of `sessions` whose status is `active` or `pending`. */
  readonly signedInSessions: readonly Session[] = [];
  /** The sign-in in progress, or null. */
  readonly signIn: SignIn | null = null;
  /** The sign-up in progress, or null. */
  readonly signUp: SignUp | null = null;
  /** When the client or anything in it changed last; like `createdAt` in a snapshot. */
  readonly updatedAt: Date | null = null;

  private constructor(api: FrontendApi) {
    this.#api = api;
  }

  /**
   * Builds a client from its JSON, in the form of the Frontend API or of a snapshot of clerk-js; null, the answer to a
   * browser that the Frontend API does not know, gives a new client.
   *
   * @throws {ClientJSONError} when the JSON is no client.
   */
  static fromJSON(json: unknown, api: FrontendApi): Client {
    return new Client(api).fromJSON(json);
  }

  /**
   * Updates this client from a newer JSON of the same forms. Sessions and attempts become new objects; a session keeps
   * its last token where that is fresher.
   *
   * @throws {ClientJSONError} when the JSON is no client; this client then stays as it was.
   */
  fromJSON(json: unknown): this {
    update<Client>(this, readClient(json, this.sessions));
    return this;
  }

  /** True until the Frontend API has given an id. */
  isNew(): boolean {
    return this.id === null;
  }

  /**
   * Creates the client and its cookie: `PUT /v1/client`. Resolves to this client, updated.
   *
   * @throws {FrontendApiError} when the Frontend API refuses.
   * @throws {ClientJSONError} when its answer is no client.
   */
  async create(): Promise<this> {
    return this.fromJSON(await this.#request({ method: 'PUT', path: '/client' }));
  }

  /**
   * Deletes the client, its cookie and all sessions: `DELETE /v1/client`. Everything here is reset, `captchaBypass`
   * too, which clerk-js keeps.
   *
   * @throws {FrontendApiError} when the Frontend API refuses.
   */
  async destroy(): Promise<void> {
    await this.#request({ method: 'DELETE', path: '/client' });
    this.fromJSON(null);
  }

  /**
   * Signs all sessions out: `DELETE /v1/client/sessions`. Resolves to this client, updated; that of clerk-js promises
   * the same and resolves to undefined. Where the answer has no client, the sessions alone are dropped.
   *
   * @throws {FrontendApiError} when the Frontend API refuses.
   * @throws {ClientJSONError} when its answer is no client.
   */
  async removeSessions(): Promise<this> {
    const json = await this.#request({ method: 'DELETE', path: '/client/sessions' });
    if (json !== null) return this.fromJSON(json);
    update<Client>(this, { sessions: [], signedInSessions: [], lastActiveSessionId: null });
    return this;
  }

  /** Drops the session tokens held here. The token cache of a page is its own. */
  clearCache(): void {
    for (const session of this.sessions) session.clearCache();
  }

  /**
   * True when the client cookie expires in 8 days or less, to the millisecond, or has expired. False when its expiry
   * is not known.
   *
   * @param now ms
   */
  isEligibleForTouch(now: number = Date.now()): boolean {
    return isEligibleForTouch(this.cookieExpiresAt?.getTime() ?? null, now);
  }

  /**
   * The address that renews the client cookie and goes on to `redirectUrl`, for a navigation of the page. In
   * development it must still get the dev browser token, from `Clerk.buildUrlWithAuth()`.
   */
  buildTouchUrl({ redirectUrl }: { readonly redirectUrl: URL }): string {
    return this.#api.buildUrl(touchAddress(redirectUrl)).href;
  }

  /**
   * Sends a request and resolves to the client JSON of the answer, null without one. The client that an error carries
   * counts too, unless it is broken: then the error is what must be told.
   */
  async #request(request: FrontendApiRequest): Promise<unknown> {
    const response = await this.#api.request(request);
    const json = clientInPayload(response.payload);
    const error = errorFromResponse(request, response);
    if (!error) return json;
    if (json !== null && clientJSON.safeParse(json).success) this.fromJSON(json);
    throw error;
  }
}

/** All properties of a client with this JSON, which had these sessions before. */
function readClient(json: unknown, before: readonly Session[]): Properties<Client> {
  const { data, error } = clientJSON.safeParse(json === null ? {} : json);
  if (error) throw ClientJSONError.from(error);

  const tokens = new Map(before.map(({ id, lastActiveToken }) => [id, lastActiveToken]));
  const sessions = data.sessions.map((session) => new Session(session, tokens.get(session.id) ?? null));
  return {
    id: data.id,
    captchaBypass: data.captcha_bypass,
    cookieExpiresAt: data.cookie_expires_at,
    createdAt: data.created_at,
    lastActiveSessionId: data.last_active_session_id,
    lastAuthenticationStrategy: data.last_authentication_strategy,
    sessions,
    signedInSessions: sessions.filter(({ status }) => isSignedIn(status)),
    signIn: SignIn.from(data.sign_in),
    signUp: SignUp.from(data.sign_up),
    updatedAt: data.updated_at,
  };
}
