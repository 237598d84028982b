import type { Browser } from 'puppeteer-core';

/** Stops the workers of all extensions; resolves as soon as the browser says that one, which runs now, has stopped. */
export async function stopWorkers(browser: Browser, extensionId: string): Promise<void> {
  const [page] = await browser.pages();
  if (!page) throw new Error('No tab is open to stop the worker from.');
  const session = await page.createCDPSession();
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus } of versions) {
        if (new URL(scriptURL).hostname === extensionId && runningStatus === 'stopped') resolve();
      }
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
