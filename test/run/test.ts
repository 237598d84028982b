/**
 * `npm test`: every step in turn, up to the first that fails. The last line counts the tests; a step that fails without
 * a failing test (a type error, a file that does not load) counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { prepareEndToEnd } from './e2e-needs.ts';
import { choose, type Step } from './steps.ts';
import { add, closingLine, complaint, NONE, type Tally, tallyOf, type VitestReport } from './tally.ts';

/** Of this run alone: two may run at once. */
const REPORT = `.cache/vitest-${process.pid}.json`;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

function readReport(): Tally {
  if (!existsSync(REPORT)) return NONE; // vitest ended before it could write one
  const report: VitestReport = JSON.parse(readFileSync(REPORT, 'utf8'));
  rmSync(REPORT);
  return tallyOf(report);
}

/** Runs one step. The reason is null when all is well. */
async function run(step: Step, filters: readonly string[]): Promise<{ reason: string | null; tally: Tally }> {
  const { CI } = process.env;
  const { env, args, leftOut } = step.browser
    ? await prepareEndToEnd(Boolean(CI))
    : { env: {}, args: [], leftOut: null };
  if (leftOut !== null) console.log(leftOut);
  for (const [index, command] of step.commands.entries()) {
    const counts = step.tests && index === step.commands.length - 1;
    const reporters = `--reporter=default --reporter=json --outputFile.json=${REPORT}`;
    const line = counts ? [command, reporters, ...args, ...filters].join(' ') : command;
    const { status, signal } = spawnSync(line, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
    const tally = counts ? readReport() : NONE;
    if (status !== 0) return { reason: `\`${command}\` ended with ${signal ?? `exit code ${status}`}`, tally };
    if (counts) return { reason: complaint(tally), tally };
  }
  return { reason: null, tally: NONE };
}

const thrown = (error: unknown) => ({ reason: error instanceof Error ? error.message : String(error), tally: NONE });

async function main(): Promise<number> {
  const { steps, filters } = choose(process.argv.slice(2));
  mkdirSync('.cache', { recursive: true });
  let total = NONE;
  let failure: string | null = null;
  for (const step of steps) {
    console.log(`\n== ${step.heading}`);
    const since = performance.now();
    const { reason, tally } = await run(step, filters).catch(thrown);
    total = add(total, tally);
    console.log(`== ${step.heading}: ${reason === null ? 'ok' : 'FAILED'}, ${seconds(since)}`);
    if (reason !== null) {
      failure = `${step.heading} (${step.name}) failed: ${reason}`;
      if (tally.failed === 0) total = add(total, { ...NONE, failed: 1 });
      break;
    }
  }
  console.log(`\n${failure ?? 'All steps passed.'}`);
  console.log(closingLine(total));
  return failure === null ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
