import type { FrameDocument, InspectorBrowser, SavedInspector } from '../../../lib/inspector/inspector-browser.ts';

/** A browser with one tab, played by the test. */
export interface FakeBrowser extends InspectorBrowser {
  /** What the tab's frames show, the top one first. */
  documents: readonly FrameDocument[];
  /** Hosts with access. */
  readonly granted: Set<string>;
  /** Documents that were entered, in order. */
  readonly entered: string[];
  /** What a next worker would find. */
  saved: SavedInspector | null;
  /** Values of the page's cookies by name. */
  readonly jar: Map<string, string>;
  /** Answers direct calls, and tells them afterwards. */
  answer: (url: URL, init: RequestInit) => Response | Promise<Response>;
  readonly calls: { readonly origin: string; readonly url: URL; readonly init: RequestInit }[];
  /** Where the tab was sent. */
  readonly visited: string[];
  /** False in a private window. */
  hasSharedCookies: boolean;
  time: number;
}

export function fakeBrowser(
  documents: readonly FrameDocument[],
  granted: readonly string[] = ['localhost'],
): FakeBrowser {
  const browser: FakeBrowser = {
    documents,
    granted: new Set(granted),
    entered: [],
    saved: null,
    jar: new Map(),
    answer: () => Response.json({ response: null, client: null }),
    calls: [],
    visited: [],
    hasSharedCookies: true,
    time: Date.UTC(2026, 2, 1, 12),
    frames: async () => browser.documents,
    enter: async (documentId) => {
      browser.entered.push(documentId);
      return true;
    },
    missing: async (hosts) => hosts.filter((host) => !browser.granted.has(host)),
    cookies: () => ({
      list: async () => [...browser.jar].map(([name, value]) => ({ name, value })),
      remove: async (_url, { name }) => {
        browser.jar.delete(name);
      },
    }),
    fetchAs: async (origin, url, init) => {
      browser.calls.push({ origin, url, init });
      return browser.answer(url, init);
    },
    sharesCookies: async () => browser.hasSharedCookies,
    navigate: async (_documentId, url) => {
      browser.visited.push(url);
    },
    save: async (saved) => {
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
