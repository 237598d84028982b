import type { Cookie } from '../cookies/cookie.ts';

/**
 * What the browser holds of Clerk for one document, with its credentials. The worker sends it to panels only, over a line
 * of its own beside the state: it is never saved, and nothing of it ever goes to a page or a content script.
 */
export interface DocumentSecrets {
  readonly documentId: string;
  /**
   * Clerk's cookies of the hosts that the document needs and the extension may read: HttpOnly ones too, of every path, and
   * besides the unpartitioned ones those of the frame's partition. In the order in which the browser sends them.
   */
  readonly cookies: readonly Cookie[];
  /** Clerk's keys in the local storage of the document's origin, without their values. */
  readonly storageKeys: readonly string[];
  /** Tokens of the Client's sessions, the newest of each kind. */
  readonly tokens: readonly HeldToken[];
}

/** A token that the Client came with, or that was minted in the panel. */
export interface HeldToken {
  readonly sessionId: string;
  /** Null for the session token. */
  readonly template: string | null;
  readonly text: string;
}
