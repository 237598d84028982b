import * as fc from 'fast-check';

/** The time in ms that both sides take for now, 2026-03-01 12:00:00.123 UTC. */
export const now = Date.UTC(2026, 2, 1, 12, 0, 0, 123);

/** A value that is now and then null or not there. */
export function maybe<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null | undefined> {
  return fc.oneof(
    { weight: 6, arbitrary },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

/** A text, now and then empty. */
export const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Ada', 'Zoë', '王小明', 'acme-rockets', 'https://img.clerk.com/ada?x=1#y') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** A time in ms other than now, which stands for none in clerk-js; 0, and 1970 by seconds taken for ms, among them. */
export const time = fc
  .oneof(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }), fc.constantFrom(0, 1_772_366_400))
  .filter((ms) => ms !== now);

/** One of the values that are known, or one that nobody knows. */
export function open(known: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom('invented_tomorrow', 'neu-2031') },
  );
}

/** A list, now and then empty and now and then big. */
export function items<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(item, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 15, maxLength: 25, size: 'max' }) },
  );
}

/** An id out of few, so that they meet. */
export function id(prefix: string): fc.Arbitrary<string> {
  return fc.constantFrom('a', 'b', 'c').map((letter) => `${prefix}_${letter}`);
}
