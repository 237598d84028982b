import { browser } from 'wxt/browser';
import { PANEL_PORT, type PanelMessage, type WorkerMessage } from '../protocol/panel-message.ts';
import { firstPaint } from './first-paint.ts';
import { gather } from './gather.ts';
import type { PanelBrowser } from './panel-store.ts';
import type { Lack } from './panel-view.ts';

/** What the browser does for every page of the extension that shows a tab, in DevTools or not. */
export function chromePage(): Pick<
  PanelBrowser,
  | 'alive'
  | 'connect'
  | 'requestAccess'
  | 'openSettings'
  | 'copy'
  | 'download'
  | 'version'
  | 'lacks'
  | 'loadVerdict'
  | 'loadFindings'
> {
  return {
    alive: () => Boolean(browser.runtime?.id),
    connect() {
      const port = browser.runtime.connect({ name: PANEL_PORT });
      return {
        postMessage: (message: PanelMessage) => port.postMessage(message),
        onMessage: (listener) => {
          const heard = gather(listener);
          port.onMessage.addListener((message) => heard.add(message as WorkerMessage));
          port.onDisconnect.addListener(heard.end);
        },
        onDisconnect: (listener) => port.onDisconnect.addListener(listener),
      };
    },
    requestAccess: (patterns) => browser.permissions.request({ origins: [...patterns] }),
    openSettings: () => void browser.runtime.openOptionsPage(),
    copy: copyText,
    download,
    version: browser.runtime.getManifest().version,
    lacks: lacks(),
    loadVerdict: async () => {
      await firstPaint();
      return import('../verdict/index.ts');
    },
    loadFindings: async () => {
      await firstPaint();
      const { startFindings } = await import('./chrome-findings.ts');
      return startFindings;
    },
  };
}

/** Looks for what is used, and not for the name of the browser: it may get it some day. */
function lacks(): readonly Lack[] {
  const { incognito } = browser.runtime.getManifest();
  return [
    ...(chrome.cookies && !('getPartitionKey' in chrome.cookies) ? ['partitions' as const] : []),
    ...(incognito === 'not_allowed' ? ['private-windows' as const] : []),
  ];
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

/** How long the browser may take to begin with a download, ms. */
const DOWNLOAD_BEGINS = 60_000;

/** A download that the user asked for needs no permission. */
function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_BEGINS);
}
