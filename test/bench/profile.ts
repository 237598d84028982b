import type { Protocol } from 'puppeteer-core';

/** Milliseconds of a profile under functions of some scripts. */
export function timeUnder(profile: Protocol.Profiler.Profile, isMeant: (scriptId: string) => boolean): number {
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const under = new Set<number>();
  // A node comes after the one that called it.
  for (const { id, children = [], callFrame } of nodes) {
    if (isMeant(callFrame.scriptId)) under.add(id);
    if (under.has(id)) for (const child of children) under.add(child);
  }
  const microseconds = samples.reduce((sum, id, index) => sum + (under.has(id) ? (timeDeltas[index] ?? 0) : 0), 0);
  return microseconds / 1_000;
}
