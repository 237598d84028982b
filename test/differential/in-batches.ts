import * as fc from 'fast-check';

/** How many samples are compared at once. */
const BATCH = 100;

/** How much is compared. */
export interface DifferentialOptions {
  readonly count: number;
  /** Makes the same samples again. */
  readonly seed: number;
  /** Told how many samples have been compared. */
  onProgress?(compared: number): void;
}

/**
 * Compares generated samples, many at once.
 * @param compare gives for each of its samples what is wrong, or null
 * @throws Error with the seed and the smallest sample with which something is wrong
 */
export async function inBatches<Sample>(
  arbitrary: fc.Arbitrary<Sample>,
  compare: (samples: readonly Sample[]) => Promise<readonly (string | null)[]>,
  { count, seed, onProgress }: DifferentialOptions,
): Promise<void> {
  const property = fc.asyncProperty(arbitrary, async (sample) => {
    const [wrong] = await compare([sample]);
    if (wrong) throw new Error(wrong);
  });
  for (let start = 0; start < count; start += BATCH) {
    const batch = { seed: seed + start, numRuns: Math.min(BATCH, count - start) };
    const found = await compare(samplesOf(arbitrary, batch));
    const index = found.findIndex((wrong) => wrong !== null);
    if (index >= 0) {
      // The same sample once more, and then smaller and smaller ones, as long as somebody may be waiting.
      const again = { path: String(index), numRuns: 1, interruptAfterTimeLimit: 20_000, includeErrorInReport: true };
      await fc.assert(property, { ...batch, ...again });
      throw new Error(`Seed ${seed}: sample ${start + index} differs, but only after others.\n${found[index]}`);
    }
    onProgress?.(start + batch.numRuns);
  }
}

/** The samples that `fc.assert` would try, in its order. */
function samplesOf<Sample>(
  arbitrary: fc.Arbitrary<Sample>,
  parameters: { seed: number; numRuns: number },
): readonly Sample[] {
  const samples: Sample[] = [];
  const keep = fc.property(arbitrary, (sample) => {
    samples.push(sample);
  });
  fc.assert(keep, parameters);
  return samples;
}
