import * as fc from 'fast-check';
import { type DifferentialOptions, inBatches } from '../in-batches.ts';
import { askedAbout } from './asked.ts';
import type { BuiltVerdict, Outcome } from './built-verdict.ts';
import type { KeySource, ServerAnswer, startNodeServer } from './node-server.ts';
import { type Sample, samples } from './samples.ts';

const KINDS = ['document', 'fetch'] as const;

/** A set of cookies, and where the server has the instance's public key from. */
interface Question {
  readonly sample: Sample;
  readonly keyFrom: KeySource;
}

const questions: fc.Arbitrary<Question> = fc.record({
  sample: samples,
  keyFrom: fc.constantFrom<KeySource>('jwt-key', 'secret-key'),
});

/**
 * Asks a panel and a Node server about generated sets of cookies, each as a navigation and as a fetch.
 * @returns all outcomes that were seen
 * @throws Error with the seed and the smallest sample on which the two differ
 */
export async function compareVerdicts(
  panel: BuiltVerdict,
  server: Awaited<ReturnType<typeof startNodeServer>>,
  options: DifferentialOptions,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();

  async function compare(batch: readonly Question[]): Promise<readonly (string | null)[]> {
    const both = batch.flatMap((question) => KINDS.map((kind) => ({ ...question, kind })));
    const asked = await Promise.all(both.map(({ sample, keyFrom, kind }) => askedAbout(sample, keyFrom, kind)));
    const [ours, theirs] = await Promise.all([
      panel.judge(asked),
      Promise.all(asked.map(({ sent }) => server.send(sent))),
    ]);
    const wrong = asked.map(({ kind }, index) => {
      const [here, there] = [ours[index], theirs[index]];
      if (!here || !there) throw new Error('There are too few verdicts.');
      seen.add('error' in there ? 'error' : wordsOf(there));
      return agree(here, there) ? null : `${kind}: panel says ${wordsOf(here)}, server ${wordsOf(there)}`;
    });
    return batch.map((_, index) => wrong[2 * index] ?? wrong[2 * index + 1] ?? null);
  }

  await inBatches(questions, compare, options);
  return seen;
}

function wordsOf(outcome: Outcome): string {
  return 'error' in outcome ? outcome.error : `${outcome.status} ${outcome.reason}`;
}

/** The same status and reason; or both fail, and the panel says why as the server does. */
function agree(panel: Outcome, server: ServerAnswer): boolean {
  if ('error' in panel || 'error' in server) {
    return 'error' in panel && 'error' in server && server.error.includes(essence(panel.error));
  }
  return panel.status === server.status && panel.reason === server.reason;
}

/** The server goes on about a key that it misses; the panel names the reason. */
function essence(error: string): string {
  return error.includes('jwk-kid-mismatch') ? 'jwk-kid-mismatch' : error;
}
