import * as z from 'zod/mini';

// Extension pages forbid `eval`, and zod's attempt to use it would be reported as a violation. This must run before
// any schema is made, so every schema of this library takes `z` from here.
z.config({ ...z.locales.en(), jitless: true });

/** The range of `Date`: 100 million days on either side of 1970. */
const latestTime = 8_640_000_000_000_000;

/** A text. Absent, null and empty mean the same, none, because the snapshot of clerk-js writes any of the three. */
export const text = z.pipe(
  z.nullish(z.string()),
  z.transform((value) => value || null),
);

/** A text where anything may stand: what is none reads as null. */
export const looseText = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'string' && value ? value : null)),
);

/** A point in time in ms. Absent, null and 0 mean none; clerk-js would make it the current time. */
export const time = z.pipe(
  z.nullish(z.number().check(z.refine((ms) => Math.abs(ms) <= latestTime, 'Invalid input: expected a time in ms'))),
  z.transform((ms) => (ms ? new Date(ms) : null)),
);

/** A number that may be missing. */
export const count = z.pipe(
  z.nullish(z.number()),
  z.transform((value) => value ?? null),
);

/** A yes or no, no when missing. */
export const flag = z.pipe(
  z.nullish(z.boolean()),
  z.transform((value) => value ?? false),
);

/** An object that may be missing. */
export function optional<Shape extends z.core.$ZodType>(shape: Shape) {
  return z.pipe(
    z.nullish(shape),
    z.transform((value) => value ?? null),
  );
}

/** A list, empty when missing. */
export function list<Item extends z.core.$ZodType>(item: Item) {
  return z.pipe(
    z.nullish(z.array(item)),
    z.transform((items) => items ?? []),
  );
}

export { z };
