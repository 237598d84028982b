import { createContext, Script } from 'node:vm';
import * as fc from 'fast-check';
import { test } from 'vitest';

/** Runs of each property; `npm run fuzz` asks for more. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1_000);

/** The same each time, so that a build that passed passes again; `npm run fuzz` takes another and prints it. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);

/** What reading one input may take at most, in milliseconds. Inputs have some 100 kB, and most take less than one. */
const LONGEST = 5_000;

type ErrorClass = new (...parameters: never[]) => Error;

/**
 * A test that hands anything at all to a reader: it has to come to an end soon, and may throw only the errors that it
 * promises.
 *
 * @param refusals the errors with which the reader says that an input is not what it reads; none for one that never throws
 */
export function fuzz<Input>(
  what: string,
  inputs: fc.Arbitrary<Input>,
  read: (input: Input) => unknown,
  refusals: readonly ErrorClass[] = [],
): void {
  test(what, { timeout: 60_000 + RUNS * 20 }, async () => {
    const property = fc.asyncProperty(inputs, async (input) => {
      const started = performance.now();
      try {
        await interruptible(() => read(input));
      } catch (error) {
        if (!refusals.some((refusal) => error instanceof refusal)) throw error;
      }
      const took = performance.now() - started;
      if (took > LONGEST) throw new Error(`it took ${Math.round(took)} ms`);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
  });
}

const context = createContext({ act: () => {} });
const script = new Script('act()');

/** Calls a function that is stopped when it runs without end, which nothing else in the same thread could do. */
function interruptible(act: () => unknown): unknown {
  context.act = act;
  return script.runInContext(context, { timeout: LONGEST });
}
