import type { Browser, Page } from 'puppeteer-core';
import { afterEach, beforeAll } from 'vitest';
import { openPanel, type Panel } from '../browser/devtools.ts';
import type { Playground } from '../playground/index.ts';
import { type BrowserNeeds, type SharedBrowser, sharedBrowser, sharedPlayground } from './shared.ts';

/** What a test file works with, from `beforeAll` on. */
export interface Stage {
  readonly browser: Browser;
  readonly playground: Playground;
  /** Folder of the extension in the browser. */
  readonly extension: string;
  /** X display of a headed browser: `:99`. */
  readonly display: string;
  /** Opens a page in a tab of its own: a path of the playground, or a whole address. */
  newPage(address?: string): Promise<Page>;
  /** Opens a page and the Clerk panel for it. */
  newTab(address?: string): Promise<Panel>;
}

/** Leaves one blank tab and nothing that a page has stored. */
async function cleanUp(browser: Browser): Promise<void> {
  const pages = await browser.pages();
  const origins = new Set(pages.map((page) => new URL(page.url()).origin).filter((origin) => origin !== 'null'));
  const blank = await browser.newPage();
  await Promise.all(pages.map((page) => page.close()));
  const session = await blank.createCDPSession();
  await session.send('Storage.clearCookies');
  for (const origin of origins) {
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await session.detach();
}

/**
 * Gives a test file its browser and playground, and clears cookies, stored data and tabs after each test. Call it once at
 * the top of the file. All files share one process, one playground and, where their needs are the same, one browser.
 */
export function useBrowser(needs: BrowserNeeds = {}): Stage {
  let current: (SharedBrowser & { playground: Playground }) | null = null;
  const now = () => {
    if (current === null) throw new Error('The browser opens in beforeAll; use it in tests and hooks only.');
    return current;
  };

  beforeAll(async () => {
    const playground = await sharedPlayground();
    current = { playground, ...(await sharedBrowser(needs, playground)) };
  });
  afterEach(() => cleanUp(now().browser));

  async function newPage(address = '/') {
    const { browser, playground } = now();
    const page = await browser.newPage();
    await page.goto(new URL(address, playground.url).href);
    return page;
  }

  return {
    get browser() {
      return now().browser;
    },
    get playground() {
      return now().playground;
    },
    get extension() {
      return now().extension;
    },
    get display() {
      const { display } = now();
      if (display === null) throw new Error('Only a headed browser has a display: useBrowser({ headed: true }).');
      return display;
    },
    newPage,
    newTab: async (address) => openPanel(await newPage(address)),
  };
}
