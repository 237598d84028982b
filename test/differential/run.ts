/**
 * `npm run differential -- SUBJECT COUNT [SEED]`: compares on any number of generated samples our Client object with that
 * of clerk-js (`clients`), or the panel's verdicts with a Node server (`verdicts`).
 */
import { openPanel } from '../browser/devtools.ts';
import { atEnd } from '../e2e/at-end.ts';
import { sharedBrowser, sharedPlayground } from '../e2e/shared.ts';
import { compareClients } from './differential.ts';
import type { DifferentialOptions } from './in-batches.ts';
import { loadTheirs } from './their-client.ts';
import { loadVerdict } from './verdict/built-verdict.ts';
import { compareVerdicts } from './verdict/compare-verdicts.ts';
import { development, production } from './verdict/keys.ts';
import { startNodeServer } from './verdict/node-server.ts';

const USAGE = 'What, and how many? npm run differential -- clients|verdicts COUNT [SEED]';

/** Gives true when all is well. */
type Subject = (options: DifferentialOptions) => Promise<boolean>;

const subjects: Record<string, Subject> = {
  async clients(options) {
    const theirs = await loadTheirs(await openPage());
    console.log(`clerk-js ${theirs.version}`);
    const unseen = await compareClients(theirs, options);
    console.log('No difference but the listed ones.');
    for (const { about } of unseen) console.log(`Not seen: ${about}`);
    return unseen.length === 0;
  },
  async verdicts(options) {
    const { log } = console;
    // The server complains of what it is sent.
    for (const method of ['log', 'warn', 'error'] as const) console[method] = () => {};
    const server = await startNodeServer(development, production);
    atEnd.add(() => server.close().then(() => {}));
    const panel = await loadVerdict(await openPanel(await openPage()));
    const onProgress = (compared: number) => report(compared, log);
    const seen = await compareVerdicts(panel, server, { ...options, onProgress });
    log(`No difference. Seen: ${[...seen].sort().join(', ')}`);
    return true;
  },
};

async function openPage() {
  const playground = await sharedPlayground();
  const { browser } = await sharedBrowser({}, playground);
  const page = await browser.newPage();
  await page.goto(new URL('/without-clerk', playground.url).href);
  return page;
}

function report(compared: number, log = console.log) {
  if (compared % 10_000 === 0) log(`${compared} compared`);
}

const [name = '', ...numbers] = process.argv.slice(2);
const [count = 1000, seed = Date.now() % 2 ** 31] = numbers.map(Number);
const { error } = console;

try {
  const compare = subjects[name];
  if (!compare || !Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) throw new Error(USAGE);
  console.log(`${count} ${name}, seed ${seed}`);
  process.exitCode = (await compare({ count, seed, onProgress: report })) ? 0 : 1;
} catch (thrown) {
  error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
} finally {
  for (const close of [...atEnd].reverse()) await close();
}
