import { expect, it } from 'vitest';
import { click } from '../browser/devtools.ts';
import { watchSight } from '../browser/page-sight.ts';
import { evaluateInServiceWorker, stopServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

/** Puts a text wherever a page can look; memory alone has what the page reads and keeps for itself. */
function plant(text: string): void {
  document.body.append(Object.assign(document.createElement('p'), { title: text }));
  // biome-ignore lint/suspicious/noDocumentCookie: the place is what counts
  document.cookie = `planted=${text}`;
  localStorage.setItem('planted', text);
  sessionStorage.setItem('planted', text);
  history.replaceState({ planted: text }, '');
  window.name = text;
  performance.mark(text);
  console.info(text);
  dispatchEvent(new MessageEvent('message', { data: text }));
  void caches.open('planted').then((cache) => cache.put('/planted', new Response(text)));
  void fetch(`/?${text}`);
  const opening = indexedDB.open('planted');
  opening.onupgradeneeded = () => opening.result.createObjectStore('planted', { autoIncrement: true }).put(text);
}

it('finds a text wherever a page can look', async () => {
  const page = await stage.newPage('about:blank');
  const sight = await watchSight(page);
  await page.goto(`${stage.playground.url}without-clerk`);
  const text = 'planted-text';
  expect(await sight.placesOf(text)).toEqual([]);
  await page.evaluate(plant, text);
  const places = [
    'page: IndexedDB',
    'page: addresses',
    'page: caches',
    'page: cookies',
    'page: document',
    'page: history',
    'page: localStorage',
    'page: messages',
    'page: performance',
    'page: sessionStorage',
  ];
  const found = await until('all places', async () => {
    const now = await sight.placesOf(text);
    return places.every((place) => now.includes(place)) && now;
  });
  expect(found).toEqual(['console', 'memory', ...places, 'requests']);
});

it('finds in memory what no script of the page shows', async () => {
  const page = await stage.newPage('about:blank');
  const sight = await watchSight(page);
  await page.goto(`${stage.playground.url}without-clerk`);
  await page.evaluate(
    "{ const kept = ['hid', 'den'].join('') + '-text'; globalThis.read = () => kept[0]; kept.charCodeAt(3) }",
  );
  expect(await sight.placesOf('hidden-text')).toEqual(['memory']);
});

it('finds what a worker tells a content script, or stores where that can read it', async () => {
  const panel = await stage.newTab('about:blank');
  const sight = await watchSight(panel.page);
  await panel.page.goto(stage.playground.url);
  await shows(panel, 'clerk-js 6.40.0 ready');
  await stopServiceWorker(stage.browser);
  await click(panel, 'button', 'Clear cache');
  await until('a message to the content script', async () => (await sight.messagesToContentScript()) > 0);
  await evaluateInServiceWorker(stage.browser, "chrome.storage.local.set({ planted: 'stored-text' })");
  await evaluateInServiceWorker(
    stage.browser,
    "chrome.tabs.query({}).then((tabs) => Promise.allSettled(tabs.map(({ id }) => chrome.tabs.sendMessage(id, 'told-text'))))",
  );
  expect(await sight.placesOf('stored-text')).toContain('content script: storage');
  expect(await sight.placesOf('told-text')).toContain('content script: messages');
  await evaluateInServiceWorker(
    stage.browser,
    "chrome.tabs.query({}).then((tabs) => Promise.allSettled(tabs.map(({ id }) => chrome.scripting.executeScript({ target: { tabId: id }, func: (text) => text.length, args: ['given-text'] }))))",
  );
  expect(await sight.placesOf('given-text')).toContain('scripts');
  await evaluateInServiceWorker(stage.browser, 'chrome.storage.local.clear()');
});
