import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, ElementHandle, Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTimelineFile } from '../../lib/timeline/file/read-timeline-file.ts';
import { byRole, click, openPanel, type Panel, panelText } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const stage = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'clerk-devtools-'));

/** What it says of downloads counts as long as it is open. */
let session: CDPSession;

beforeAll(async () => {
  session = await stage.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});
afterAll(async () => {
  await session.detach();
  rmSync(folder, { recursive: true });
});

/** What a click on a button of the panel saves: the path of the new file. */
async function saved(panel: Panel, button: string): Promise<string> {
  await click(panel, 'button', button);
  const name = await until(`a file from ${button}`, () =>
    readdirSync(folder).find((each) => /\.(?:json|md)$/.test(each)),
  );
  // The next one may have the same name.
  const path = join(mkdtempSync(join(folder, 'kept-')), name);
  renameSync(join(folder, name), path);
  return path;
}

/** Chooses a file for "Open file…". */
async function open(frame: Frame, path: string): Promise<void> {
  const input = await frame.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function signedIn(): Promise<Panel> {
  const panel = await stage.newTab();
  await shows(panel, 'clerk-js 6.40.0 ready');
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada', 'server would say: signed in');
  await chooseTab(panel, 'Timeline');
  await shows(panel, 'signed-in');
  return panel;
}

it('saves the timeline, shows it again without the page, and saves it byte for byte', async () => {
  const panel = await signedIn();
  await click(panel, 'button', 'Export');
  const path = await saved(panel, 'Timeline (JSON)');
  const text = readFileSync(path, 'utf8');
  const { events, personal } = readTimelineFile(text);
  expect(new Set(events.map(({ kind }) => kind))).toContain('verdict');
  expect(personal).toBe('replaced');
  expect(text).not.toMatch(/Lovelace|ada\+clerk_test/);
  for (const { name, value } of await stage.browser.cookies()) {
    if (value.length > 20 && name !== 'clerk_active_context') expect(text).not.toContain(value);
  }

  const other = await openPanel(await stage.newPage('/without-clerk'));
  await shows(other, 'No Clerk on this page');
  await chooseTab(other, 'Timeline');
  await open(other.frame, path);
  await shows(other, 'read only', `${events.length} events`, 'Signed in as name-');
  await chooseTab(other, 'Sessions');
  await shows(other, '@example.invalid');
  const reasons = await other.frame.$$eval('.reason', (all) => all.map(({ textContent }) => textContent));
  expect(reasons).toContain('You look at a file. Close it first.');
  await chooseTab(other, 'Timeline');
  await click(other, 'button', 'Export');
  const again = await saved(other, 'Timeline (JSON)');
  expect(readFileSync(again)).toEqual(readFileSync(path));
  await click(other, 'button', 'Close the file');
  await chooseTab(other, 'Client');
  await shows(other, 'No Clerk on this page');

  const alone = await stage.newPage(new URL('/panel.html', other.frame.url()).href);
  const page = { page: alone, devtools: alone, frame: alone.mainFrame() };
  await chooseTab(page, 'Timeline');
  await open(page.frame, path);
  await shows(page, 'read only', `${events.length} events`, 'Signed in as name-');
});

it('says where a file is damaged, and keeps what is on screen', async () => {
  const panel = await signedIn();
  const damaged = join(mkdtempSync(join(folder, 'kept-')), 'damaged.json');
  await click(panel, 'button', 'Export');
  const json = JSON.parse(readFileSync(await saved(panel, 'Timeline (JSON)'), 'utf8'));
  json.events[2].at = 'never';
  writeFileSync(damaged, JSON.stringify(json));
  await open(panel.frame, damaged);
  await shows(panel, 'damaged.json is not shown.', 'events[2].at');
  await shows(panel, 'Signed in as Ada', 'signed-in');
  await panel.frame.$eval('.event-list', (list) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{ "name": "app" }'], 'package.json'));
    list.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await shows(panel, 'package.json is not shown.', 'This is no timeline');
});

it('saves a support bundle, with names only by choice, and the auth state only when asked by name', async () => {
  const panel = await signedIn();
  await chooseTab(panel, 'Findings');
  await until('findings', async () => !(await panelText(panel)).includes('Looking at what is known of this page'));
  await chooseTab(panel, 'Timeline');
  await click(panel, 'button', 'Export');
  const bundle = readTimelineFile(readFileSync(await saved(panel, 'Support bundle'), 'utf8'));
  expect(bundle.support).toMatchObject({
    versions: { 'clerk-js': '6.40.0' },
    environment: { instance: 'development' },
  });
  expect(bundle.support?.unchecked.map(({ rule }) => rule)).not.toContain('all');
  expect(JSON.stringify(bundle)).not.toMatch(/Lovelace|ada\+clerk_test/);
  const summary = await panel.frame.$eval('.export-summary textarea', (field) => (field as HTMLTextAreaElement).value);
  expect(summary).toContain('# Clerk DevTools support bundle');
  const markdown = readFileSync(await saved(panel, 'Save summary (.md)'), 'utf8');
  expect(markdown).toBe(summary);

  await click(panel, 'checkbox', 'Keep names, email addresses and phone numbers');
  const kept = readFileSync(await saved(panel, 'Timeline (JSON)'), 'utf8');
  expect(kept).toContain('Lovelace');
  expect(readTimelineFile(kept).personal).toBe('kept');

  await click(panel, 'button', 'Playwright storage state…');
  await shows(panel, 'This file signs in whoever has it');
  const state = JSON.parse(readFileSync(await saved(panel, 'Save with credentials'), 'utf8'));
  const cookies = await stage.browser.cookies();
  const session = cookies.find(({ name }) => name === '__session');
  expect(state.cookies.find(({ name }: { name: string }) => name === '__session')?.value).toBe(session?.value);
  expect(state.origins[0].origin).toBe(new URL(panel.page.url()).origin);
  expect(await panel.frame.$(byRole('alertdialog'))).toBeNull();
  expect(await panelText(panel)).not.toContain(session?.value);
});
