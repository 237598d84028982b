import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Under which the extension's pages are reached. Firefox makes one up for each installation, unless it is told before. */
const HOST = 'f3a1c2d4-5b6e-4f70-8a91-b2c3d4e5f607';

/** A Firefox with the extension in it. */
export interface Firefox {
  readonly browser: Browser;
  /** Opens a page of the extension, such as `panel.html`, in a tab behind the others. */
  openExtensionPage(path: string): Promise<Page>;
}

/**
 * Starts Firefox with a fresh profile and installs the extension by WebDriver BiDi.
 * @param extension folder of the unpacked extension
 * @param id the extension's, from its manifest
 * @throws Error that names the version when this Firefox does not take the extension
 */
export async function launchFirefox(executablePath: string, extension: string, id: string): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Else WebDriver may not open pages of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [id]: HOST }) },
  });
  try {
    await browser.installExtension(extension);
  } catch (error) {
    const version = await browser.version();
    await browser.close();
    throw new Error(`${version} does not take the extension in ${extension}; it needs 153 or newer.`, { cause: error });
  }
  return { browser, openExtensionPage: (path) => openExtensionPage(browser, `moz-extension://${HOST}/${path}`) };
}

async function openExtensionPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ background: true });
  // Puppeteer waits for events of the loading that Firefox does not send for such pages.
  void page.goto(address, { timeout: 0 }).catch(() => {});
  await until(`${address} in Firefox`, () =>
    page.evaluate((url) => location.href === url && document.readyState === 'complete', address),
  );
  return page;
}
