import { browser } from 'wxt/browser';
import instanceNames from '../page/names.ts?injected';
import type { InstanceNames } from '../protocol/observation.ts';
import { PANEL_PORT, type PanelMessage, type WorkerMessage } from '../protocol/panel-message.ts';
import { indexedDbStore } from '../timeline/indexed-db-store.ts';
import { firstPaint } from './first-paint.ts';
import type { PanelBrowser } from './panel-store.ts';
import { seenRequest } from './seen-request.ts';

/** The real browser, for the panel of the DevTools it is in. */
export function chromePanel(): PanelBrowser {
  const { tabId } = browser.devtools.inspectedWindow;
  const recorded = indexedDbStore();
  return {
    tabId,
    timeline: { read: (range) => recorded.read(tabId, range) },
    reloadTab: () => browser.devtools.inspectedWindow.reload({}),
    alive: () => Boolean(browser.runtime?.id),
    connect() {
      const port = browser.runtime.connect({ name: PANEL_PORT });
      return {
        postMessage: (message: PanelMessage) => port.postMessage(message),
        onMessage: (listener) => port.onMessage.addListener((message) => listener(message as WorkerMessage)),
        onDisconnect: (listener) => port.onDisconnect.addListener(listener),
      };
    },
    async readNames(frameUrl) {
      const script = `(${instanceNames})()`;
      const [result] = await browser.devtools.inspectedWindow.eval(script, frameUrl ? { frameURL: frameUrl } : {});
      return toNames(result);
    },
    // The polyfill knows nothing of this call, which takes a callback.
    pastRequests: () =>
      new Promise((resolve) => {
        chrome.devtools.network.getHAR(({ entries }) => resolve(entries.map(seenRequest)));
      }),
    onRequest: (listener) => {
      browser.devtools.network.onRequestFinished.addListener((entry) => listener(seenRequest(entry)));
    },
    requestAccess: (patterns) => browser.permissions.request({ origins: [...patterns] }),
    openSettings: () => void browser.runtime.openOptionsPage(),
    copy: copyText,
    loadVerdict: async () => {
      await firstPaint();
      return import('../verdict/index.ts');
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

/** A DevTools panel has no clipboard permission of its own; the old way works in the turn of a click. */
function copyText(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'copy-field';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
