import { browser } from 'wxt/browser';
import { chromePanel } from './chrome-panel.ts';
import type { PanelBrowser } from './panel-store.ts';

/** The real browser for the panel's page: in DevTools, or opened by its address to look at a file. */
export async function panelBrowser(): Promise<PanelBrowser> {
  if (browser.devtools) return chromePanel();
  const { pagelessPanel } = await import('./pageless-panel.ts');
  return pagelessPanel();
}
