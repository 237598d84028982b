import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, type Panel, panelText } from '../../browser/devtools.ts';
import { FIREFOX_BUILD } from '../../browser/extension-build.ts';
import { findFirefox } from '../../browser/find-firefox.ts';
import { type Firefox, launchFirefox } from '../../browser/firefox.ts';
import { exported } from '../../unit/timeline/fixtures/exported.ts';
import { recording } from '../../unit/timeline/fixtures/recording.ts';
import { frameInput, NOW } from '../../unit/timeline/fixtures/tab.ts';
import { chooseTab, reports, shows } from '../reading.ts';
import { sharedPlayground } from '../shared.ts';

const folder = mkdtempSync(join(tmpdir(), 'clerk-devtools-'));
let firefox: Firefox;

beforeAll(async () => {
  const executable = findFirefox();
  if (executable === null) throw new Error('This needs Firefox 153 or newer: install it, or set FIREFOX_PATH.');
  const { browser_specific_settings } = JSON.parse(readFileSync(join(FIREFOX_BUILD, 'manifest.json'), 'utf8'));
  firefox = await launchFirefox(executable, FIREFOX_BUILD, browser_specific_settings.gecko.id);
});
afterAll(async () => {
  await firefox?.browser.close();
  rmSync(folder, { recursive: true });
});

/** One reads and clicks it like a panel in DevTools. */
function asPanel(page: Page): Panel {
  return { page, devtools: page, frame: page.mainFrame() };
}

it('looks into the page in front from the popup, and acts on it', async () => {
  const [page = await firefox.browser.newPage()] = await firefox.browser.pages();
  await page.goto((await sharedPlayground()).url);
  await page.waitForFunction('window.Clerk?.loaded');
  const signIn = await page.waitForSelector('::-p-text(Sign in as Ada)');
  await signIn?.click();
  const popup = asPanel(await firefox.openExtensionPage('popup.html'));
  await shows(popup, 'clerk-js 6.40.0 ready', 'Signed in as Ada', 'Server would say: signed in');
  await click(popup, 'button', 'Clear cache');
  await reports(popup, 'Token cache cleared');
  await click(popup, 'button', 'Remove sessions');
  await reports(popup, '1 session removed');
  await shows(popup, 'Signed out', 'Server would say: signed out');
});

it('opens files in the panel as a page of its own, and says what is absent there and why', async () => {
  const { recorder, events } = recording();
  recorder.observe(NOW, [frameInput()]);
  await recorder.settled();
  const file = join(folder, 'timeline.json');
  writeFileSync(file, (await exported(events)).text);

  const panel = asPanel(await firefox.openExtensionPage('panel.html'));
  await shows(panel, 'There is no page to look at.', 'This browser lacks 3 things that the panel uses');
  const summary = await panel.frame.waitForSelector('::-p-text(This browser lacks)');
  await summary?.click();
  await shows(panel, 'cookies.getPartitionKey', 'nothing is asked of the Frontend API', 'incognito: split');

  await chooseTab(panel, 'Timeline');
  const input = await panel.frame.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await shows(panel, 'timeline.json', 'read only', '2 sessions');
  await chooseTab(panel, 'Sessions');
  await shows(panel, '@example.invalid');
  const reasons = await panel.frame.$$eval('.reason', (all) => all.map(({ textContent }) => textContent));
  expect(reasons).toContain('You look at a file. Close it first.');
  expect(await panelText(panel)).not.toContain('There is no page to look at.');
});
