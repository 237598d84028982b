import type { Browser } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Stops the extension's service worker, as the browser does when it is idle; resolves when the browser says that it has
 * stopped. What wakes it next, such as a panel that connects again, starts a new one. Needs an open tab: the browser
 * tells of workers through a page. The worker's target is no evidence, a restarted worker takes over the old one's while
 * a debugger is attached.
 */
export async function stopServiceWorker(browser: Browser): Promise<void> {
  const [page] = await browser.pages();
  if (!page) throw new Error('No tab is open to stop the service worker from.');
  const session = await page.createCDPSession();
  let stopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) {
      if (!scriptURL.startsWith('chrome-extension:')) continue;
      if (runningStatus === 'stopped') stopped = true;
      else if (runningStatus === 'running' && !stopped) void session.send('ServiceWorker.stopAllWorkers');
    }
  });
  await session.send('ServiceWorker.enable');
  await until('the end of the service worker', () => stopped);
  await session.detach();
}

/** Runs an expression in the extension's service worker and gives its value, which must be plain data. */
export async function evaluateInServiceWorker(browser: Browser, expression: string): Promise<unknown> {
  const target = await until('a service worker', () =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:')),
  );
  const session = await target.createCDPSession();
  const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  await session.detach();
  if (answer.exceptionDetails) throw new Error(`${expression}: ${answer.exceptionDetails.exception?.description}`);
  return answer.result.value;
}
