import type { InspectorBrowser, SavedInspector, TopDocument } from '../../../lib/inspector/inspector-browser.ts';

/** A browser with one tab, played by the test. */
export interface FakeBrowser extends InspectorBrowser {
  top: TopDocument | null;
  /** Hosts with access. */
  readonly granted: Set<string>;
  /** Documents that were entered, in order. */
  readonly entered: string[];
  /** What a next worker would find. */
  saved: SavedInspector | null;
  /** Names of the cookies of the page. */
  readonly jar: Set<string>;
  time: number;
}

export function fakeBrowser(top: TopDocument | null, granted: readonly string[] = ['localhost']): FakeBrowser {
  const browser: FakeBrowser = {
    top,
    granted: new Set(granted),
    entered: [],
    saved: null,
    jar: new Set(),
    time: Date.UTC(2026, 2, 1, 12),
    topDocument: async () => browser.top,
    enter: async (documentId) => {
      browser.entered.push(documentId);
      return true;
    },
    missing: async (hosts) => hosts.filter((host) => !browser.granted.has(host)),
    cookies: {
      list: async () => [...browser.jar].map((name) => ({ name })),
      remove: async (_url, { name }) => {
        browser.jar.delete(name);
      },
    },
    save: (saved) => {
      // As the browser does it: what is kept is a copy, and JSON.
      browser.saved = JSON.parse(JSON.stringify(saved));
    },
    forget: () => {
      browser.saved = null;
    },
    now: () => browser.time,
  };
  return browser;
}
