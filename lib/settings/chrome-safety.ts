import { browser } from 'wxt/browser';
import type { SafetyStorage } from './current-safety.ts';

const KEY = 'safety';

/** The extension's own storage, which all windows share. */
export function chromeSafety(): SafetyStorage {
  return {
    async read() {
      return (await browser.storage.local.get(KEY))[KEY];
    },
    keep: (stored) => browser.storage.local.set({ [KEY]: stored }),
    onChanged(listener) {
      browser.storage.onChanged.addListener((changes, area) => {
        const change = changes[KEY];
        if (area === 'local' && change) listener(change.newValue);
      });
    },
  };
}
