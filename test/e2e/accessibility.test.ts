import { expect, it } from 'vitest';
import { byRole, click, type Panel, setPanelSize } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { addressOf, scenarioNamed } from '../playground/scenarios/index.ts';
import { openSessions } from './acting.ts';
import { axeFindings } from './axe.ts';
import { examineTabs, inBothThemes, THEMES } from './examine.ts';
import { openPopup } from './popup.ts';
import { chooseTab, press, shows } from './reading.ts';
import { openSettings } from './settings.ts';
import { useBrowser } from './support.ts';

const WIDE = { width: 1000, height: 640 };
const NARROW = { width: 320, height: 640 };

/** Many looks at much, ms. */
const LONG = 300_000;

const stage = useBrowser();

/** A panel of the usual size that hears the keyboard. */
async function openWide(address?: string): Promise<Panel> {
  const panel = await stage.newTab(address);
  await setPanelSize(panel, WIDE);
  await panel.devtools.bringToFront();
  return panel;
}

it(
  'axe finds nothing on any tab of a page with two sessions and an attempt',
  async () => {
    const panel = await openWide();
    for (const flow of ['Sign in as Ada', 'Sign in as Grace', 'Start sign-in as Alan']) await press(panel.page, flow);
    await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
    const found = await examineTabs(panel, async (tab) => {
      if (tab.startsWith('Sessions')) await openSessions(panel);
      if (tab.startsWith('Cookies')) await click(panel, 'button', '__client_uat');
      if (tab.startsWith('Timeline')) await click(panel, 'button', 'Export');
    });
    expect(found).toEqual([]);
  },
  LONG,
);

/** A panel on a page of which it finds something wrong. */
async function openTroubled(): Promise<Panel> {
  const port = Number(new URL(stage.playground.url).port);
  const panel = await openWide(addressOf(scenarioNamed('R08'), port));
  await panel.frame.waitForSelector(byRole('tab', 'Findings 1 error'));
  return panel;
}

it(
  'axe finds nothing on any tab where something is wrong',
  async () => {
    expect(await examineTabs(await openTroubled())).toEqual([]);
  },
  LONG,
);

it(
  'axe finds nothing on any tab at a moment of the past',
  async () => {
    const panel = await openTroubled();
    await chooseTab(panel, 'Timeline');
    await panel.frame.waitForSelector(byRole('option'));
    await panel.frame.focus(byRole('listbox', 'Timeline'));
    await panel.devtools.keyboard.press('ArrowUp');
    await shows(panel, 'The past:');
    expect(await examineTabs(panel)).toEqual([]);
  },
  LONG,
);

it(
  'axe finds nothing on any tab where it is narrow',
  async () => {
    const panel = await openTroubled();
    await setPanelSize(panel, NARROW);
    expect(await examineTabs(panel)).toEqual([]);
  },
  LONG,
);

it(
  'axe finds nothing in the palette, in a search and in what says why there is nothing to see',
  async () => {
    const panel = await openWide();
    await shows(panel, 'clerk-js 6.40.0 ready');
    await click(panel, 'button', 'Search');
    await panel.frame.waitForSelector(byRole('combobox'));
    const found = await inBothThemes(panel, 'palette');
    await panel.devtools.keyboard.type('client');
    await panel.devtools.keyboard.press('Enter');
    await panel.devtools.keyboard.press('/');
    await panel.frame.waitForSelector(byRole('combobox', 'Search'));
    await panel.devtools.keyboard.type('publishableKey');
    found.push(...(await inBothThemes(panel, 'palette as search')));
    await panel.devtools.keyboard.press('Enter');
    await panel.frame.waitForSelector('search');
    found.push(...(await inBothThemes(panel, 'search')));
    await panel.page.goto(stage.playground.productionUrl);
    await shows(panel, 'Grant access');
    found.push(...(await examineTabs(panel)));
    expect(found).toEqual([]);
  },
  LONG,
);

it(
  'axe finds nothing in the popup and in the settings',
  async () => {
    const panel = await openWide();
    await press(panel.page, 'Sign in as Ada');
    const settings = await openSettings(stage.browser, panel);
    const popup = await openPopup(stage.browser, panel.page);
    await shows(popup, 'Signed in as Ada');
    const found: string[] = [];
    for (const [name, page] of [
      ['settings', settings],
      ['popup', popup.devtools],
    ] as const) {
      for (const theme of THEMES) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await until(`the ${theme} theme`, () =>
          page.evaluate((theme) => matchMedia(`(prefers-color-scheme: ${theme})`).matches, theme),
        );
        found.push(...(await axeFindings(page.mainFrame())).map((each) => `${name}, ${theme}: ${each}`));
      }
    }
    expect(found).toEqual([]);
  },
  LONG,
);
