import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Time without requests after which a page counts as quiet, ms. */
const SILENCE = 500;

/**
 * Follows the requests of a page's document. Puppeteer's own count keeps those that a navigation has cut, and never comes to rest
 * then.
 * @param most how many may be under way all the time, as of a page that asks again and again
 * @returns waits until the page is quiet
 */
export function followRequests(page: Page, most: number): () => Promise<void> {
  const underWay = new Set<unknown>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) underWay.clear();
  });
  return async () => {
    let busyAt = performance.now();
    await until('a page without requests', () => {
      const now = performance.now();
      if (underWay.size > most) busyAt = now;
      return now - busyAt > SILENCE;
    });
  };
}
