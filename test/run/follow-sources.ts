import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { createServer, type Wxt } from 'wxt';
import { switchDeveloperModeOn } from '../browser/developer-mode.ts';
import { openPanel, type Panel } from '../browser/devtools.ts';
import { launchBrowser } from '../browser/launch.ts';
import type { Playground } from '../playground/index.ts';

/** The extension's page that is there as long as DevTools are. */
const DEVTOOLS_PAGE = '/devtools.html';

/** What is followed, and where it is shown. */
export interface FollowOptions {
  /** Folder of the sources, with `wxt.config.ts` in it. */
  readonly root: string;
  /** The browser's executable. */
  readonly executablePath: string;
  readonly headless: boolean;
  readonly playground: Playground;
  /** Called when the extension has started anew: with the panel that was opened again, or with why it was not. */
  onReopened?(opened: Panel | Error): void;
}

/** The extension in a browser, from sources that are watched. */
export interface FollowedSources {
  readonly browser: Browser;
  /** The panel as it was opened first. */
  readonly panel: Panel;
  /** Closes the browser and watches no more. */
  close(): Promise<void>;
}

/**
 * Builds the extension from sources that are watched and opens its panel on the playground. A change of the panel is shown
 * at once. After one of the worker, or of what goes into pages, the extension starts anew and the panel is opened again.
 * @throws Error of WXT when the sources do not build, or of the browser when it does not start
 */
export async function followSources(options: FollowOptions): Promise<FollowedSources> {
  const { root, executablePath, headless, playground, onReopened } = options;
  const { url, hostResolverRules } = playground;
  /** Builds so far: each but the first makes the extension start anew. */
  let builds = 0;
  // The browser is ours: WXT's own would find none without a download, and none as root.
  const server = await createServer({
    root,
    webExt: { disabled: true },
    hooks: { 'build:manifestGenerated': () => void builds++, ready: withoutHint },
  });
  await server.start();
  try {
    const browser = await launchBrowser({
      executablePath,
      extension: resolve(root, '.output/chrome-mv3-dev'),
      headless,
      hostResolverRules,
      handleSIGINT: false,
    });
    const close = () => browser.close().finally(() => server.stop());
    try {
      await switchDeveloperModeOn(browser);
      const [page = await browser.newPage()] = await browser.pages();
      await page.goto(url);
      const panel = await openPanel(page);
      let seen = builds;
      browser.on('targetdestroyed', (target) => {
        // DevTools close when the extension starts anew; when the user closes them, nothing was built.
        if (builds === seen || !target.url().endsWith(DEVTOOLS_PAGE)) return;
        seen = builds;
        openAgain(page).then(onReopened, onReopened);
      });
      return { browser, panel, close };
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Says all that WXT says, but for its advice to load the extension by hand: that is done here. */
function withoutHint({ logger }: Pick<Wxt, 'logger'>): void {
  const { info } = logger;
  logger.info = (...said: readonly unknown[]) => {
    if (!String(said[0]).endsWith('as an unpacked extension manually')) info(...said);
  };
}

/** DevTools that were opened before the extension started anew know nothing of it. */
async function openAgain(page: Page): Promise<Panel> {
  const former = await page.openDevTools();
  await former.close();
  return openPanel(page);
}
