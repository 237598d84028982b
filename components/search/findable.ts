import type { Destination } from '../tabs/destination.ts';

/** Something in the panel that a search can find. There are no credentials in it. */
export interface Findable {
  /** Names it among all; stays while it is there. */
  readonly id: string;
  /** Where it is shown. */
  readonly place: Destination;
  /** What it is called where it is shown. */
  readonly title: string;
  /** What it says, as far as that fits into a line. */
  readonly text: string;
  /** What a search looks through beside both, in small letters. */
  readonly more: readonly string[];
}

/** Everything that can be read in a value, in its order: texts, numbers, yes and no. */
export function leavesOf(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [String(value)];
}
