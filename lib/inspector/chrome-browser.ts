import { browser } from 'wxt/browser';
import { frameCookies, onClerkCookieChanged, partitionOf, topSiteOf } from '../cookies/chrome-cookies.ts';
import { isClerkStorageKey } from '../cookies/clerk-state.ts';
import { fetchAs } from '../frontend-api/chrome-origin.ts';
import type { BridgeWorld } from '../page/bridge.ts';
import bridge from '../page/bridge.ts?injected';
import equipment from '../page/equipment.ts?injected';
import hook from '../page/hook.ts?injected';
import settings from '../page/settings-reader.ts?injected';
import type { TabRecording } from '../recording/tab-recording.ts';
import { chromeSimulation } from './chrome-simulation.ts';
import { showToolbarBadge } from './chrome-toolbar.ts';
import type { FrameDocument, HookPart, InspectorBrowser, SavedInspector } from './inspector-browser.ts';
import { saveNewest } from './save-newest.ts';
import { forgetInspector, saveInspector } from './saved-inspectors.ts';

/** How long a request without credentials may take, in milliseconds. */
const PUBLIC_TIMEOUT = 10_000;

const PARTS: Readonly<Record<HookPart, (channel: string) => unknown>> = { equipment, settings };

/** What all tabs have in common. */
type Everywhere = Pick<InspectorBrowser, 'safety' | 'testUsers'>;

/** The real browser, for one tab. */
export function chromeBrowser(tabId: number, recording: TabRecording, everywhere: Everywhere): InspectorBrowser {
  const memory = saveNewest(
    (saved: SavedInspector) => saveInspector(tabId, saved),
    () => forgetInspector(tabId),
  );
  return {
    recording,
    ...everywhere,
    frames: () => framesOf(tabId),
    enter: (documentId) => enter(tabId, documentId),
    hasActiveTab: (documentId) => hasActiveTab(tabId, documentId),
    equip: (documentId, part) => equip(tabId, documentId, PARTS[part]),
    topSite: topSiteOf,
    async missing(hosts, scheme) {
      const origins = hosts.map((host) => `${scheme}://${host}/*`);
      const granted = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
      return hosts.filter((_, index) => !granted[index]);
    },
    cookies: (frameId) => frameCookies(tabId, frameId),
    fetchAs,
    sharesCookies: (frameId) => sharesCookies(tabId, frameId),
    fetchPublic: (url) => {
      const signal = AbortSignal.timeout(PUBLIC_TIMEOUT);
      return fetch(url, { signal, credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
    },
    onCookieChanged: onClerkCookieChanged,
    storageKeys: (documentId) => storageKeys(tabId, documentId),
    removeStorageKeys: (documentId, keys) => removeStorageKeys(tabId, documentId, keys),
    reload: () => reload(tabId),
    simulation: chromeSimulation(tabId),
    navigate: (documentId, url) => navigate(tabId, documentId, url),
    save: memory.save,
    forget: memory.forget,
    showBadge: (badge) => showToolbarBadge(tabId, badge),
    now: Date.now,
  };
}

async function framesOf(tabId: number): Promise<readonly FrameDocument[]> {
  const frames = (await chrome.webNavigation.getAllFrames({ tabId })) ?? [];
  return (
    frames
      // Firefox has no other, and does not say so.
      .filter(({ documentLifecycle }) => (documentLifecycle ?? 'active') === 'active')
      .map(({ frameId, documentId, url }) => ({ frameId, documentId, url }))
      .toSorted((one, other) => one.frameId - other.frameId)
  );
}

/**
 * The bridge goes in first and listens; the hook then hands it a port in an event whose name only this document's two
 * scripts get to know.
 */
async function enter(tabId: number, documentId: string): Promise<boolean> {
  const args: [channel: string] = [crypto.randomUUID()];
  const injection = { target: { tabId, documentIds: [documentId] }, injectImmediately: true, args };
  try {
    const [bridged] = await chrome.scripting.executeScript({ ...injection, world: 'ISOLATED', func: bridge });
    if (bridged?.result === 'new') await chrome.scripting.executeScript({ ...injection, world: 'MAIN', func: hook });
    return true;
  } catch {
    // The document is gone, or the browser lets no extension into it.
    return false;
  }
}

/** The browser does not tell what `activeTab` gives: it can only be tried. */
async function hasActiveTab(tabId: number, documentId: string): Promise<boolean> {
  const nothing = { target: { tabId, documentIds: [documentId] }, injectImmediately: true, func: () => {} };
  return chrome.scripting.executeScript(nothing).then(
    () => true,
    () => false,
  );
}

/** The bridge knows the name for which the hook listens; the page's world cannot ask it. */
async function equip(tabId: number, documentId: string, func: (channel: string) => unknown): Promise<void> {
  const injection = { target: { tabId, documentIds: [documentId] }, injectImmediately: true };
  try {
    const [told] = await chrome.scripting.executeScript({
      ...injection,
      world: 'ISOLATED',
      func: () => (globalThis as BridgeWorld).clerkDevtoolsBridge?.channel,
    });
    if (!told?.result) return;
    const args: [channel: string] = [told.result];
    await chrome.scripting.executeScript({ ...injection, world: 'MAIN', func, args });
  } catch {
    // The document is gone, and with it whoever waits for its answer.
  }
}

/**
 * The worker has the cookies of no partition: those of a frame in pages of another site are out of its reach. For private
 * windows it makes no call, since the rules that set a call's origin are the same ones for all windows. Where it cannot
 * tell, it calls nothing.
 */
async function sharesCookies(tabId: number, frameId: number): Promise<boolean> {
  const { incognito } = await browser.tabs.get(tabId);
  const partitionKey = await partitionOf(tabId, frameId);
  return !incognito && partitionKey !== null && !partitionKey.hasCrossSiteAncestor;
}

async function navigate(tabId: number, documentId: string, url: string): Promise<void> {
  await chrome.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    func: (address: string) => location.assign(address),
    args: [url],
  });
}

/** Runs in the isolated world, whose storage is the page's and whose functions the page cannot replace. */
async function storageKeys(tabId: number, documentId: string): Promise<readonly string[]> {
  try {
    const [read] = await chrome.scripting.executeScript({
      target: { tabId, documentIds: [documentId] },
      injectImmediately: true,
      func: () => Object.keys(localStorage),
    });
    return (read?.result ?? []).filter(isClerkStorageKey);
  } catch {
    // The document is gone, or has no storage: a sandboxed frame, or one whose storage is blocked.
    return [];
  }
}

async function removeStorageKeys(tabId: number, documentId: string, keys: readonly string[]): Promise<void> {
  await chrome.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    func: (removed: string[]) => {
      for (const key of removed) localStorage.removeItem(key);
    },
    args: [[...keys]],
  });
}

/** The old document writes cookies until it is gone: the new one has begun when it commits. */
function reload(tabId: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const committed = (details: chrome.webNavigation.WebNavigationTransitionCallbackDetails) => {
      if (details.tabId !== tabId || details.frameId !== 0) return;
      chrome.webNavigation.onCommitted.removeListener(committed);
      resolve();
    };
    chrome.webNavigation.onCommitted.addListener(committed);
    browser.tabs.reload(tabId).catch((error: unknown) => {
      chrome.webNavigation.onCommitted.removeListener(committed);
      reject(error);
    });
  });
}
