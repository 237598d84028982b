import * as z from 'zod/mini';

// Extension pages forbid `eval`, which zod would try; this must run before any schema is made.
z.config({ ...z.locales.en(), jitless: true });

/** The id of a finding: rule, kind and what it is about, which may be a long path. */
const findingId = z.string().check(z.minLength(1), z.maxLength(2_000));

/** The most that are kept for a site. There are fewer kinds of findings than this; what they are about is without end. */
const MOST = 1_000;

/** Ids of findings that were dismissed, as they were kept. What is damaged is left out. */
export function readDismissed(kept: unknown): ReadonlySet<string> {
  if (!Array.isArray(kept)) return new Set();
  return new Set(kept.flatMap((id) => findingId.safeParse(id).data ?? []).slice(-MOST));
}
