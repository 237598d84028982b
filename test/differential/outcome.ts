import type { Read } from './read.ts';

/** All that one side made of a sample. */
export interface Outcome {
  /** What was thrown when the client was read; the rest is then null. */
  readonly threw: string | null;
  readonly properties: Read;
  readonly isNew: Read;
  readonly isEligibleForTouch: Read;
  readonly touchUrl: Read;
  /** The last active tokens after `clearCache()`. */
  readonly tokensAfterClearCache: Read;
  /** Method, path and body of the requests of the call. */
  readonly requests: Read;
  /** `client`, `undefined`, or the error. */
  readonly result: Read;
  /** The properties after the call. */
  readonly afterCall: Read;
}
