/** A cookie as it is kept. */
export interface StoredCookie {
  readonly name: string;
  readonly value: string;
}

/** The cookies of one frame, as the browser keeps them. */
export interface CookieStore {
  /** Every cookie that a request of the frame to the address would carry, partitioned ones too. */
  list(url: string): Promise<readonly StoredCookie[]>;
  remove(url: string, cookie: StoredCookie): Promise<void>;
}
