import * as z from 'zod/mini';
import { SAFEST, SAFETY_DEFAULTS, SAFETY_SWITCHES, type Safety, type SafetySwitch } from './safety.ts';

// Extension pages forbid `eval`, which zod would try; this must run before any schema is made.
z.config({ ...z.locales.en(), jitless: true });

const stored = z.optional(z.record(z.string(), z.unknown()));
const switched = z.optional(z.boolean());

/** What is stored, as far as it can be read. */
export interface KeptSafety {
  readonly safety: Safety;
  /** Switches that are stored in a form that is none of ours. They count as on, since that harms nobody. */
  readonly unreadable: readonly SafetySwitch[];
}

/** Reads what is stored, which may be damaged or of another version: each switch for itself, so that no other is lost. */
export function readSafety(kept: unknown): KeptSafety {
  const { success, data: fields } = stored.safeParse(kept);
  if (!success) return { safety: SAFEST, unreadable: SAFETY_SWITCHES };
  const read = SAFETY_SWITCHES.map((name) => [name, switched.safeParse(fields?.[name])] as const);
  const values = read.map(([name, { success, data }]) => [name, success ? (data ?? SAFETY_DEFAULTS[name]) : true]);
  return {
    safety: Object.fromEntries(values) as Record<SafetySwitch, boolean>,
    unreadable: read.filter(([, { success }]) => !success).map(([name]) => name),
  };
}

/** What to store when a switch was changed: all else stays as it is, what a newer version has stored too. */
export function withSwitch(kept: unknown, name: SafetySwitch, on: boolean): Readonly<Record<string, unknown>> {
  return { ...stored.safeParse(kept).data, [name]: on };
}
