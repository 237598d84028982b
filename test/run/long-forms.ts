import { parseArgs } from 'node:util';

/** A test that can run longer than in `npm test`. */
interface LongForm {
  readonly file: string;
  /** By option: the variable that the test reads, and its value when nothing is said. */
  readonly options: Readonly<Record<string, { readonly variable: string; usual(): number }>>;
}

const LONG_FORMS: Readonly<Record<string, LongForm>> = {
  faults: {
    file: 'test/e2e/faults/stops.test.ts',
    options: {
      stops: { variable: 'FAULTS_STOPS', usual: () => 300 },
      seed: { variable: 'FAULTS_SEED', usual: () => (Date.now() % 2 ** 31) + 1 },
    },
  },
  soak: {
    file: 'test/e2e/soak/soak.test.ts',
    options: { changes: { variable: 'SOAK_CHANGES', usual: () => 10_000 } },
  },
};

/**
 * Reads the name of a long form and its options.
 * @throws Error that says what is wrong with them
 */
export function readLong(args: readonly string[]): { readonly file: string; readonly env: Record<string, string> } {
  const [name = '', ...rest] = args;
  const form = LONG_FORMS[name];
  if (!form) throw new Error(`There is no "${name}". There are: ${Object.keys(LONG_FORMS).join(', ')}.`);
  const options = Object.fromEntries(Object.keys(form.options).map((option) => [option, { type: 'string' }] as const));
  const { values } = parseArgs({ args: rest, options });
  const read = Object.entries(form.options).map(([option, { variable, usual }]) => {
    const given = values[option];
    return [variable, given === undefined ? String(usual()) : positive(option, String(given))];
  });
  return { file: form.file, env: Object.fromEntries(read) };
}

function positive(option: string, text: string): string {
  if (/^[1-9]\d*$/.test(text)) return text;
  throw new Error(`--${option} takes a whole number from 1 on, not "${text}".`);
}
