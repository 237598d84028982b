import { parseArgs } from 'node:util';

/** What the benchmark was asked for. */
export interface Options {
  /** Names of the measures to run, in their order. */
  readonly measures: readonly string[];
  /** How often each thing is measured. */
  readonly rounds: number;
  /** File for the JSON. */
  readonly json: string;
}

/**
 * Reads `npm run bench -- [MEASURE ...] [--rounds N] [--json FILE]`. Without a name all measures run; `panel` stands for
 * `panel-1` and `panel-100` too.
 * @throws Error that says what is wrong with the arguments
 */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '9' },
      json: { type: 'string', default: '.cache/bench.json' },
    },
  });
  const unknown = positionals.find((word) => !known.some((name) => stands(word, name)));
  if (unknown !== undefined) {
    throw new Error(`There is no measure "${unknown}". The measures are: ${known.join(', ')}.`);
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds takes a whole number from 1 on, not "${values.rounds}".`);
  }
  const chosen = known.filter((name) => positionals.some((word) => stands(word, name)));
  return { measures: positionals.length === 0 ? known : chosen, rounds, json: values.json };
}

function stands(word: string, name: string): boolean {
  return name === word || name.startsWith(`${word}-`);
}
