import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** The content script: what a page tells in an event goes to the worker. */
function echo(): void {
  const port = chrome.runtime.connect({ name: 'page' });
  document.addEventListener('floor', (event) => port.postMessage((event as CustomEvent<string>).detail));
}

/** Puts the content script into each document of the tab of the last panel, and hands that what the page says. */
export default defineBackground({
  type: 'module',
  main() {
    let panel: chrome.runtime.Port | null = null;
    let inspected: number | null = null;
    const enter = (tabId: number) => browser.scripting.executeScript({ target: { tabId }, func: echo });
    chrome.runtime.onConnect.addListener((port) => {
      if (port.name === 'page') {
        port.onMessage.addListener((text: string) => panel?.postMessage(text));
        return;
      }
      panel = port;
      port.onMessage.addListener((tabId: number) => {
        inspected = tabId;
        void enter(tabId);
      });
    });
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (tabId === inspected && status === 'loading') void enter(tabId);
    });
  },
});
