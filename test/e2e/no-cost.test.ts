import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();

/** How many script worlds of extensions a page has. */
async function extensionWorlds(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  let worlds = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds++;
  });
  await session.send('Runtime.enable');
  await session.detach();
  return worlds;
}

it('puts no script into a page without a panel, not even beside one of the same origin', async () => {
  const bystander = await stage.newPage();
  const panel = await stage.newTab();
  await shows(panel, 'clerk-js 6.40.0 ready');
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await bystander.reload();
  expect(await extensionWorlds(panel.page)).toBe(1);
  expect(await extensionWorlds(bystander)).toBe(0);
});

it('leaves nothing that a page could list, and one name that it could ask for', async () => {
  const bystander = await stage.newPage('/without-clerk');
  const names = () => Object.getOwnPropertyNames(window).sort();
  const before = await bystander.evaluate(names);
  const panel = await stage.newTab('/without-clerk');
  await shows(panel, 'No Clerk on this page');
  const keys = await panel.page.evaluate(() => Object.keys(window));
  expect(keys).not.toContain('Clerk');
  expect((await panel.page.evaluate(names)).filter((name) => !before.includes(name))).toEqual(['Clerk']);
});
