import type { Browser } from 'puppeteer-core';

/** Switches the developer mode on: without it the browser turns an unpacked extension off instead of loading it again. */
export async function switchDeveloperModeOn(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
}
