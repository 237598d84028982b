/**
 * `npm run fuzz -- [--runs COUNT] [--seed SEED] [PART OF A FILE NAME]`: hands every reader that many inputs, 100,000
 * unless told. The tests of `npm test` do the same with 1,000, always the same ones.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const FOLDER = 'test/unit/fuzz';

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} takes a whole number from 1 on, not "${text}".`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String((Date.now() % 2 ** 31) + 1) },
    },
  });
  const runs = positive('runs', values.runs);
  const seed = positive('seed', values.seed);
  console.log(`${runs} inputs for each reader, seed ${seed}`);
  const files = positionals.length > 0 ? positionals.map((part) => `${FOLDER}/${part}`) : [FOLDER];
  const { status } = spawnSync(`vitest run --project unit ${files.join(' ')}`, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed) },
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
