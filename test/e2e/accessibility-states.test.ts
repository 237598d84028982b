import { afterEach, expect, it } from 'vitest';
import { byRole, click, type Panel, setPanelSize } from '../browser/devtools.ts';
import { evaluateInServiceWorker } from '../browser/service-worker.ts';
import { until } from '../browser/until.ts';
import { openSessions, pressIn } from './acting.ts';
import { axeFindings } from './axe.ts';
import { examineTabs, inBothThemes, THEMES } from './examine.ts';
import { openPopup } from './popup.ts';
import { chooseTab, press, shows } from './reading.ts';
import { openSettings } from './settings.ts';
import { useBrowser } from './support.ts';

/** Many looks at much, ms. */
const LONG = 300_000;

const stage = useBrowser({ hosts: ['com', 'edu', 'net', 'org'].map((domain) => `https://*.example.${domain}/*`) });

afterEach(() => evaluateInServiceWorker(stage.browser, `chrome.storage.local.remove('safety')`));

/** A panel of the usual size on a page with Ada, which hears the keyboard. */
async function signedIn(address?: string): Promise<Panel> {
  const panel = await stage.newTab(address);
  await press(panel.page, 'Sign in as Ada');
  await shows(panel, 'Signed in as Ada');
  await setPanelSize(panel, { width: 1000, height: 640 });
  await panel.devtools.bringToFront();
  return panel;
}

function keepSettings(safety: string): Promise<unknown> {
  return evaluateInServiceWorker(stage.browser, `chrome.storage.local.set({ safety: ${safety} })`);
}

/** What axe finds in a page of the extension itself, in both themes. */
async function examinePage({ devtools: page }: Pick<Panel, 'devtools'>, what: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await until(`the ${theme} theme`, () =>
      page.evaluate((theme) => matchMedia(`(prefers-color-scheme: ${theme})`).matches, theme),
    );
    found.push(...(await axeFindings(page.mainFrame())).map((each) => `${what}, ${theme}: ${each}`));
  }
  return found;
}

it(
  'axe finds nothing where everything is switched off, in the popup and in settings that are damaged too',
  async () => {
    const panel = await signedIn();
    await keepSettings('{ readOnly: 1 }');
    await shows(panel, 'read-only');
    const found = await examineTabs(panel, async (tab) => {
      if (tab.startsWith('Sessions')) await openSessions(panel);
      if (tab.startsWith('Cookies')) await click(panel, 'button', '__client_uat');
    });
    const settings = await openSettings(stage.browser, panel);
    found.push(...(await examinePage({ devtools: settings }, 'settings')));
    const popup = await openPopup(stage.browser, panel.page);
    await shows(popup, 'Signed in as Ada', 'read-only');
    found.push(...(await examinePage(popup, 'popup')));
    expect(found).toEqual([]);
  },
  LONG,
);

it(
  'axe finds nothing while a question is open before an action on a production instance, in the popup too',
  async () => {
    const panel = await signedIn(stage.playground.productionUrl);
    await click(panel, 'button', 'Destroy client');
    await shows(panel, 'Destroy client?');
    const found = await inBothThemes(panel, 'question');
    await panel.devtools.keyboard.press('Escape');
    await chooseTab(panel, 'Simulate');
    found.push(...(await inBothThemes(panel, 'simulate on production')));
    await keepSettings('{ askRemoveSessions: true }');
    const popup = await openPopup(stage.browser, panel.page);
    await shows(popup, 'Signed in as Ada');
    await pressIn(popup, 'Remove sessions');
    await shows(popup, 'Remove sessions?');
    found.push(...(await examinePage(popup, 'question in the popup')));
    expect(found).toEqual([]);
  },
  LONG,
);

it(
  'axe finds nothing while something is simulated',
  async () => {
    const panel = await signedIn();
    await chooseTab(panel, 'Simulate');
    await click(panel, 'button', 'Start: 500 Server error');
    await shows(panel, 'Simulated: 500 Server error.');
    expect(await examineTabs(panel)).toEqual([]);
  },
  LONG,
);

it(
  'axe finds nothing while cookies are reset and edited, a token is wrong, or an event is compared',
  async () => {
    const panel = await signedIn();
    const { frame, devtools } = panel;
    await chooseTab(panel, 'Cookies');
    await click(panel, 'button', 'Reset Clerk state for this site');
    await shows(panel, 'Remove and reload');
    const found = await inBothThemes(panel, 'reset');
    await pressIn(panel, 'Cancel');
    await click(panel, 'button', '__client_uat');
    await click(panel, 'button', 'Edit value');
    await frame.waitForSelector(byRole('textbox', 'Value of __client_uat'));
    await devtools.keyboard.type(';');
    await frame.waitForSelector('[role=alert]');
    found.push(...(await inBothThemes(panel, 'a value that no cookie can have')));
    await chooseTab(panel, 'Tokens');
    await frame.focus(byRole('textbox', 'Paste any token'));
    await devtools.keyboard.press('Enter');
    await frame.waitForSelector('.token-paste [role=alert]');
    found.push(...(await inBothThemes(panel, 'an empty field')));
    await devtools.keyboard.type('no token');
    await devtools.keyboard.press('Enter');
    await shows(panel, 'Opaque text');
    found.push(...(await inBothThemes(panel, 'no token')));
    await chooseTab(panel, 'Timeline');
    await frame.waitForSelector(byRole('option'));
    await frame.focus(byRole('listbox', 'Timeline'));
    await devtools.keyboard.press('ArrowUp');
    await shows(panel, 'The past:');
    found.push(...(await inBothThemes(panel, 'an event of the past')));
    expect(found).toEqual([]);
  },
  LONG,
);

it(
  'axe finds nothing where it is low and narrow, and the tabs stay in sight where the rest scrolls away',
  async () => {
    const panel = await signedIn();
    const { frame } = panel;
    await setPanelSize(panel, { width: 320, height: 200 });
    const found = await examineTabs(panel);
    await chooseTab(panel, 'Client');
    await frame.evaluate(() => scrollTo(0, 400));
    const top = () => frame.$eval('[role=tablist]', (list) => list.getBoundingClientRect().top);
    await until('a scrolled panel', () => frame.evaluate(() => scrollY > 300));
    expect(await top()).toBe(0);
    await chooseTab(panel, 'Findings');
    const begins = await frame.$eval('[role=tabpanel]:not([hidden])', (tab) => tab.getBoundingClientRect().top);
    expect(begins).toBeGreaterThan(0);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(found).toEqual([]);
  },
  LONG,
);
