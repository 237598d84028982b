import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { byRole, click, panelText } from '../browser/devtools.ts';
import { evaluateInServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { pressIn } from './acting.ts';
import { press, reports, shows } from './reading.ts';
import { openSettings } from './settings.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({
  hosts: ['https://app.example.com/*', 'https://*.example.com/*', 'https://*.example.org/*'],
});

afterEach(() => evaluateInServiceWorker(stage.browser, `chrome.storage.local.remove('safety')`));

const READ_ONLY = 'Show everything, change nothing';

/** Ticks a box of the settings, or clears it, and waits until it is kept. */
async function tick(settings: Page, name: string): Promise<void> {
  const box = await until(`the box "${name}"`, () => settings.$(byRole('checkbox', name)));
  const isTicked = () => box.evaluate((element) => (element as HTMLInputElement).checked);
  const before = await isTicked();
  await box.evaluate((element) => (element as HTMLElement).click());
  const kept = () => evaluateInServiceWorker(stage.browser, `chrome.storage.local.get('safety')`);
  await until(`"${name}" to be kept`, async () => JSON.stringify(await kept()).includes(`"readOnly":${!before}`));
}

it('asks before destroy on a production instance, by keyboard too, and not before the two buttons', async () => {
  const { production, productionUrl } = stage.playground;
  const panel = await stage.newTab(productionUrl);
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Production', 'Signed in as Ada');
  await panel.devtools.bringToFront();
  production.requests.length = 0;
  const destroyed = () =>
    production.requests.filter(({ method, path }) => method === 'DELETE' && path === '/v1/client');

  await click(panel, 'button', 'Destroy client');
  await shows(panel, 'Destroy client?', 'This is the production instance clerk.example.com.');
  await panel.devtools.keyboard.press('Escape');
  await until('the end of the question', async () => !(await panel.frame.$('[role="alertdialog"]')));
  expect(await panel.frame.evaluate(() => document.activeElement?.textContent)).toBe('Destroy client');
  expect(destroyed()).toEqual([]);

  await click(panel, 'button', 'Clear cache');
  await reports(panel, 'Token cache cleared');

  await pressIn(panel, 'Destroy client');
  await panel.frame.waitForSelector('[role="alertdialog"]');
  await panel.devtools.keyboard.down('Shift');
  await panel.devtools.keyboard.press('Tab');
  await panel.devtools.keyboard.up('Shift');
  await panel.devtools.keyboard.press('Enter');
  await reports(panel, 'Client destroyed');
  expect(destroyed()).toHaveLength(1);
});

it('acts on a development instance without a question', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await click(panel, 'button', 'Destroy client');
  await reports(panel, 'Client destroyed');
});

it('in read-only mode every action is off at once, and the worker refuses those that are asked for nevertheless', async () => {
  const panel = await stage.newTab();
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  const settings = await openSettings(stage.browser, panel);
  await tick(settings, READ_ONLY);
  await shows(panel, 'read-only');
  const why = () =>
    panel.frame.$$eval('.header .button', (buttons) =>
      buttons.map((button) => `${button.getAttribute('aria-disabled')} ${(button as HTMLElement).title}`),
    );
  const off = 'true Not possible: read-only mode is on. Switch it off in the settings.';
  expect(await why()).toEqual([off, off]);

  // A panel that asks all the same, as one would that has not heard of it.
  const asked = await panel.frame.evaluate(async () => {
    const tabId = chrome.devtools.inspectedWindow.tabId;
    const port = chrome.runtime.connect({ name: 'panel' });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    let documentId = '';
    port.onMessage.addListener((message) => {
      documentId ||= message.state?.frames[0]?.documentId ?? '';
      if (message.kind === 'state') {
        const request = { id: 'asked-anyway', documentId, action: { name: 'removeSessions' } };
        port.postMessage({ kind: 'act', request });
      }
      if (message.patch?.lastResult) resolve(message.patch.lastResult);
    });
    port.postMessage({ kind: 'open', tabId });
    return promise;
  });
  expect(asked).toMatchObject({ kind: 'failed', action: 'removeSessions', error: { code: 'read_only' } });
  await shows(panel, 'Signed in as Ada', 'read-only mode is on');

  await tick(settings, READ_ONLY);
  await panel.devtools.bringToFront();
  await click(panel, 'button', 'Remove sessions');
  await reports(panel, '1 session removed');
});

it('takes settings that are damaged for the safest ones, and says which', async () => {
  await evaluateInServiceWorker(stage.browser, `chrome.storage.local.set({ safety: { readOnly: 1, later: 2 } })`);
  const panel = await stage.newTab();
  await shows(panel, 'read-only');
  const settings = await openSettings(stage.browser, panel);
  await until('what could not be read', () =>
    settings.$eval('main', ({ textContent }) => textContent?.includes('could not be read, so it counts as on')),
  );
  await tick(settings, `${READ_ONLY} could not be read, so it counts as on: tick it anew`);
  await until('a panel that acts', async () => !/read-only/.test(await panelText(panel)));
  expect(await evaluateInServiceWorker(stage.browser, `chrome.storage.local.get('safety')`)).toEqual({
    safety: { readOnly: false, later: 2 },
  });
});
