import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** The content script: what a page tells in an event goes to the worker. */
function echo(): void {
  const port = chrome.runtime.connect({ name: 'page' });
  document.addEventListener('floor', (event) => port.postMessage((event as CustomEvent<string>).detail));
}

/** Hands what the last page says to the last panel. */
export default defineBackground({
  type: 'module',
  main() {
    let panel: chrome.runtime.Port | null = null;
    chrome.runtime.onConnect.addListener((port) => {
      if (port.name === 'page') {
        port.onMessage.addListener((text: string) => panel?.postMessage(text));
        return;
      }
      panel = port;
      port.onMessage.addListener((tabId: number) => {
        void browser.scripting
          .executeScript({ target: { tabId }, func: echo })
          .then(() => port.postMessage('Listening'));
      });
    });
  },
});
