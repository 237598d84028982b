import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../../browser/until.ts';
import { press, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';

const stage = useBrowser();

/** Id of the extension, which any page can know. */
async function extensionId(browser: Browser): Promise<string> {
  const worker = await until('a service worker', () =>
    browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith('chrome-extension:')),
  );
  return new URL(worker.url()).host;
}

/** What came back on a port that was opened and spoken to, and whether it was closed. */
interface Answer {
  readonly heard: readonly unknown[];
  readonly closed: boolean;
}

/** Opens a port as a panel does, asks for a tab and for an action in it; ends when the port is closed. */
function imitatePanel(extension: string | null, tabId: number): Promise<Answer> {
  return new Promise((resolve) => {
    const heard: unknown[] = [];
    const port = extension
      ? chrome.runtime.connect(extension, { name: 'panel' })
      : chrome.runtime.connect({ name: 'panel' });
    port.onMessage.addListener((message) => heard.push(message));
    port.onDisconnect.addListener(() => resolve({ heard, closed: true }));
    port.postMessage({ kind: 'open', tabId });
    const action = { name: 'removeSessions' };
    port.postMessage({ kind: 'act', request: { id: 'imitated', documentId: 'any', action } });
  });
}

/** Runs an expression in the extension's own world of a page, as a content script of ours that was taken over. */
async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await until('the world of the content script', () => worlds[0]);
  const answer = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
  return answer.result.value;
}

async function signedIn() {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace · 1 session');
  const tabId = await panel.frame.evaluate(() => chrome.devtools.inspectedWindow.tabId);
  stage.playground.development.requests.length = 0;
  return { panel, tabId, id: await extensionId(stage.browser) };
}

describe('what speaks under our names', () => {
  it('in a page has no way to the worker, nor to our own pages', async () => {
    const { panel, id } = await signedIn();
    const got = await panel.page.evaluate(async (id) => {
      for (const message of [{ kind: 'open', tabId: 1 }, { kind: 'page' }, '{"kind":"page"}']) {
        window.postMessage(message, '*');
        for (const name of ['panel', 'bridge', 'clerk-devtools']) new BroadcastChannel(name).postMessage(message);
        for (const type of ['panel', 'bridge', 'message'])
          document.dispatchEvent(new MessageEvent(type, { data: message }));
      }
      const reachable = (path: string) =>
        fetch(`chrome-extension://${id}/${path}`).then(
          () => true,
          () => false,
        );
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${id}/panel.html`;
      document.body.append(frame);
      const files = ['manifest.json', 'panel.html', 'options.html', 'background.js', 'icon/16.png'];
      return {
        connect: typeof (globalThis as { chrome?: typeof chrome }).chrome?.runtime?.connect,
        reached: (await Promise.all(files.map(reachable))).filter(Boolean),
      };
    }, id);
    expect(got).toEqual({ connect: 'undefined', reached: [] });
    const shown = await until('the frame of the page', () => panel.page.frames()[1]?.url());
    expect(shown).not.toBe(`chrome-extension://${id}/panel.html`);
    await shows(panel, 'Signed in as Ada Lovelace · 1 session');
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  });

  it('in a content script is no panel: nothing is told and nothing is done', async () => {
    const { panel, tabId } = await signedIn();
    const answer = await inContentScript(panel.page, `(${imitatePanel})(null, ${tabId})`);
    expect(answer).toEqual({ heard: [], closed: true });
    const { development } = stage.playground;
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
    expect(development.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  it('in a content script reads nothing of what the extension keeps', async () => {
    const { panel } = await signedIn();
    const read = `(async () => {
      const areas = ['session', 'local', 'sync'];
      const kept = await Promise.all(areas.map((area) => chrome.storage[area].get(null).catch(() => 'refused')));
      const databases = await indexedDB.databases();
      return { kept, ours: databases.filter(({ name }) => /timeline|inspector/.test(name)), cookies: typeof chrome.cookies };
    })()`;
    const { kept, ...others } = (await inContentScript(panel.page, read)) as { kept: unknown[] };
    expect(kept[0]).toBe('refused');
    expect(kept.slice(1).filter((each) => each !== 'refused' && JSON.stringify(each) !== '{}')).toEqual([]);
    expect(others).toEqual({ ours: [], cookies: 'undefined' });
    await shows(panel, 'Signed in as Ada Lovelace · 1 session');
  });

  it('in another extension is turned away', async () => {
    const { panel, tabId, id } = await signedIn();
    const folder = await mkdtemp(join(tmpdir(), 'other-extension-'));
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Other',
        version: '1',
        background: { service_worker: 'worker.js' },
      }),
    );
    await writeFile(join(folder, 'worker.js'), '');
    const other = await stage.browser.installExtension(folder);
    try {
      const target = await stage.browser.waitForTarget((each) => each.url().startsWith(`chrome-extension://${other}/`));
      const session = await target.createCDPSession();
      const { result } = await session.send('Runtime.evaluate', {
        expression: `(${imitatePanel})('${id}', ${tabId})`,
        awaitPromise: true,
        returnByValue: true,
      });
      expect(result.value).toEqual({ heard: [], closed: true });
    } finally {
      await stage.browser.uninstallExtension(other);
      await rm(folder, { recursive: true });
    }
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
    expect(stage.playground.development.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});
