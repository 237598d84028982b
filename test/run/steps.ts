/** One part of `npm test`, and the word that picks it: `npm test -- unit`. */
export interface Step {
  readonly name: string;
  readonly heading: string;
  /** Command lines, run in this order; the last is vitest where `tests` is true. */
  readonly commands: readonly string[];
  /** True for the steps that run tests and so count. */
  readonly tests: boolean;
  /** True when a browser must be found first. */
  readonly browser?: boolean;
}

/** All of `npm test`, cheap ones first. */
export const STEPS: readonly Step[] = [
  { name: 'types', heading: 'Type check', commands: ['wxt prepare', 'tsc --noEmit'], tests: false },
  { name: 'lint', heading: 'Lint', commands: ['biome ci .'], tests: false },
  { name: 'unit', heading: 'Unit tests', commands: ['vitest run --project unit'], tests: true },
  { name: 'component', heading: 'Component tests', commands: ['vitest run --project component'], tests: true },
  {
    name: 'e2e',
    heading: 'End-to-end tests',
    commands: ['node test/packages/make.ts', 'vitest run --project e2e'],
    tests: true,
    browser: true,
  },
];

/** What the arguments of `npm test` ask for. */
export interface Choice {
  readonly steps: readonly Step[];
  /** Parts of file names, as vitest takes them; empty for all files. */
  readonly filters: readonly string[];
}

/**
 * Reads the arguments of `npm test`: names of steps, then parts of test file names. None means everything.
 * @throws Error with the names of the steps when the first argument is none of them.
 */
export function choose(words: readonly string[]): Choice {
  const [first] = words;
  if (first === undefined) return { steps: STEPS, filters: [] };
  const names = STEPS.map(({ name }) => name);
  if (!names.includes(first)) throw new Error(`There is no step "${first}". The steps are: ${names.join(', ')}.`);
  const split = words.findIndex((word) => !names.includes(word));
  const chosen = words.slice(0, split < 0 ? words.length : split);
  const filters = split < 0 ? [] : words.slice(split);
  const steps = STEPS.filter(({ name }) => chosen.includes(name));
  const deaf = steps.find(({ tests }) => !tests);
  if (deaf && filters.length > 0)
    throw new Error(`The step "${deaf.name}" takes no file names (${filters.join(' ')}).`);
  return { steps, filters };
}
