import type { Browser, Target } from 'puppeteer-core';
import { until } from './until.ts';

/** The running service workers of extensions; the browser stops idle ones after 30 s. */
export function serviceWorkers(browser: Browser): Target[] {
  const isOurs = (target: Target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
  return browser.targets().filter(isOurs);
}

/** Stops the extension's service worker, as the browser does when it is idle. What wakes it starts a new one. */
export async function stopServiceWorker(browser: Browser): Promise<void> {
  for (const target of serviceWorkers(browser)) {
    const worker = await target.worker();
    await worker?.close();
    await until('the end of the service worker', () => !browser.targets().includes(target));
  }
}
