import type { Frame } from 'puppeteer-core';
import { type Panel, setTheme } from '../browser/devtools.ts';
import { axeFindings } from './axe.ts';
import { chooseTab } from './reading.ts';

/** Both, as DevTools call them. */
export const THEMES = ['light', 'dark'] as const;

/** What axe finds in every tab, in both themes. */
export async function examineTabs(
  panel: Panel,
  look: (tab: string) => Promise<void> = async () => {},
): Promise<string[]> {
  const found: string[] = [];
  // Without their counts, which may change meanwhile.
  const names = await panel.frame.$$eval('[role=tab]', (tabs) =>
    tabs.map(({ firstChild }) => firstChild?.textContent ?? ''),
  );
  for (const tab of names) {
    await chooseTab(panel, tab);
    await drawn(panel.frame);
    await look(tab);
    found.push(...(await inBothThemes(panel, tab)));
  }
  return found;
}

/** What axe finds in the panel as it is, in both themes, with a word before it. */
export async function inBothThemes(panel: Panel, what: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await setTheme(panel, theme);
    found.push(...(await axeFindings(panel.frame)).map((each) => `${what}, ${theme}: ${each}`));
  }
  return found;
}

/** Waits until what a tab loads late is there. */
async function drawn(frame: Frame): Promise<void> {
  await frame.waitForSelector('[role=tabpanel]:not([hidden]) > *');
}
