/** What can be spent at once. */
const MOST = 100;
/** What comes back in a second. */
const PER_SECOND = 50;
/** Length of text, in UTF-16 units, that costs as much as a message by itself. */
const LENGTH_OF_ONE = 160_000;

/**
 * How much a page may say to the worker, which serves all tabs: fifty short messages a second, or eight million characters,
 * and twice that at once. A page with clerk-js says a few a minute.
 */
export class Allowance {
  #left = MOST;
  #at = performance.now();

  /** Spends what a text costs, if it is there. */
  spend(text: string): boolean {
    const now = performance.now();
    this.#left = Math.min(MOST, this.#left + ((now - this.#at) / 1_000) * PER_SECOND);
    this.#at = now;
    const cost = 1 + text.length / LENGTH_OF_ONE;
    if (cost > this.#left) return false;
    this.#left -= cost;
    return true;
  }
}
