import { browser } from 'wxt/browser';
import type { FinishedRequest } from '../devtools/record-network.ts';
import instanceNames from '../page/names.ts?injected';
import type { InstanceNames } from '../protocol/observation.ts';
import { indexedDbStore } from '../timeline/indexed-db-store.ts';
import type { HarEntry } from '../timeline/network/har.ts';
import { chromePage } from './chrome-page.ts';
import type { PanelBrowser } from './panel-store.ts';
import { seenRequest } from './seen-request.ts';

/** The real browser, for the panel of the DevTools it is in. */
export function chromePanel(): PanelBrowser {
  const { tabId } = browser.devtools.inspectedWindow;
  const recorded = indexedDbStore();
  return {
    ...chromePage(),
    tabId,
    timeline: { read: (range) => recorded.read(tabId, range) },
    reloadTab: () => browser.devtools.inspectedWindow.reload({}),
    async reloadSimulated(simulation) {
      const { simulationScript } = await import('./simulation-script.ts');
      const injectedScript = simulationScript(simulation);
      if (injectedScript !== null) browser.devtools.inspectedWindow.reload({ injectedScript });
    },
    readNames: async (frameUrl) => toNames(await evaluate(`(${instanceNames})()`, frameUrl)),
    async readStorage(frameUrl, keys) {
      const script = `Object.fromEntries(${JSON.stringify(keys)}.map((key) => [key, localStorage.getItem(key)]))`;
      return toTexts(await evaluate(script, frameUrl));
    },
    // The polyfill knows nothing of the entries' bodies.
    answers: () =>
      new Promise((resolve) => {
        chrome.devtools.network.getHAR(({ entries }) => resolve(entries.map(finishedRequest)));
      }),
    pastRequests: () =>
      new Promise((resolve) => {
        chrome.devtools.network.getHAR(({ entries }) => resolve(entries.map(seenRequest)));
      }),
    onRequest: (listener) => {
      browser.devtools.network.onRequestFinished.addListener((entry) => listener(seenRequest(entry)));
    },
  };
}

function finishedRequest(entry: object): FinishedRequest {
  const { getContent } = entry as chrome.devtools.network.Request;
  return {
    entry: entry as HarEntry,
    body: () => new Promise((resolve) => getContent.call(entry, (text, encoding) => resolve(encoding ? null : text))),
  };
}

/**
 * What a script gives in the page's world, of the top frame without an address; undefined when it fails. Where the browser
 * has a `browser` of its own the polyfill steps back, and that one takes a callback and promises nothing.
 */
function evaluate(script: string, frameUrl: string | null): Promise<unknown> {
  return new Promise((resolve) => {
    const options = frameUrl ? { frameURL: frameUrl } : {};
    chrome.devtools.inspectedWindow.eval(script, options, (...[result]) => resolve(result));
  });
}

function toTexts(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** What the page's world gave is anything at all. */
function toNames(value: unknown): InstanceNames | null {
  if (typeof value !== 'object' || value === null) return null;
  const { publishableKey, proxyUrl, domain } = value as Record<string, unknown>;
  return { publishableKey: name(publishableKey), proxyUrl: name(proxyUrl), domain: name(domain) };
}

function name(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length < 2_000 ? value : null;
}
