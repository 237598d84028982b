import { browser } from 'wxt/browser';
import { DEVTOOLS_PORT, type DevToolsMessage, type WorkerMessage } from '../protocol/panel-message.ts';
import type { HarEntry } from '../timeline/network/har.ts';
import { passOnSearches, type SearchablePanel } from './pass-on-searches.ts';
import type { DevToolsBrowser } from './record-network.ts';

/** The real browser, for the DevTools that the page belongs to. */
export function chromeDevTools(): DevToolsBrowser {
  return {
    tabId: browser.devtools.inspectedWindow.tabId,
    alive: () => Boolean(browser.runtime?.id),
    connect() {
      const port = browser.runtime.connect({ name: DEVTOOLS_PORT });
      return {
        postMessage: (message: DevToolsMessage) => port.postMessage(message),
        onMessage: (listener) => port.onMessage.addListener((message) => listener(message as WorkerMessage)),
        onDisconnect: (listener) => port.onDisconnect.addListener(listener),
      };
    },
    onRequest: (listener) => {
      chrome.devtools.network.onRequestFinished.addListener((request) => {
        const body = () =>
          new Promise<string | null>((resolve) => {
            request.getContent((content, encoding) => resolve(encoding ? null : content));
          });
        listener({ entry: request as unknown as HarEntry, body });
      });
    },
    now: Date.now,
  };
}

/** Adds the panel to DevTools, and lets their search reach into it. */
export function createPanel(): void {
  // By callback: where the browser has a `browser` of its own, the polyfill steps back and nothing is promised.
  chrome.devtools.panels.create('Clerk', '/icon/32.png', '/panel.html', (panel) => {
    passOnSearches(panel as unknown as SearchablePanel);
  });
}
