import type { Finding } from './compare.ts';

/** A conflict that stays, and why. */
export interface KnownConflict extends Finding {
  readonly because: string;
}

/** None with the description of version 2026-05-12. */
export const knownConflicts: readonly KnownConflict[] = [];
