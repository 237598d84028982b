import { setTimeout as wait } from 'node:timers/promises';

/** Time after which a condition counts as never met, in ms. */
const PATIENCE = 15_000;

/** Time between two looks, in ms. */
const INTERVAL = 50;

/**
 * Asks again and again until the answer is truthy, and gives that answer. Replaces every sleep.
 * @param what Names the awaited thing in the error: `the panel frame`.
 * @throws Error `never came: <what>` after `patience` ms; its cause is the error of the last look, if that failed.
 */
export async function until<T>(what: string, ask: () => T | Promise<T>, patience = PATIENCE): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      cause = undefined;
    } catch (error) {
      cause = error; // a frame that is just being replaced, for example
    }
    await wait(INTERVAL);
  } while (performance.now() < end);
  throw new Error(`never came: ${what}`, { cause });
}
