import type { Browser } from 'puppeteer-core';
import { until } from '../../browser/until.ts';

/** What the service worker does while it is watched. */
export interface WatchedWorker {
  /** Addresses that it asked for. */
  readonly requests: readonly string[];
  /** Errors that nothing in it has caught. */
  readonly errors: readonly string[];
  stop(): Promise<void>;
}

/** Watches the requests and uncaught errors of the extension's service worker. It does not become idle meanwhile. */
export async function watchWorker(browser: Browser): Promise<WatchedWorker> {
  const target = await until('a service worker', () =>
    browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith('chrome-extension:')),
  );
  const session = await target.createCDPSession();
  const requests: string[] = [];
  const errors: string[] = [];
  session.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    errors.push(`${text} ${exception?.description ?? ''}`);
  });
  await session.send('Network.enable');
  await session.send('Runtime.enable');
  return { requests, errors, stop: () => session.detach() };
}
