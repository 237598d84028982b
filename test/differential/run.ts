/** `npm run differential -- COUNT [SEED]`: compares our Client object with that of clerk-js on any number of clients. */
import { atEnd } from '../e2e/at-end.ts';
import { sharedBrowser, sharedPlayground } from '../e2e/shared.ts';
import { compareClients } from './differential.ts';
import { loadTheirs } from './their-client.ts';

const [count = 1000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);

try {
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    throw new Error('How many clients? npm run differential -- COUNT [SEED]');
  }
  const playground = await sharedPlayground();
  const { browser } = await sharedBrowser({}, playground);
  const page = await browser.newPage();
  await page.goto(new URL('/without-clerk', playground.url).href);
  const theirs = await loadTheirs(page);
  console.log(`${count} clients, clerk-js ${theirs.version}, seed ${seed}`);
  const unseen = await compareClients(theirs, {
    count,
    seed,
    onProgress: (compared) => compared % 10_000 === 0 && console.log(`${compared} compared`),
  });
  console.log('No difference but the listed ones.');
  for (const { about } of unseen) console.log(`Not seen: ${about}`);
  process.exitCode = unseen.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const close of [...atEnd].reverse()) await close();
}
