/** A second, ms. */
export const SECOND = 1_000;
/** A minute, ms. */
export const MINUTE = 60 * SECOND;
/** A day, ms. */
export const DAY = 24 * 60 * MINUTE;

/**
 * How long page and cookies may differ, ms: each is told by a way of its own, and clerk-js writes one after the other.
 */
export const SETTLING = 5 * SECOND;
