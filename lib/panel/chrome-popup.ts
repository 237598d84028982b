import { browser } from 'wxt/browser';
import { chromePage } from './chrome-page.ts';
import type { PanelBrowser } from './panel-store.ts';
import { WITHOUT_DEVTOOLS } from './without-devtools.ts';

/**
 * The real browser, for the popup of the toolbar icon. It has no DevTools: no network, no timeline, and the page's names only where
 * the extension may enter. A click on the icon is what `activeTab` takes for leave to enter the tab in front.
 * @throws Error when there is no tab in front, as in a window of DevTools
 */
export async function chromePopup(): Promise<PanelBrowser> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) throw new Error('This window has no tab in front.');
  return {
    ...chromePage(),
    ...WITHOUT_DEVTOOLS,
    tabId,
    reloadTab: () => void browser.tabs.reload(tabId),
    // The worker puts the script into the new document.
    reloadSimulated: async () => void browser.tabs.reload(tabId),
  };
}
