import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { indexedDbStore } from '../../lib/timeline/indexed-db-store.ts';

/** What a page of the extension has of the timeline's store. */
interface StorePage {
  readonly store: { readonly indexedDbStore: typeof indexedDbStore };
}

/** Events that are written at once where the time does not count. */
const BATCH = 1_000;

/** Puts the timeline's own store, as the sources have it, into a page of the extension, to reach the same database. */
export async function putStoreInto(page: Page): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry: 'lib/timeline/indexed-db-store.ts', formats: ['iife'], name: 'store' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The timeline store could not be built.');
  // In the global scope, where what is declared stays.
  await page.evaluate(output.output[0].code);
}

/**
 * Adds calls to the end of a tab's record.
 * @param atOnce how many are written in one go
 * @returns milliseconds that the writing took
 */
export function fillTimeline(page: Page, tabId: number, count: number, atOnce = BATCH): Promise<number> {
  return page.evaluate(
    async ({ tabId, count, atOnce, call }) => {
      const { store } = globalThis as unknown as StorePage;
      const timeline = store.indexedDbStore();
      type Event = Parameters<typeof timeline.append>[1][number];
      const { nextId } = await timeline.status(tabId);
      let time = 0;
      for (let done = 0; done < count; done += atOnce) {
        const length = Math.min(atOnce, count - done);
        const events = Array.from(
          { length },
          (_, index) => ({ ...call, id: nextId + done + index }) as unknown as Event,
        );
        const since = performance.now();
        await timeline.append(tabId, events);
        time += performance.now() - since;
      }
      return time;
    },
    { tabId, count, atOnce, call: CALL },
  );
}

/** Forgets a tab's record. */
export function wipeTimeline(page: Page, tabId: number): Promise<void> {
  return page.evaluate((tabId) => {
    const { store } = globalThis as unknown as StorePage;
    return store.indexedDbStore().wipe(tabId);
  }, tabId);
}

/** How many events of a tab are kept. */
export function recordedEvents(page: Page, tabId: number): Promise<number> {
  return page.evaluate(async (tabId) => {
    const { store } = globalThis as unknown as StorePage;
    return (await store.indexedDbStore().status(tabId)).count;
  }, tabId);
}

/** The browser's number of the tab at an address that no other tab has. */
export function tabIdOf(page: Page, url: string): Promise<number> {
  return page.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((tab) => tab.url === url);
    if (tab?.id === undefined) throw new Error(`No tab is at ${url}.`);
    return tab.id;
  }, url);
}

/** A call as it is recorded, about as long as those are. */
const CALL = {
  at: Date.UTC(2026, 10, 23),
  frameId: 0,
  documentId: 'D1',
  cause: null,
  step: null,
  kind: 'call',
  method: 'POST',
  path: '/v1/client/sessions/{session}/tokens',
  ids: { session: 'sess_2adaBQ7mGk3nZr8vTq1xYw5cLdE' },
  base: 'https://happy-cat-12.clerk.accounts.dev',
  query: [
    { name: '__clerk_api_version', value: '2026-05-12' },
    { name: '_clerk_js_version', value: '6.40.0' },
    { name: '_clerk_session_id', value: 'sess_2adaBQ7mGk3nZr8vTq1xYw5cLdE' },
  ],
  form: [{ name: 'organization_id', value: '' }],
  origin: 'http://localhost:3000',
  status: 200,
  netError: null,
  codes: [],
  traceId: '8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d',
  durationMs: 41,
  retryAfter: null,
  sessionId: 'sess_2adaBQ7mGk3nZr8vTq1xYw5cLdE',
  setCookies: [{ name: '__session', domain: 'localhost' }],
};
