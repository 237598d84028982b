/**
 * `npm run bench`: measures the extension as it is built now, beside an empty panel made with the same tools, prints a
 * table and writes JSON. It judges nothing but by words: times depend on the machine, and what must hold on every machine
 * is in `size/budgets.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import type { Measure } from './measure.ts';
import { MEASURES } from './measures/index.ts';
import { readOptions } from './options.ts';
import { meetsGoal, type Result, ratioOf } from './result.ts';
import { buildBoth, openStage, type Stage } from './stage.ts';
import { table } from './table.ts';

/** What came of all measures. */
interface Outcome {
  readonly results: readonly Result[];
  /** A sentence for each measure that broke. */
  readonly failures: readonly string[];
  /** Version of the browser; null when none was needed. */
  readonly browser: string | null;
}

/** Runs measures one after the other. One that breaks takes its browser down and leaves the others theirs. */
async function runAll(measures: readonly Measure[], rounds: number): Promise<Outcome> {
  const results: Result[] = [];
  const failures: string[] = [];
  let browser: string | null = null;
  let stage: Stage | null = null;
  const open = async () => {
    stage ??= await openStage();
    browser = await stage.browser.version();
    return stage;
  };
  const close = async () => {
    await stage?.close();
    stage = null;
  };
  for (const measure of measures) {
    try {
      results.push(...(await measure.run({ rounds, stage: open, say: console.log })));
    } catch (error) {
      failures.push(`${measure.name}: ${error instanceof Error ? error.message : error}`);
      await close();
    }
  }
  await close();
  return { results, failures, browser };
}

async function main(): Promise<void> {
  const names = MEASURES.map(({ name }) => name);
  const { measures, rounds, json } = readOptions(process.argv.slice(2), names);
  console.log('Building the extension and the empty panel.');
  buildBoth();
  const chosen = MEASURES.filter(({ name }) => measures.includes(name));
  const { results, failures, browser } = await runAll(chosen, rounds);

  const machine = { processor: cpus()[0]?.model ?? null, processors: cpus().length, node: process.version, browser };
  const lines = results.map((result) => ({ ...result, ratio: ratioOf(result), met: meetsGoal(result) }));
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify({ at: new Date(), machine, rounds, lines, failures }, null, 2)}\n`);
  console.log(`\n${table(results)}\n`);
  console.log(`${machine.processors} × ${machine.processor}, Node ${machine.node}, ${browser ?? 'no browser'}`);
  console.log(`As JSON: ${json}`);
  for (const failure of failures) console.error(`Not measured: ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
