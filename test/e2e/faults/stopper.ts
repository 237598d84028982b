import type { CDPSession, Page } from 'puppeteer-core';

/** Stops the extension's worker as often as asked. */
export interface WorkerStopper {
  /** Resolves once the browser says that the worker, which has to run, has stopped; with when that was ordered, epoch ms. */
  stop(): Promise<number>;
  end(): Promise<void>;
}

/** Listens for stops once and for all, so that one can come at any moment. The browser tells of workers through a page. */
export async function workerStopper(page: Page): Promise<WorkerStopper> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  return {
    async stop() {
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', function heard({ versions }) {
          const isOurs = ({ scriptURL, runningStatus }: (typeof versions)[number]) =>
            scriptURL.startsWith('chrome-extension:') && runningStatus === 'stopped';
          if (!versions.some(isOurs)) return;
          session.off('ServiceWorker.workerVersionUpdated', heard);
          resolve();
        });
      });
      const orderedAt = Date.now();
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      return orderedAt;
    },
    end: () => session.detach(),
  };
}
