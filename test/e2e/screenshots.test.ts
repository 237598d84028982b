import { mkdirSync, statSync } from 'node:fs';
import { it } from 'vitest';
import { type Panel, screenshotPanel, setPanelSize, setTheme } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { asBrowser, demoUser } from '../playground/scenarios/lab.ts';
import { chooseTab, press, shows } from './reading.ts';
import { useBrowser } from './support.ts';

/** Where pictures go that are there to be looked at. */
const FOLDER = 'test/screenshots';

const THEMES = ['light', 'dark'] as const;
const SIZES = {
  wide: { width: 1200, height: 800 },
  narrow: { width: 320, height: 700 },
  low: { width: 900, height: 200 },
};

/** Every tab, under the name of its picture,. */
const TABS: readonly (readonly [name: string, tab: string])[] = [
  ['client', 'Client'],
  ['findings', 'Findings'],
  ['sessions', 'Sessions'],
  ['attempts', 'Sign-in & sign-up'],
  ['cookies', 'Cookies'],
  ['tokens', 'Tokens'],
  ['server', 'Server’s view'],
  ['timeline', 'Timeline'],
  ['instance', 'Instance'],
];

const stage = useBrowser();

/** A panel with something in every tab: sessions of all kinds, a sign-in and a sign-up under way. */
async function stagedPanel(): Promise<Panel> {
  const { development } = stage.playground;
  const client = development.addClient();
  development.impersonate(client, demoUser(development, 'katherine'), demoUser(development, 'alan'));
  development.signIn(client, demoUser(development, 'grace'));
  const panel = await stage.newTab(asBrowser(client.devBrowser));
  for (const flow of ['Sign in as Ada', 'Switch organization', 'Start sign-up', 'Start sign-in as Alan']) {
    await press(panel.page, flow);
  }
  await shows(panel, 'Signed in as Ada Lovelace · 3 sessions', 'server would say: signed in');
  return panel;
}

/** Saves a picture of the panel. One that was just given another size may not be painted yet: its picture is blank. */
async function picture(panel: Panel, path: `${string}.png`): Promise<void> {
  await until(`the picture ${path}`, async () => {
    await screenshotPanel(panel, path);
    return statSync(path).size > 5_000;
  });
}

it('makes pictures of every tab with real sessions, in both themes and three sizes', async () => {
  mkdirSync(FOLDER, { recursive: true });
  const panel = await stagedPanel();
  for (const theme of THEMES) {
    await setTheme(panel, theme);
    for (const [size, pixels] of Object.entries(SIZES)) {
      await setPanelSize(panel, pixels);
      for (const [name, tab] of TABS) {
        await chooseTab(panel, tab);
        await picture(panel, `${FOLDER}/${name}-${size}-${theme}.png`);
      }
    }
  }
}, 180_000);
