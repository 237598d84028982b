/**
 * `npm run dev`: the playground in a browser with the extension, like `npm start`, from sources that are watched. A change of
 * the panel is shown at once. After one of the worker, or of what goes into pages, the extension starts anew and the panel is
 * opened again.
 */
import { findBrowser } from '../browser/find-browser.ts';
import { startPlayground } from '../playground/index.ts';
import { isHeadless } from './display.ts';
import { ended } from './ended.ts';
import { followSources } from './follow-sources.ts';

async function main(): Promise<void> {
  const executablePath = await findBrowser();
  const playground = await startPlayground();
  const headless = isHeadless();
  const followed = await followSources({
    root: process.cwd(),
    executablePath,
    headless,
    playground,
    onReopened(opened) {
      if (opened instanceof Error) console.error(`Open DevTools again: ${opened.message}.`);
      else console.log('The extension has started anew; the panel is open again.');
    },
  });
  try {
    console.log(`The playground runs at ${playground.url}${headless ? ', in a browser without a window' : ''}.`);
    console.log('The Clerk panel follows the sources. Close the browser or press Ctrl+C to end.');
    await ended(followed.browser);
  } finally {
    await followed.close();
    await playground.close();
  }
}

try {
  await main();
  // WXT's server holds on to its files for a while.
  process.exit(0);
} catch (error) {
  console.error(`npm run dev failed: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
