import * as fc from 'fast-check';
import { frontendApiUrlBuilder } from '../../lib/frontend-api/build-url.ts';
import { type Sample, sample } from './arbitraries.ts';
import { compareOutcomes } from './compare.ts';
import { type Difference, differences, type Mismatch } from './differences.ts';
import { ourOutcome } from './our-client.ts';
import type { TheirPage } from './their-client.ts';

/** How many samples go to the page at once. */
const BATCH = 100;

/** What is compared. */
export interface DifferentialOptions {
  readonly count: number;
  /** Makes the same samples again. */
  readonly seed: number;
  /** Told how many samples have been compared. */
  onProgress?(compared: number): void;
}

/**
 * Gives generated clients to the clerk-js of a page and to ours, and compares what both make of them.
 * @returns The listed differences that were not seen: they are stale, or there were too few clients.
 * @throws Error with the seed and the smallest sample on which the two differ in a way that is not listed.
 */
export async function compareClients(page: TheirPage, options: DifferentialOptions): Promise<readonly Difference[]> {
  const { count, seed, onProgress } = options;
  const buildUrl = frontendApiUrlBuilder(page.frontendApiUrl);
  if (!buildUrl) throw new Error(`clerk-js ${page.version} builds addresses of another kind: ${page.frontendApiUrl}`);
  const unseen = new Set(differences);

  async function mismatchesOf(samples: readonly Sample[]): Promise<readonly (readonly Mismatch[])[]> {
    const theirs = await page.outcomes(samples);
    const comparisons = samples.map(async (one, index) => {
      const outcome = theirs[index];
      if (!outcome || !buildUrl) throw new Error('The page gave too few outcomes.');
      return compareOutcomes(await ourOutcome(one, buildUrl), outcome, one);
    });
    return (await Promise.all(comparisons)).map(({ unexplained, seen }) => {
      for (const difference of seen) unseen.delete(difference);
      return unexplained;
    });
  }

  const property = fc.asyncProperty(sample, async (one) => {
    const [mismatches = []] = await mismatchesOf([one]);
    if (mismatches.length > 0) throw new Error(describe(mismatches));
  });
  for (let start = 0; start < count; start += BATCH) {
    const batch = { seed: seed + start, numRuns: Math.min(BATCH, count - start) };
    const found = await mismatchesOf(samplesOf(batch));
    for (const [index, mismatches] of found.entries()) {
      if (mismatches.length === 0) continue;
      // The same sample once more, and then smaller and smaller ones, as long as somebody may be waiting.
      const again = { path: String(index), numRuns: 1, interruptAfterTimeLimit: 20_000, includeErrorInReport: true };
      await fc.assert(property, { ...batch, ...again });
      throw new Error(`Seed ${seed}: sample ${start + index} differs, but only after others.\n${describe(mismatches)}`);
    }
    onProgress?.(start + batch.numRuns);
  }
  return [...unseen];
}

/** The samples that `fc.assert` would try, in its order. */
function samplesOf(parameters: fc.Parameters<[Sample]>): readonly Sample[] {
  const samples: Sample[] = [];
  const keep = fc.property(sample, (one) => {
    samples.push(one);
  });
  fc.assert(keep, parameters);
  return samples;
}

function describe(mismatches: readonly Mismatch[]): string {
  const lines = mismatches.map(
    ({ path, here, clerkJS }) => `  ${path}: here ${JSON.stringify(here)}, clerk-js ${JSON.stringify(clerkJS)}`,
  );
  return ['Not listed in test/differential/differences.ts:', ...lines].join('\n');
}
