import { frontendApiUrlBuilder } from '../../lib/frontend-api/build-url.ts';
import { type Sample, sample } from './arbitraries.ts';
import { compareOutcomes } from './compare.ts';
import { type Difference, differences, type Mismatch } from './differences.ts';
import { type DifferentialOptions, inBatches } from './in-batches.ts';
import { ourOutcome } from './our-client.ts';
import type { TheirPage } from './their-client.ts';

/**
 * Gives generated clients to the clerk-js of a page and to ours, and compares what both make of them.
 * @returns The listed differences that were not seen: they are stale, or there were too few clients.
 * @throws Error with the seed and the smallest sample on which the two differ in a way that is not listed.
 */
export async function compareClients(page: TheirPage, options: DifferentialOptions): Promise<readonly Difference[]> {
  const buildUrl = frontendApiUrlBuilder(page.frontendApiUrl);
  if (!buildUrl) throw new Error(`clerk-js ${page.version} builds addresses of another kind: ${page.frontendApiUrl}`);
  const unseen = new Set(differences);

  async function compare(samples: readonly Sample[]): Promise<readonly (string | null)[]> {
    const theirs = await page.outcomes(samples);
    const comparisons = samples.map(async (one, index) => {
      const outcome = theirs[index];
      if (!outcome || !buildUrl) throw new Error('The page gave too few outcomes.');
      return compareOutcomes(await ourOutcome(one, buildUrl), outcome, one);
    });
    return (await Promise.all(comparisons)).map(({ unexplained, seen }) => {
      for (const difference of seen) unseen.delete(difference);
      return unexplained.length > 0 ? describe(unexplained) : null;
    });
  }

  await inBatches(sample, compare, options);
  return [...unseen];
}

function describe(mismatches: readonly Mismatch[]): string {
  const lines = mismatches.map(
    ({ path, here, clerkJS }) => `  ${path}: here ${JSON.stringify(here)}, clerk-js ${JSON.stringify(clerkJS)}`,
  );
  return ['Not listed in test/differential/differences.ts:', ...lines].join('\n');
}
