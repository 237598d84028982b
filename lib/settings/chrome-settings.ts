import { browser } from 'wxt/browser';
import { chromeSafety } from './chrome-safety.ts';
import type { SettingsBrowser } from './settings-store.ts';

/** The real browser, for the settings page. */
export function chromeSettings(): SettingsBrowser {
  return {
    safety: chromeSafety(),
    manifestHosts: chrome.runtime.getManifest().host_permissions ?? [],
    async origins() {
      const { origins } = await browser.permissions.getAll();
      return origins ?? [];
    },
    async revoke(pattern) {
      const removed = await browser.permissions.remove({ origins: [pattern] });
      if (!removed) throw new Error('the browser kept it');
    },
    onAccessChanged(listener) {
      browser.permissions.onAdded.addListener(listener);
      browser.permissions.onRemoved.addListener(listener);
    },
  };
}
