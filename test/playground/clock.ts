import { AsyncLocalStorage } from 'node:async_hooks';

const offsets = new AsyncLocalStorage<number>();
const { now } = Date;

/** The clock of everybody but those who run in `byClockOff`, whose `Date.now()` is off by what they were given. */
Date.now = () => now() + (offsets.getStore() ?? 0);

/** Runs something by a clock that is ahead by so many milliseconds, or behind by a negative number. */
export function byClockOff<T>(milliseconds: number, run: () => T): T {
  return offsets.run(milliseconds, run);
}
