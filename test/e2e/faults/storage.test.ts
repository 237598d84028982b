import type { Browser } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { click, type Panel, panelText } from '../../browser/devtools.ts';
import { evaluateInServiceWorker, stopServiceWorker } from '../../browser/service-worker.ts';
import { until } from '../../browser/until.ts';
import { chooseTab, press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { brokenNumbers, recordedEvents } from './recorded.ts';

const stage = useBrowser();

// Whatever a test did to it, the next one has a worker that nobody has tampered with.
afterEach(() => stopServiceWorker(stage.browser));

/** Leaves no byte of the extension's session storage free, and gives back how to let go of it. */
async function fillSessionStorage({ frame }: Panel): Promise<() => Promise<void>> {
  await frame.evaluate(async () => {
    const { session } = chrome.storage;
    const keyLength = 'filler'.length + 2;
    const free = session.QUOTA_BYTES - (await session.getBytesInUse());
    for (let length = free - keyLength; length > 0; length -= 16) {
      try {
        return await session.set({ filler: 'x'.repeat(length) });
      } catch {
        // It is counted in ways that are nowhere written down.
      }
    }
  });
  return () => frame.evaluate(() => chrome.storage.session.remove('filler'));
}

/**
 * Makes the worker's database refuse to add anything, and gives back how to end that. The browser itself looks up how much
 * room is left long before it is needed, so that no limit set for a test is noticed in time.
 */
async function fillDatabase(browser: Browser): Promise<() => Promise<unknown>> {
  await evaluateInServiceWorker(
    browser,
    `globalThis.add = IDBObjectStore.prototype.add;
     IDBObjectStore.prototype.add = () => {
       throw new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError');
     };
     null`,
  );
  return () => evaluateInServiceWorker(browser, 'IDBObjectStore.prototype.add = globalThis.add; null');
}

describe('session storage that is full', () => {
  it('keeps the panel fresh, also over a stop of the worker, and acts once', async () => {
    const { development } = stage.playground;
    const panel = await stage.newTab();
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada Lovelace · 1 session');
    const release = await fillSessionStorage(panel);
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
    await stopServiceWorker(stage.browser);
    await press(panel.page, 'Switch session');
    await shows(panel, 'Signed in as Ada Lovelace · 2 sessions', 'Connected');
    development.requests.length = 0;
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, '2 sessions removed');
    await shows(panel, 'Signed out');
    expect(development.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    await release();
  });
});

describe('a database that is full', () => {
  it('is said where the timeline is, and once there is room again the timeline says what it missed', async () => {
    const panel = await stage.newTab();
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada Lovelace · 1 session');
    const release = await fillDatabase(stage.browser);
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
    await chooseTab(panel, 'Timeline');
    await shows(panel, /quota/i);
    await release();
    await press(panel.page, 'Switch session');
    await shows(panel, 'Signed in as Ada Lovelace · 2 sessions');
    const events = await until('the gap in the timeline', async () => {
      const kept = await recordedEvents(panel);
      return kept.some((event) => event.kind === 'gap' && event.because === 'not-stored') ? kept : null;
    });
    expect(brokenNumbers(events)).toEqual([]);
    await until('the end of the complaint', async () => !/quota/i.test(await panelText(panel)));
  });
});

/** Has the browser refuse the worker all memory of its own, as it does where somebody blocked or damaged it. */
async function blockStorage(browser: Browser): Promise<void> {
  await evaluateInServiceWorker(
    browser,
    `{
      const refused = async () => { throw new Error('Access to storage is not allowed.'); };
      Object.assign(chrome.storage.session, { get: refused, set: refused, remove: refused });
      IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = IDBObjectStore.prototype.get = () => {
        throw new DOMException('Access to storage is not allowed.', 'UnknownError');
      };
      null;
    }`,
  );
}

describe('storage that is blocked', () => {
  it('keeps the panel fresh, begins no action that could be lost or done twice, and says why', async () => {
    const { development } = stage.playground;
    const panel = await stage.newTab();
    await press(panel.page, 'Sign in as Ada');
    await shows(panel, 'Signed in as Ada Lovelace · 1 session');
    await blockStorage(stage.browser);
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions', 'Connected');
    development.requests.length = 0;
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, 'Remove sessions failed', 'nothing was done');
    expect(development.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
    await chooseTab(panel, 'Timeline');
    await shows(panel, 'Access to storage is not allowed');

    // The next worker has its memory back.
    await stopServiceWorker(stage.browser);
    await press(panel.page, 'Switch session');
    await shows(panel, 'Signed in as Ada Lovelace · 2 sessions', 'Connected');
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, '2 sessions removed');
    expect(development.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });
});
