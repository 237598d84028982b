import type { Browser } from 'puppeteer-core';

/** Resolves when the user closes the browser or presses Ctrl+C. */
export function ended(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
