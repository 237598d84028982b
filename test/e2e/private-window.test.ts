import type { Target } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { click, openPanel, panelText } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser({ privateWindows: true });

/** Names of the databases that whoever evaluates this has, with what is in them. */
const RECORDED = `indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((resolve, reject) => {
  const opened = indexedDB.open(name);
  opened.onerror = () => reject(opened.error);
  opened.onsuccess = () => {
    const read = opened.result.transaction(opened.result.objectStoreNames[0]).objectStore(opened.result.objectStoreNames[0]).getAll();
    read.onsuccess = () => { opened.result.close(); resolve(read.result); };
  };
})))).then((lists) => JSON.stringify(lists.flat()))`;

/** Runs an expression in the worker of ordinary windows or of private ones. */
async function inWorker(isPrivate: boolean, expression: string): Promise<unknown> {
  const found = await until(`a worker of ${isPrivate ? 'private' : 'ordinary'} windows`, async () => {
    for (const target of stage.browser.targets().filter(isWorker)) {
      const session = await target.createCDPSession();
      const evaluate = async (text: string) => {
        const answer = await session.send('Runtime.evaluate', {
          expression: text,
          awaitPromise: true,
          returnByValue: true,
        });
        return answer.result.value;
      };
      const isThis = (await evaluate('globalThis.chrome?.extension?.inIncognitoContext')) === isPrivate;
      const value = isThis ? { it: await evaluate(expression) } : null;
      await session.detach();
      if (value) return value;
    }
    return null;
  });
  return found.it;
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
}

it('records a private window in a memory of its own, which its panel reads too', async () => {
  const { url } = stage.playground;
  const address = new URL('/?private', url).href;
  const window = { incognito: true, url: address };
  await inWorker(false, `chrome.windows.create(${JSON.stringify(window)}).then(() => true)`);
  const page = await until('the private page', () =>
    stage.browser.targets().find((target) => target.type() === 'page' && target.url() === address),
  ).then((target) => target.page());
  if (!page) throw new Error('The private page is none.');
  const panel = await openPanel(page);
  await click(panel, 'tab', 'Timeline');
  await page.reload();
  await until('events in the panel', async () => /Page load/.test((await panelText(panel)).split('events')[1] ?? ''));

  expect(await inWorker(true, RECORDED)).toContain(address);
  expect(await inWorker(false, RECORDED)).toBe('[]');
  expect(await panel.frame.evaluate(RECORDED)).toContain(address);

  const kept = 'chrome.storage.session.get().then((all) => Object.keys(all).join())';
  expect(await inWorker(false, kept)).toBe('');

  await chooseTab(panel, 'Sessions');
  await shows(panel, 'Not in private windows, whose sign-ins are not kept.');
  await page.close();
});
