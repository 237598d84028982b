import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';

/** Bytes on the heaps after a collection, and listeners for DOM events in the panel's process. */
export interface Held {
  readonly panel: number;
  readonly worker: number;
  readonly listeners: number;
}

/** What panel and worker hold now. */
export async function heldBy(browser: Browser): Promise<Held> {
  const panel = await sessionOf(browser, (url) => new URL(url).pathname === '/panel.html');
  const worker = await sessionOf(browser, (_url, type) => type === 'service_worker');
  const held = { panel: await heapOf(panel), worker: await heapOf(worker), listeners: await listenersOf(panel) };
  await Promise.all([panel.detach(), worker.detach()]);
  return held;
}

async function sessionOf(browser: Browser, isMeant: (url: string, type: string) => boolean): Promise<CDPSession> {
  const target = await until('the target', () =>
    browser.targets().find((each) => each.url().startsWith('chrome-extension:') && isMeant(each.url(), each.type())),
  );
  return target.createCDPSession();
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  // What the first collection finds to finalize only goes with the next.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

async function listenersOf(session: CDPSession): Promise<number> {
  const { jsEventListeners } = await session.send('Memory.getDOMCounters');
  return jsEventListeners;
}

/** Listeners on window and document in the page's world and the extension's, as `focus of window`, sorted. DevTools has some, too. */
export async function pageListeners(page: Page): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    if (auxData?.isDefault || origin.startsWith('chrome-extension:')) worlds.push(id);
  });
  await session.send('Runtime.enable');
  const found: string[] = [];
  for (const contextId of worlds) {
    for (const expression of ['window', 'document']) {
      const { result } = await session.send('Runtime.evaluate', { contextId, expression });
      const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
      found.push(...listeners.map(({ type }) => `${type} of ${expression}`));
    }
  }
  await session.detach();
  return found.sort();
}
