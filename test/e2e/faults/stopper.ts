import type { Page } from 'puppeteer-core';

/** Stops the extension's worker as often as asked. */
export interface WorkerStopper {
  /** Waits until the worker runs, and resolves once it has stopped; with when that was ordered, epoch ms. */
  stop(): Promise<number>;
  end(): Promise<void>;
}

/** Listens for stops once and for all, so that one can come at any moment. The browser tells of workers through a page. */
export async function workerStopper(page: Page): Promise<WorkerStopper> {
  const session = await page.createCDPSession();
  let isRunning = false;
  const waiting: (() => void)[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith('chrome-extension:'));
    if (ours.length === 0) return;
    isRunning = ours.some(({ runningStatus }) => runningStatus === 'running');
    for (const look of waiting.splice(0)) look();
  });
  const becomes = async (wanted: boolean) => {
    while (isRunning !== wanted) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  await session.send('ServiceWorker.enable');
  return {
    async stop() {
      await becomes(true);
      const orderedAt = Date.now();
      await session.send('ServiceWorker.stopAllWorkers');
      await becomes(false);
      return orderedAt;
    },
    end: () => session.detach(),
  };
}
