import type { Browser } from 'puppeteer-core';
import { copyBuild } from '../browser/extension-build.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { ensureCommand } from '../browser/machine.ts';
import { type Display, startXvfb } from '../browser/xvfb.ts';
import { type Playground, startPlayground } from '../playground/index.ts';
import { atEnd } from './at-end.ts';

/** Which browser a test file works in. */
export interface BrowserNeeds {
  /** Match patterns the extension may read from the start, besides those of the shipped manifest. */
  readonly hosts?: readonly string[];
  /** A window on an Xvfb instead of headless; for what only a window has, such as the permission prompt. */
  readonly headed?: boolean;
  /** The extension is allowed in private windows. */
  readonly privateWindows?: boolean;
  /** BCP 47 tag of the language of its texts; English when left out. */
  readonly language?: string;
}

/** A running browser with the extension. */
export interface SharedBrowser {
  readonly browser: Browser;
  /** Folder of the extension in it. */
  readonly extension: string;
  /** X display of a headed one. */
  readonly display: string | null;
}

let playground: Playground | null = null;
let open: (SharedBrowser & { readonly needs: string; close(): Promise<void> }) | null = null;

/** The one playground of all test files. */
export async function sharedPlayground(): Promise<Playground> {
  if (playground === null) {
    const started = await startPlayground();
    atEnd.add(() => started.close());
    playground = started;
  }
  return playground;
}

/** The browser of the file before, or another one in its place when the needs differ: there are never two at once. */
export async function sharedBrowser(needs: BrowserNeeds, { hostResolverRules }: Playground): Promise<SharedBrowser> {
  const key = JSON.stringify([needs.hosts ?? [], needs.headed ?? false, needs.privateWindows ?? false, needs.language]);
  if (open?.needs === key && open.browser.connected) return open;
  await closeBrowser();
  atEnd.add(closeBrowser);
  const executablePath = await findBrowser();
  const build = await copyBuild(needs.hosts);
  const display = needs.headed ? await openDisplay() : null;
  const browser = await launchBrowser({
    executablePath,
    extension: build.path,
    headless: display === null,
    privateWindows: needs.privateWindows ?? false,
    hostResolverRules,
    ...(needs.language ? { language: needs.language } : {}),
    ...(display ? { display: display.name } : {}),
  });
  open = {
    needs: key,
    browser,
    extension: build.path,
    display: display?.name ?? null,
    async close() {
      await browser.close();
      await display?.stop();
      await build.remove();
    },
  };
  return open;
}

async function closeBrowser(): Promise<void> {
  const closing = open;
  open = null;
  await closing?.close();
}

async function openDisplay(): Promise<Display> {
  const executable = ensureCommand('Xvfb', 'xvfb');
  if (executable === null) throw new Error('A headed browser needs Xvfb, which cannot be had here.');
  return startXvfb(executable);
}
