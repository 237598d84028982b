import type { Browser, Page } from 'puppeteer-core';
import { byRole, click, type Panel } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';

/** Opens the settings page by the button in a panel, and gives the tab that it opens in. */
export async function openSettings(browser: Browser, panel: Panel): Promise<Page> {
  await click(panel, 'button', 'Settings');
  return until('the settings page', async () => {
    const pages = await browser.pages();
    return pages.find((page) => page.url().endsWith('/options.html'));
  });
}

/** Takes access to a host away by its button in the settings, and waits until the page says so. */
export async function revoke(settings: Page, host: string): Promise<void> {
  await settings.locator(byRole('button', `Revoke access to ${host}`)).click();
  await until(`the end of access to ${host}`, () =>
    settings.$eval('[role="status"]', ({ textContent }, host) => textContent === `Access to ${host} is revoked.`, host),
  );
}
