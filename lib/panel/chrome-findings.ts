import { browser } from 'wxt/browser';
import { t } from '../i18n/browser.ts';
import { firstPaint } from './first-paint.ts';
import type { LateFindingsBrowser } from './late-findings.ts';

/** Stands before the origin of a site. */
const PREFIX = 'dismissed:';

/** The real browser: rules out of the package, and what was dismissed in the extension's own storage. */
export function chromeFindings(): LateFindingsBrowser {
  return {
    async loadFindings() {
      await firstPaint();
      return import('./findings.ts');
    },
    t,
    isVisible: () => !document.hidden,
    async readDismissed(site) {
      const stored = await browser.storage.local.get(PREFIX + site);
      return stored[PREFIX + site];
    },
    keepDismissed: (site, ids) => browser.storage.local.set({ [PREFIX + site]: ids }),
    onDismissed(listener) {
      browser.storage.onChanged.addListener((changes, area) => {
        const ours = Object.entries(changes).filter(([key]) => area === 'local' && key.startsWith(PREFIX));
        for (const [key, { newValue }] of ours) listener(key.slice(PREFIX.length), newValue);
      });
    },
  };
}
