/**
 * `npm run dev`: the playground in a browser with the extension, like `npm start`, from sources that are watched. A change of
 * the panel is shown at once. After one of the worker, or of what goes into pages, the extension starts anew and the panel is
 * opened again.
 */
import type { Browser, Page } from 'puppeteer-core';
import { createServer } from 'wxt';
import { switchDeveloperModeOn } from '../browser/developer-mode.ts';
import { openPanel } from '../browser/devtools.ts';
import { DEVELOPMENT_BUILD } from '../browser/extension-build.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { startPlayground } from '../playground/index.ts';
import { isHeadless } from './display.ts';
import { ended } from './ended.ts';

/** The extension's page that is there as long as DevTools are. */
const DEVTOOLS_PAGE = '/devtools.html';

/** Builds so far: each but the first makes the extension start anew. */
let builds = 0;

/** Opens the panel when the extension has started anew, which closes DevTools, and not when the user has closed them. */
function keepOpen(browser: Browser, page: Page): void {
  let seen = builds;
  browser.on('targetdestroyed', (target) => {
    if (builds === seen || !target.url().endsWith(DEVTOOLS_PAGE)) return;
    seen = builds;
    openAgain(page).then(
      () => console.log('The extension has started anew; the panel is open again.'),
      (error: Error) => console.error(`Open DevTools again: ${error.message}.`),
    );
  });
}

/** DevTools that were opened before the extension started anew know nothing of it. */
async function openAgain(page: Page): Promise<void> {
  const former = await page.openDevTools();
  await former.close();
  await openPanel(page);
}

async function main(): Promise<void> {
  const executablePath = await findBrowser();
  // The browser is ours: WXT's own would find none without a download, and none as root.
  const server = await createServer({
    webExt: { disabled: true },
    hooks: { 'build:manifestGenerated': () => void builds++ },
  });
  await server.start();
  const playground = await startPlayground();
  const { hostResolverRules } = playground;
  const headless = isHeadless();
  const browser = await launchBrowser({
    executablePath,
    extension: DEVELOPMENT_BUILD,
    headless,
    hostResolverRules,
    handleSIGINT: false,
  });
  try {
    await switchDeveloperModeOn(browser);
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(playground.url);
    await openPanel(page);
    keepOpen(browser, page);
    console.log(`The playground runs at ${playground.url}${headless ? ', in a browser without a window' : ''}.`);
    console.log('The Clerk panel follows the sources. Close the browser or press Ctrl+C to end.');
    await ended(browser);
  } finally {
    await browser.close();
    await playground.close();
    await server.stop();
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
