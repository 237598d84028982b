import { browser } from 'wxt/browser';
import { t } from '../i18n/browser.ts';
import { createFindings, type FindingsBrowser } from './findings.ts';
import type { StartFindings } from './late-findings.ts';

/** Stands before the origin of a site. */
const PREFIX = 'dismissed:';

/** Begins to look with all rules in the real browser. It comes with them, and is loaded late. */
export const startFindings: StartFindings = (looks, tell, since) =>
  createFindings(looks, chromeFindings(), tell, since);

/** What was dismissed is kept in the extension's own storage. */
function chromeFindings(): FindingsBrowser {
  return {
    t,
    isVisible: () => !document.hidden,
    async readDismissed(site) {
      const stored = await browser.storage.local.get(PREFIX + site);
      return stored[PREFIX + site];
    },
    async keepDismissed(site, ids) {
      // Private windows share this storage and leave nothing in it: there it holds while the panel is open.
      if (!browser.extension.inIncognitoContext) await browser.storage.local.set({ [PREFIX + site]: ids });
    },
    onDismissed(listener) {
      browser.storage.onChanged.addListener((changes, area) => {
        const ours = Object.entries(changes).filter(([key]) => area === 'local' && key.startsWith(PREFIX));
        for (const [key, { newValue }] of ours) listener(key.slice(PREFIX.length), newValue);
      });
    },
  };
}
