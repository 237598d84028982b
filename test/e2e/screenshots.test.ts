import { mkdirSync, statSync } from 'node:fs';
import { it } from 'vitest';
import { screenshotPanel, setPanelSize, setTheme } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { chooseTab, press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

/** `UPDATE_SCREENSHOTS=1` renews the pictures of the README; otherwise they are only there to be looked at. */
const FOLDER = process.env.UPDATE_SCREENSHOTS ? 'docs/images' : 'test/screenshots';

const SIZES = {
  wide: { width: 1000, height: 640 },
  narrow: { width: 320, height: 640 },
  low: { width: 900, height: 200 },
};

const stage = useBrowser();

it('makes pictures of every tab with real sessions, in both themes and three sizes', async () => {
  mkdirSync(FOLDER, { recursive: true });
  const panel = await stage.newTab();
  const { page } = panel;
  for (const flow of ['Sign in as Ada', 'Switch organization', 'Sign in as Grace', 'Start sign-in as Alan']) {
    await press(page, flow);
  }
  await shows(panel, 'Signed in as Grace Hopper · 2 sessions');
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(panel, theme);
    for (const [size, pixels] of Object.entries(SIZES)) {
      await setPanelSize(panel, pixels);
      for (const [name, tab] of [
        ['client', 'Client'],
        ['sessions', 'Sessions'],
        ['attempts', 'Sign-in & sign-up'],
        ['instance', 'Instance'],
      ] as const) {
        await chooseTab(panel, tab);
        const path = `${FOLDER}/${name}-${size}-${theme}.png` as const;
        // A frame that was just given another size may not be painted yet, and its picture is blank.
        await until(`a picture of ${tab}`, async () => {
          await screenshotPanel(panel, path);
          return statSync(path).size > 5_000;
        });
      }
    }
  }
}, 120_000);
