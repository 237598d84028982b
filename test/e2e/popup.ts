import type { Browser, Page } from 'puppeteer-core';
import type { Panel } from '../browser/devtools.ts';

/** Clicks the toolbar icon for a page and gives the popup, which one reads and clicks like a panel. */
export async function openPopup(browser: Browser, page: Page): Promise<Panel> {
  const [extension] = [...(await browser.extensions()).values()];
  if (!extension) throw new Error('The browser has no extension.');
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
  const popup = await target.asPage();
  return { page, devtools: popup, frame: popup.mainFrame() };
}
