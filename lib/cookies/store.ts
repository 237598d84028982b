import type { Cookie } from './cookie.ts';

/** A cookie as it is kept. */
export interface StoredCookie {
  readonly name: string;
  readonly value: string;
}

/** The cookies of one frame, as the browser keeps them. */
export interface CookieStore {
  /**
   * Every cookie that a request of the frame to the address would carry, partitioned ones too; none where the extension
   * has no access.
   */
  list(url: string): Promise<readonly StoredCookie[]>;
  /**
   * Every cookie of Clerk's that the hosts have, of any path: their own and those of the domains above them, unpartitioned
   * and of the frame's partition. Those that the frame's requests carry come first, in the order in which they do. Of
   * hosts without access there are none.
   */
  listClerk(url: string, hosts: readonly string[]): Promise<readonly Cookie[]>;
  /** Removes the cookie of this name that the address has; of several the browser removes each. */
  remove(url: string, cookie: StoredCookie): Promise<void>;
  /** Removes this one cookie and no other of its name. */
  delete(cookie: Cookie): Promise<void>;
  /** Gives this one cookie another value. @throws Error when the browser does not take it */
  write(cookie: Cookie, value: string): Promise<void>;
}
