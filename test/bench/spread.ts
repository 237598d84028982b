/** What repeated measurements of one thing gave, all in its unit. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** How many there were. */
  readonly count: number;
}

/**
 * Sums measurements up.
 * @throws Error when there are none
 */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) throw new Error('Nothing was measured.');
  return { median: medianOf(sorted), min, max, count: sorted.length };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? 0;
  const high = sorted[Math.floor(middle)] ?? 0;
  return (low + high) / 2;
}
