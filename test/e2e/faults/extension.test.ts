import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { switchDeveloperModeOn } from '../../browser/developer-mode.ts';
import { click, openPanel, type Panel } from '../../browser/devtools.ts';
import { evaluateInServiceWorker } from '../../browser/service-worker.ts';
import { until } from '../../browser/until.ts';
import { chooseTab, press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';

// A browser of its own: no other file gets an extension that was reloaded.
const stage = useBrowser({ hosts: ['https://*.reloaded.example/*'] });

beforeEach(() => switchDeveloperModeOn(stage.browser));

/**
 * Has the extension loaded anew from its folder, and waits until it is there again; the panel goes with it. While the
 * browser changes extensions, a page's own requests under way may fail with "Failed to fetch".
 */
async function reloadExtension(panel: Panel): Promise<void> {
  const { browser } = stage;
  const workers = await panel.page.createCDPSession();
  const started = new Set<string>();
  workers.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, status, versionId } of versions)
      if (scriptURL.startsWith('chrome-extension:') && status === 'activated') started.add(versionId);
  });
  await workers.send('ServiceWorker.enable');
  await until('the present service worker', () => started.size > 0);
  const present = started.size;
  // Once the answer has left, as the worker goes with it.
  await evaluateInServiceWorker(browser, 'setTimeout(() => chrome.runtime.reload()), null');
  await until('the end of the panel', () => panel.frame.detached);
  await until('the next service worker', () => started.size > present);
  await workers.detach();
}

function versionOf({ frame }: Panel): Promise<string> {
  return frame.evaluate(() => chrome.runtime.getManifest().version);
}

async function signedIn(): Promise<Panel> {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada Lovelace · 1 session');
  return panel;
}

describe('an extension with the panel open', () => {
  it('that is reloaded leaves a page that goes on, and to which the next panel comes as to any other', async () => {
    const { development } = stage.playground;
    const before = await signedIn();
    const errors: string[] = [];
    before.page.on('pageerror', (error) => errors.push(String(error)));
    await reloadExtension(before);
    await press(before.page, 'Sign in as Grace');
    const panel = await openPanel(before.page);
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions', 'Connected');
    await press(panel.page, 'Switch session');
    await shows(panel, 'Signed in as Ada Lovelace · 2 sessions');
    development.requests.length = 0;
    await click(panel, 'button', 'Remove sessions');
    await reports(panel, '2 sessions removed');
    await shows(panel, 'Signed out');
    expect(development.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('that is reloaded takes along what it simulated', async () => {
    const panel = await signedIn();
    const { page } = panel;
    await chooseTab(panel, 'Simulate');
    await click(panel, 'button', 'Start: 500 Server error');
    const isNative = () => page.evaluate(() => /native code/.test(fetch.toString())).catch(() => null);
    await until('the simulation', async () => (await isNative()) === false);
    await shows(panel, 'Simulated: 500 Server error.', 'Connected');
    await reloadExtension(panel);
    await until('the page’s own fetch', isNative);
  });

  it('that is reloaded between click and answer does nothing twice', async () => {
    const { development } = stage.playground;
    const before = await signedIn();
    development.requests.length = 0;
    const removal = { method: 'DELETE', path: '/v1/client/sessions' };
    const release = development.faults.always(removal, { hang: true });
    await click(before, 'button', 'Remove sessions');
    await until('the call', () => development.requests.some(({ method }) => method === 'DELETE'));
    await reloadExtension(before);
    release();
    const panel = await openPanel(before.page);
    await shows(panel, 'Signed out', 'Connected');
    expect(development.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('that is updated goes on in its new version', async () => {
    const manifest = join(stage.extension, 'manifest.json');
    const text = await readFile(manifest, 'utf8');
    const before = await signedIn();
    expect(await versionOf(before)).toBe(JSON.parse(text).version);
    await writeFile(manifest, JSON.stringify({ ...JSON.parse(text), version: '99.0' }));
    await reloadExtension(before);
    const panel = await openPanel(before.page);
    await shows(panel, 'Signed in as Ada Lovelace · 1 session', 'Connected');
    expect(await versionOf(panel)).toBe('99.0');
    await press(panel.page, 'Sign in as Grace');
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  });
});
