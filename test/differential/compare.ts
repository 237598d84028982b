import { isDeepStrictEqual } from 'node:util';
import type { Sample } from './arbitraries.ts';
import { type Difference, differences, type Mismatch } from './differences.ts';
import type { Outcome } from './outcome.ts';
import type { Read } from './read.ts';

/** How two outcomes of one sample compare. */
export interface Comparison {
  /** What no listed difference explains. */
  readonly unexplained: readonly Mismatch[];
  /** The listed differences that were seen. */
  readonly seen: ReadonlySet<Difference>;
}

/** Compares what the two sides made of a sample, place by place. */
export function compareOutcomes(here: Outcome, clerkJS: Outcome, sample: Sample): Comparison {
  const seen = new Set<Difference>();

  function explain(mismatch: Mismatch): readonly Mismatch[] {
    const difference = differences.find(({ explains }) => explains(mismatch));
    if (!difference) return [mismatch];
    seen.add(difference);
    return [];
  }

  function compare(ours: Read, theirs: Read, path: string): readonly Mismatch[] {
    if (isDeepStrictEqual(ours, theirs)) return [];
    const mismatch = { path, here: ours, clerkJS: theirs, sample };
    if (isFields(theirs) && 'renamed' in theirs) {
      return [...explain(mismatch), ...compare(ours, theirs.value ?? null, `${path}'`)];
    }
    const inner = compareInner(ours, theirs, path);
    if (inner === null || inner.length > 0) return explain(mismatch).length === 0 ? [] : (inner ?? [mismatch]);
    return [];
  }

  /** The mismatches within two lists or two objects; null for values that have nothing within. */
  function compareInner(ours: Read, theirs: Read, path: string): readonly Mismatch[] | null {
    if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length) {
      return ours.flatMap((item, index) => compare(item, theirs[index] ?? null, `${path}[]`));
    }
    if (!isFields(ours) || !isFields(theirs)) return null;
    const names = Object.keys(ours);
    if (!isDeepStrictEqual(names, Object.keys(theirs))) return null;
    return names.flatMap((name) => compare(ours[name] ?? null, theirs[name] ?? null, `${path}.${name}`));
  }

  if (here.threw !== clerkJS.threw) {
    return { unexplained: explain({ path: 'threw', here: here.threw, clerkJS: clerkJS.threw, sample }), seen };
  }
  const unexplained = Object.entries(here).flatMap(([part, value]) => compare(value, theirPart(clerkJS, part), part));
  return { unexplained, seen };
}

function theirPart(outcome: Outcome, part: string): Read {
  const parts: Readonly<Record<string, Read>> = { ...outcome };
  return parts[part] ?? null;
}

function isFields(value: Read): value is { readonly [name: string]: Read } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
