import { browser } from 'wxt/browser';
import { keepBlocked } from '../frontend-api/chrome-block.ts';
import { dropOriginRules } from '../frontend-api/chrome-origin.ts';
import type { DownMessage } from '../protocol/command.ts';
import {
  BRIDGE_PORT,
  DEVTOOLS_PORT,
  type DevToolsMessage,
  PANEL_PORT,
  type PanelMessage,
  type WorkerMessage,
} from '../protocol/panel-message.ts';
import { chromeRecordings } from '../recording/chrome-recordings.ts';
import { devToolsLine } from '../recording/devtools-line.ts';
import { Recordings } from '../recording/recordings.ts';
import { sessionMemory } from '../recording/session-memory.ts';
import { chromeSafety } from '../settings/chrome-safety.ts';
import { followSafety } from '../settings/current-safety.ts';
import { TestUsers } from '../test-users/test-users.ts';
import { chromeBrowser } from './chrome-browser.ts';
import { Inspectors } from './inspectors.ts';
import { savedInspectors } from './saved-inspectors.ts';

/** The pages of the extension that may speak as a panel: in DevTools, and under the toolbar icon. */
const PANEL_PAGES = ['/panel.html', '/popup.html'] as const;
/** The page that is there as long as DevTools are. */
const DEVTOOLS_PAGE = '/devtools.html';

/** Starts the worker: every listener at once, as the browser demands, and each event after what was kept is read. */
export function startInspectors(): void {
  const recordings = new Recordings(chromeRecordings());
  const safety = followSafety(chromeSafety());
  const testUsers = new TestUsers(browser.extension.inIncognitoContext ? null : sessionMemory);
  const browserFor = (tabId: number) => chromeBrowser(tabId, recordings.of(tabId), { safety, testUsers });
  const inspectors = new Inspectors(browserFor, () => browser.runtime.reload());
  const ready = Promise.all([savedInspectors(), dropOriginRules(), safety.read, testUsers.read])
    .then(async ([saved]) => {
      inspectors.restore(saved);
      await keepBlocked([...saved].flatMap(([tabId, { state }]) => (state.simulation ? tabId : [])));
    })
    // Without what was kept each tab begins anew; without a start none would.
    .catch((error: unknown) => console.warn(`What the last worker kept could not be read: ${error}`));

  const navigated = (details: chrome.webNavigation.WebNavigationTransitionCallbackDetails) => {
    const { tabId, frameId, documentId, documentLifecycle, url } = details;
    // Firefox has no other, and does not say so.
    if ((documentLifecycle ?? 'active') !== 'active') return;
    void ready.then(() => {
      recordings.known(tabId)?.navigated({ frameId, documentId, url });
      void inspectors.of(tabId)?.navigated({ frameId, documentId, url });
    });
  };
  const addressChanged = (details: chrome.webNavigation.WebNavigationTransitionCallbackDetails) => {
    const { tabId, frameId, documentId, url } = details;
    void ready.then(() => inspectors.of(tabId)?.addressChanged({ frameId, documentId, url }));
  };
  const accessChanged = () => ready.then(() => Promise.all([...inspectors.all()].map((each) => each.accessChanged())));

  chrome.webNavigation.onCommitted.addListener(navigated);
  chrome.webNavigation.onHistoryStateUpdated.addListener(addressChanged);
  chrome.webNavigation.onReferenceFragmentUpdated.addListener(addressChanged);
  chrome.webNavigation.onErrorOccurred.addListener(({ tabId }) => {
    void ready.then(() => inspectors.of(tabId)?.look());
  });
  browser.permissions.onAdded.addListener(() => void accessChanged());
  browser.permissions.onRemoved.addListener(() => void accessChanged());
  browser.tabs.onRemoved.addListener((tabId) => void recordings.tabClosed(tabId));
  // A tab that the browser discards goes on under another number.
  browser.tabs.onReplaced.addListener((_added, removed) => void recordings.tabClosed(removed));
  browser.runtime.onStartup.addListener(() => void recordings.browserStarted());
  browser.runtime.onUpdateAvailable.addListener(({ version }) => inspectors.updateWaiting(version));

  chrome.runtime.onConnect.addListener((port) => {
    if (isPanel(port)) connectPanel(port);
    else if (isDevTools(port)) connectDevTools(port);
    else if (isBridge(port)) connectBridge(port);
    else port.disconnect();
  });

  function connectPanel(port: chrome.runtime.Port): void {
    const panel = inspectors.panel((message: WorkerMessage) => port.postMessage(message));
    port.onMessage.addListener((message: PanelMessage) => {
      void ready.then(() => panel.heard(message));
    });
    port.onDisconnect.addListener(() => void ready.then(panel.closed));
  }

  function connectDevTools(port: chrome.runtime.Port): void {
    const heard = devToolsLine(recordings, (message) => port.postMessage(message));
    port.onMessage.addListener((message: DevToolsMessage) => void ready.then(() => heard(message)));
  }

  function connectBridge(port: chrome.runtime.Port): void {
    const tabId = port.sender?.tab?.id ?? -1;
    const documentId = port.sender?.documentId ?? '';
    const send = (message: DownMessage) => port.postMessage(message);
    const connected = ready.then(async () => {
      const known = await inspectors.of(tabId)?.connected(documentId, send);
      if (!known) send({ kind: 'close' });
    });
    port.onMessage.addListener((text: unknown) => {
      if (typeof text === 'string') void connected.then(() => inspectors.of(tabId)?.heard(documentId, text));
    });
    port.onDisconnect.addListener(
      () => void connected.then(() => inspectors.of(tabId)?.disconnected(documentId, send)),
    );
  }
}

/**
 * The browser says who opened a port; its name decides nothing. No page of the web can show these: they are not web
 * accessible. A panel in a DevTools window of its own has a tab, and a docked one has none.
 */
function isPanel(port: chrome.runtime.Port): boolean {
  return port.name === PANEL_PORT && PANEL_PAGES.some((page) => isPage(port, page));
}

function isDevTools(port: chrome.runtime.Port): boolean {
  return port.name === DEVTOOLS_PORT && isPage(port, DEVTOOLS_PAGE);
}

function isPage({ sender }: chrome.runtime.Port, path: (typeof PANEL_PAGES)[number] | typeof DEVTOOLS_PAGE): boolean {
  return sender?.url?.split(/[?#]/)[0] === browser.runtime.getURL(path);
}

function isBridge({ name, sender }: chrome.runtime.Port): boolean {
  return name === BRIDGE_PORT && sender?.tab?.id !== undefined && sender.documentId !== undefined;
}
