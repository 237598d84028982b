import { browser } from 'wxt/browser';
import { type Announcement, PANEL_PORT, type PanelMessage, type WorkerMessage } from '../protocol/panel-message.ts';
import type { PanelBrowser } from './panel-store.ts';

/** The real browser, for the panel of the DevTools it is in. */
export function chromePanel(): PanelBrowser {
  return {
    tabId: browser.devtools.inspectedWindow.tabId,
    alive: () => Boolean(browser.runtime?.id),
    connect() {
      const port = browser.runtime.connect({ name: PANEL_PORT });
      return {
        postMessage: (message: PanelMessage) => port.postMessage(message),
        onMessage: (listener) => port.onMessage.addListener((message) => listener(message as WorkerMessage)),
        onDisconnect: (listener) => port.onDisconnect.addListener(listener),
      };
    },
    async readAnnouncement() {
      const [result] = await browser.devtools.inspectedWindow.eval(ANNOUNCEMENT);
      return toAnnouncement(result);
    },
    onPageLoading: (loaded) => browser.devtools.network.onRequestFinished.addListener(loaded),
    requestAccess: (patterns) => browser.permissions.request({ origins: [...patterns] }),
    copy: copyText,
  };
}

/** The places where a page names its instance, in the order in which clerk-js itself looks. */
const ANNOUNCEMENT = `(() => {
  const attribute = (name) => document.querySelector('script[' + name + ']')?.getAttribute(name);
  return {
    publishableKey: window.Clerk?.publishableKey ?? attribute('data-clerk-publishable-key') ?? window.__clerk_publishable_key,
    proxyUrl: window.Clerk?.proxyUrl ?? attribute('data-clerk-proxy-url') ?? window.__clerk_proxy_url,
    domain: window.Clerk?.domain ?? attribute('data-clerk-domain') ?? window.__clerk_domain,
  };
})()`;

/** What the page's world gave is anything at all. */
function toAnnouncement(value: unknown): Announcement | null {
  if (typeof value !== 'object' || value === null) return null;
  const { publishableKey, proxyUrl, domain } = value as Record<string, unknown>;
  return { publishableKey: name(publishableKey), proxyUrl: name(proxyUrl), domain: name(domain) };
}

function name(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length < 2_000 ? value : null;
}

/** A DevTools panel has no clipboard permission of its own; the old way works in the turn of a click. */
function copyText(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'copy-field';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
