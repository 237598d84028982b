import { setImmediate } from 'node:timers/promises';

/** Waits until what was posted on ports has arrived, however the timers are faked. */
export async function delivered(): Promise<void> {
  for (let turns = 0; turns < 3; turns++) await setImmediate();
}
