import type { PackageSize } from './package-size.ts';

/** The most that a part of the package may weigh. */
export interface Budget {
  /** The part, as a sentence begins: `The archive`. */
  readonly part: string;
  /** In bytes. */
  readonly limit: number;
  readonly of: (size: PackageSize) => number;
}

/** What must not grow unnoticed. Whoever raises a limit says why in the commit. */
export const BUDGETS: readonly Budget[] = [
  // They are parsed in every document that is inspected, before the page goes on.
  { part: 'Hook and bridge, minified', limit: 8_000, of: ({ injected }) => inEveryPage(injected) },
  // Read, parsed and run between a click and the first word. What is not needed for that is loaded later.
  { part: 'First code of the panel, gzipped', limit: 50_000, of: ({ entries }) => entries.panel?.gzipped ?? 0 },
  // Read at each of its many starts, from the disk, where nothing is compressed. It can load no code late.
  { part: 'Worker, minified', limit: 205_000, of: ({ entries }) => entries.background?.bytes ?? 0 },
  // The code and one language: a seventh is texts, a tenth Clerk's own server code. The aim is 200 kB, see docs/benchmark.md.
  { part: 'Archive in English', limit: 325_000, of: ({ zip, translations }) => zip - translations },
  // Six languages of 50 kB. The browser reads one of them.
  { part: 'Texts in other languages, zipped', limit: 300_000, of: ({ translations }) => translations },
];

/** Both or nothing: one alone was not found, rather than being that small. */
function inEveryPage({ hook = 0, bridge = 0 }: PackageSize['injected']): number {
  return hook > 0 && bridge > 0 ? hook + bridge : 0;
}

/**
 * What is over its budget, a sentence each: `Archive: 210,000 bytes, 10,000 more than the 200,000 it may have.` A part
 * that weighs nothing was not found, and is told too.
 */
export function overBudget(size: PackageSize, budgets = BUDGETS): readonly string[] {
  return budgets
    .map(({ part, limit, of }) => ({ part, limit, bytes: of(size) }))
    .filter(({ bytes, limit }) => bytes > limit || bytes === 0)
    .map(({ part, limit, bytes }) =>
      bytes === 0
        ? `${part}: not found in the build.`
        : `${part}: ${number(bytes)} bytes, ${number(bytes - limit)} more than the ${number(limit)} it may have.`,
    );
}

function number(value: number): string {
  return value.toLocaleString('en');
}
