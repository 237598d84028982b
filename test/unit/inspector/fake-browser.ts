import { type Cookie, cookieKey } from '../../../lib/cookies/cookie.ts';
import type { FrameDocument, InspectorBrowser, SavedInspector } from '../../../lib/inspector/inspector-browser.ts';
import type { ToolbarBadge } from '../../../lib/inspector/toolbar-badge.ts';
import type { Arrival } from '../../../lib/page/simulation/simulate.ts';
import { SAFETY_DEFAULTS, type Safety } from '../../../lib/settings/safety.ts';
import { type TestUserMemory, TestUsers } from '../../../lib/test-users/test-users.ts';
import type { CookieChangeInfo } from '../../../lib/timeline/cookie-changes.ts';
import { fakeRecording } from './fake-recording.ts';

/** A browser with one tab, played by the test. */
export interface FakeBrowser extends InspectorBrowser {
  /** What the tab's frames show, the top one first. */
  documents: readonly FrameDocument[];
  /** Hosts with access. */
  readonly granted: Set<string>;
  /** What the toolbar icon says. */
  badge: ToolbarBadge;
  /** Whether the toolbar icon was clicked for the tab. */
  activeTab: boolean;
  /** The tab's site, if the browser tells it. */
  site: string | null;
  /** Documents that were entered, in order. */
  readonly entered: string[];
  /** Documents and what their hooks were given, in order: `document-1 settings`. */
  readonly equipped: string[];
  /** What a next worker would find. */
  saved: SavedInspector | null;
  /** Values of the page's cookies by name. */
  readonly jar: Map<string, string>;
  /** Clerk's cookies of all hosts, with all that the browser tells. */
  clerkCookies: readonly Cookie[];
  /** Calls those who want to know of changed cookies. */
  readonly cookieListeners: Set<(info: CookieChangeInfo) => void>;
  readonly recording: ReturnType<typeof fakeRecording>;
  readonly safety: ReturnType<typeof fakeSafety>;
  testUsers: TestUsers;
  /** Clerk's keys in the page's local storage. */
  storage: readonly string[];
  /** How often the tab was loaded anew. */
  reloads: number;
  /** Answers requests without credentials, and counts them. */
  answerPublic: (url: URL) => Response | Promise<Response>;
  readonly publicCalls: URL[];
  /** Answers direct calls, and tells them afterwards. */
  answer: (url: URL, init: RequestInit) => Response | Promise<Response>;
  readonly calls: { readonly origin: string; readonly url: URL; readonly init: RequestInit }[];
  /** Where the tab was sent. */
  readonly visited: string[];
  /** The Frontend API that the tab cannot reach; null when it can. */
  blocked: string | null;
  /** What was put into documents and ended there, in order: `document-1 slow`, `end`. */
  readonly simulated: string[];
  /** When scripts come into documents. */
  arrival: Arrival;
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
    badge: { kind: 'nothing' },
    activeTab: false,
    site: null,
    entered: [],
    equipped: [],
    saved: null,
    jar: new Map(),
    clerkCookies: [],
    cookieListeners: new Set(),
    recording: fakeRecording(),
    safety: fakeSafety(),
    testUsers: new TestUsers(fakeMemory()),
    storage: [],
    reloads: 0,
    answerPublic: () => Response.json({ keys: [] }),
    publicCalls: [],
    answer: () => Response.json({ response: null, client: null }),
    calls: [],
    visited: [],
    blocked: null,
    simulated: [],
    arrival: 'early',
    hasSharedCookies: true,
    time: Date.UTC(2026, 2, 1, 12),
    frames: async () => browser.documents,
    enter: async (documentId) => {
      const document = browser.documents.find((document) => document.documentId === documentId);
      const isShut = document && !browser.granted.has(new URL(document.url).hostname);
      if (isShut && !browser.activeTab) return false;
      browser.entered.push(documentId);
      return true;
    },
    showBadge: (badge) => {
      browser.badge = badge;
    },
    hasActiveTab: async () => browser.activeTab,
    equip: async (documentId, part) => {
      browser.equipped.push(`${documentId} ${part}`);
    },
    topSite: async () => browser.site,
    missing: async (hosts) => hosts.filter((host) => !browser.granted.has(host)),
    cookies: () => ({
      list: async () => [...browser.jar].map(([name, value]) => ({ name, value })),
      remove: async (_url, { name }) => {
        browser.jar.delete(name);
      },
      listClerk: async () => browser.clerkCookies,
      delete: async (cookie) => {
        browser.clerkCookies = browser.clerkCookies.filter((other) => cookieKey(other) !== cookieKey(cookie));
      },
      write: async (cookie, value) => {
        if (value.includes(';')) throw new Error('Failed to parse or set cookie.');
        const others = browser.clerkCookies.filter((other) => cookieKey(other) !== cookieKey(cookie));
        browser.clerkCookies = [...others, { ...cookie, value }];
      },
    }),
    fetchAs: async (origin, url, init) => {
      browser.calls.push({ origin, url, init });
      return browser.answer(url, init);
    },
    fetchPublic: async (url) => {
      browser.publicCalls.push(url);
      return browser.answerPublic(url);
    },
    onCookieChanged: (listener) => {
      browser.cookieListeners.add(listener);
      return () => browser.cookieListeners.delete(listener);
    },
    storageKeys: async () => browser.storage,
    removeStorageKeys: async (_documentId, keys) => {
      browser.storage = browser.storage.filter((key) => !keys.includes(key));
    },
    reload: async () => {
      browser.reloads++;
    },
    simulation: {
      block: async (frontendApi) => {
        browser.blocked = frontendApi;
      },
      unblock: async () => {
        browser.blocked = null;
      },
      put: async (documentId, { simulation }) => {
        browser.simulated.push(`${documentId} ${simulation.kind}`);
        return browser.arrival;
      },
      end: async () => {
        browser.simulated.push('end');
      },
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

/** What the user wants to be kept from, changed by the test. */
function fakeSafety() {
  const listeners = new Set<(safety: Safety) => void>();
  const safety = {
    state: SAFETY_DEFAULTS,
    listen: (listener: (safety: Safety) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(changes: Partial<Safety>) {
      safety.state = { ...safety.state, ...changes };
      for (const listener of listeners) listener(safety.state);
    },
  };
  return safety;
}

/** Memory of the browser, as plain as JSON. */
export function fakeMemory(values = new Map<string, unknown>()): TestUserMemory & { readonly values: typeof values } {
  return {
    values,
    get: async (key) => values.get(key),
    set: async (key, value) => void values.set(key, JSON.parse(JSON.stringify(value))),
    remove: async (key) => void values.delete(key),
  };
}
