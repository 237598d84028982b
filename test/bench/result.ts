import type { Spread } from './spread.ts';

/** What a number counts. */
export type Unit = 'ms' | 'bytes' | 'count';

/** What a median should not be above. */
export type Goal =
  /** So many times the floor's, measured in the same run. */
  | { readonly kind: 'times-floor'; readonly value: number }
  /** A number in the result's unit. */
  | { readonly kind: 'at-most'; readonly value: number };

/** One line of the benchmark. */
export interface Result {
  /** What was measured, the same for the lines of one heading: `Panel, from click to content`. */
  readonly heading: string;
  /** What is special in this line: `100 sessions`. */
  readonly name: string;
  readonly unit: Unit;
  readonly ours: Spread;
  /** The same of an empty panel made with the same tools; null where it has no such thing. */
  readonly floor: Spread | null;
  readonly goal: Goal | null;
}

/** How many times the floor's median ours is; null without a floor. */
export function ratioOf({ ours, floor }: Pick<Result, 'ours' | 'floor'>): number | null {
  return floor === null || floor.median === 0 ? null : ours.median / floor.median;
}

/** True when the goal is met; null when there is none, or none that could be judged. */
export function meetsGoal(result: Result): boolean | null {
  const { goal, ours } = result;
  if (goal === null) return null;
  if (goal.kind === 'at-most') return ours.median <= goal.value;
  const ratio = ratioOf(result);
  return ratio === null ? null : ratio <= goal.value;
}
