import { browser } from 'wxt/browser';
import instanceNames from '../page/names.ts?injected';
import type { InstanceNames } from '../protocol/observation.ts';
import { indexedDbStore } from '../timeline/indexed-db-store.ts';
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
    readNames: (frameUrl) =>
      new Promise((resolve) => {
        const script = `(${instanceNames})()`;
        const options = frameUrl ? { frameURL: frameUrl } : {};
        browser.devtools.inspectedWindow.eval(script, options, (result) => resolve(toNames(result)));
      }),
    pastRequests: () =>
      new Promise((resolve) => {
        browser.devtools.network.getHAR(({ entries }) => resolve(entries.map(seenRequest)));
      }),
    onRequest: (listener) => {
      browser.devtools.network.onRequestFinished.addListener((entry) => listener(seenRequest(entry)));
    },
  };
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
