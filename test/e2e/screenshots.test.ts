import { mkdirSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { it } from 'vitest';
import { byRole, click, type Panel, setPanelSize, setTheme } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { asBrowser, demoUser } from '../playground/scenarios/lab.ts';
import { openPopup } from './popup.ts';
import { chooseTab, press, shows } from './reading.ts';
import { openSettings } from './settings.ts';
import { useBrowser } from './support.ts';

/** Where pictures go that are there to be looked at. */
const FOLDER = 'test/screenshots';
/** Where those of the README and the stores go: to be looked at as well, unless `UPDATE_SCREENSHOTS=1` asks to renew them. */
const SHOWN = process.env.UPDATE_SCREENSHOTS
  ? { readme: 'docs/images', stores: 'docs/store' }
  : { readme: `${FOLDER}/readme`, stores: `${FOLDER}/stores` };

const THEMES = ['light', 'dark'] as const;
const SIZES = {
  wide: { width: 1200, height: 800 },
  narrow: { width: 320, height: 700 },
  low: { width: 900, height: 200 },
  small: { width: 320, height: 200 },
};
const README_SIZE = { width: 1000, height: 700 };
/** What Chrome's and Edge's stores ask for. */
const STORE_SIZE = { width: 1280, height: 800 };

/** Every tab, under the name of its picture. */
const TABS = {
  client: 'Client',
  findings: 'Findings',
  sessions: 'Sessions',
  attempts: 'Sign-in & sign-up',
  cookies: 'Cookies',
  tokens: 'Tokens',
  server: 'Server’s view',
  timeline: 'Timeline',
  instance: 'Instance',
  simulate: 'Simulate',
};
type TabName = keyof typeof TABS;
const TAB_NAMES = Object.keys(TABS) as TabName[];
const README_TABS: readonly TabName[] = ['client', 'findings', 'sessions', 'server', 'timeline'];
const STORE_PICTURES: readonly (readonly [TabName, (typeof THEMES)[number]])[] = [
  ['findings', 'light'],
  ['sessions', 'light'],
  ['attempts', 'light'],
  ['server', 'light'],
  ['timeline', 'dark'],
];

const stage = useBrowser();

/** A panel with something in every tab: sessions of all kinds, a sign-in and a sign-up under way. */
async function stagedPanel(): Promise<Panel> {
  const { development } = stage.playground;
  const client = development.addClient();
  development.impersonate(client, demoUser(development, 'katherine'), demoUser(development, 'alan'));
  development.signIn(client, demoUser(development, 'grace'));
  const panel = await stage.newTab(asBrowser(client.devBrowser));
  // From here on everything is recorded.
  await panel.page.reload();
  for (const flow of ['Sign in as Ada', 'Switch organization', 'Start sign-up', 'Start sign-in as Alan']) {
    await press(panel.page, flow);
  }
  await shows(panel, 'Signed in as Ada Lovelace · 3 sessions', 'server would say: signed in');
  return panel;
}

/**
 * Saves a picture, of what stays: what was just given another size or content may not be painted yet, and its picture is
 * blank or halfway.
 */
async function picture(of: Page | ElementHandle, path: `${string}.png`): Promise<void> {
  let before: Uint8Array = new Uint8Array();
  await until(`the picture ${path}`, async () => {
    const now = await of.screenshot({ path });
    const stays = now.length > 5_000 && Buffer.compare(now, before) === 0;
    before = now;
    return stays;
  });
}

/** Brings a tab to the front and gives what is to be seen of the panel. */
async function shownTab(panel: Panel, name: TabName): Promise<ElementHandle> {
  await chooseTab(panel, TABS[name]);
  const element = await panel.frame.frameElement();
  if (!element) throw new Error('The panel is no longer in DevTools.');
  return element;
}

/** Opens the timeline's newest event of a kind, so that the whole panel shows the moment of it. */
async function openEvent({ frame }: Panel, subject: string): Promise<void> {
  await until(`the event ${subject}, opened`, () =>
    frame.evaluate((subject) => {
      const events = [...document.querySelectorAll<HTMLElement>('[role=listbox] [role=option]')];
      events.findLast(({ textContent }) => textContent?.includes(subject))?.click();
      return document.querySelector('.event-details') !== null;
    }, subject),
  );
}

it('makes pictures of every tab with real sessions, in both themes and four sizes', async () => {
  mkdirSync(FOLDER, { recursive: true });
  const panel = await stagedPanel();
  for (const theme of THEMES) {
    await setTheme(panel, theme);
    for (const [size, pixels] of Object.entries(SIZES)) {
      await setPanelSize(panel, pixels);
      for (const name of TAB_NAMES)
        await picture(await shownTab(panel, name), `${FOLDER}/${name}-${size}-${theme}.png`);
    }
  }
}, 180_000);

it('makes the pictures of the README and the stores', async () => {
  for (const folder of Object.values(SHOWN)) mkdirSync(folder, { recursive: true });
  const panel = await stagedPanel();
  for (const theme of THEMES) {
    await setTheme(panel, theme);
    await setPanelSize(panel, README_SIZE);
    for (const name of README_TABS) await picture(await prepared(name), `${SHOWN.readme}/${name}-${theme}.png`);
    await setPanelSize(panel, STORE_SIZE);
    for (const [name, of] of STORE_PICTURES) {
      if (of === theme) await picture(await prepared(name), `${SHOWN.stores}/${name}-${theme}.png`);
    }
  }

  async function prepared(name: TabName) {
    if (await panel.frame.$('.event-details')) await click(panel, 'button', 'Back to the present (Esc)');
    const element = await shownTab(panel, name);
    if (name === 'timeline') await openEvent(panel, 'POST /v1/client/sign_ins');
    return element;
  }
}, 180_000);

it('makes pictures of the popup and the settings in both themes', async () => {
  mkdirSync(FOLDER, { recursive: true });
  const panel = await stagedPanel();
  const settings = await openSettings(stage.browser, panel);
  await settings.bringToFront();
  await settings.waitForSelector(byRole('main'));
  await inBothThemes(settings, 'settings');
  const popup = await openPopup(stage.browser, panel.page);
  await shows(popup, 'Signed in as Ada', /Server would say: signed in/);
  await inBothThemes(popup.devtools, 'popup');

  async function inBothThemes(page: Page, name: string) {
    for (const value of THEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await picture(page, `${FOLDER}/${name}-${value}.png`);
    }
  }
});
