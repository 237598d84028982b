import { spawnSync } from 'node:child_process';
import type { Browser, Page } from 'puppeteer-core';
import { copyBuild, SHIPPED_BUILD } from '../browser/extension-build.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { type Playground, startPlayground } from '../playground/index.ts';
import { putStoreInto } from './timeline.ts';

/** Where the empty panel is built to. */
export const FLOOR_BUILD = 'test/bench/floor/.output/chrome-mv3';

/** An extension whose panel is measured. */
export interface Subject {
  /** Title of its panel. */
  readonly title: string;
  readonly id: string;
  /** Its panel's text once it is all there contains this. */
  readonly content: string;
}

/** A browser with both extensions, and the pages they look at. */
export interface Stage {
  readonly browser: Browser;
  readonly playground: Playground;
  readonly ours: Subject;
  readonly floor: Subject;
  /** Does something while no extension is installed. */
  withoutExtensions<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Opens a page of the extension that reaches the timeline's store, see `timeline.ts`. */
  openStorePage(): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Builds the extension and the floor.
 * @throws Error with what WXT printed when one cannot be built
 */
export function buildBoth(): void {
  for (const root of ['.', 'test/bench/floor']) {
    const { status, stdout, stderr } = spawnSync(`wxt build ${root}`, { shell: true, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${root} could not be built:\n${stdout}${stderr}`);
  }
}

/** Opens the browser, headless, on the builds that are there. */
export async function openStage(): Promise<Stage> {
  const [ours, floor] = await Promise.all([copyBuild([], SHIPPED_BUILD), copyBuild([], FLOOR_BUILD)]);
  const playground = await startPlayground();
  const browser = await launchBrowser({
    executablePath: await findBrowser(),
    extension: ours.path,
    headless: true,
    hostResolverRules: playground.hostResolverRules,
  });
  // The id follows from the folder, and is the same each time.
  const install = async () => ({
    ours: await browser.installExtension(ours.path),
    floor: await browser.installExtension(floor.path),
  });
  const ids = await install();
  return {
    browser,
    playground,
    ours: { title: 'Clerk', id: ids.ours, content: 'Signed in as' },
    floor: { title: 'Floor', id: ids.floor, content: 'Empty' },
    async withoutExtensions(work) {
      for (const id of Object.values(ids)) await browser.uninstallExtension(id);
      try {
        return await work();
      } finally {
        await install();
      }
    },
    async openStorePage() {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${ids.ours}/options.html`);
      await putStoreInto(page);
      return page;
    },
    async close() {
      await browser.close();
      await Promise.all([playground.close(), ours.remove(), floor.remove()]);
    },
  };
}
