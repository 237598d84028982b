/** How many things of each kind readers keep: rules look at the last minutes. */
export const MOST_KEPT = 300;

/** A list with a value at its end, and no more than the newest that are kept; the list itself when there is none (null). */
export function withNewest<Value>(list: readonly Value[], value: Value | null): readonly Value[] {
  return value === null ? list : [...list.slice(1 - MOST_KEPT), value];
}
