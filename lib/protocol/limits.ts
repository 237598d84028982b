/** Longest text, in UTF-16 units, that the bridge takes from the page's world; 1,000 sessions need about 3 million. */
export const LONGEST_MESSAGE = 8_000_000;

/** How long the page may take to answer a command, in milliseconds. */
export const ANSWER_TIMEOUT = 10_000;

/** How long a freshly entered page may stay silent before it counts as not answering, in milliseconds. */
export const SILENCE_TIMEOUT = 5_000;
