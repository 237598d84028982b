import { mkdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { byRole, click, type Panel, panelText, screenshotPanel, setPanelSize, setTheme } from '../browser/devtools.ts';
import { until } from '../browser/until.ts';
import { addressOf, scenarioNamed } from '../playground/scenarios/index.ts';
import { chooseTab, press, reports, shows } from './reading.ts';
import { useBrowser } from './support.ts';

const FOLDER = 'test/screenshots';
const SIZES = {
  wide: { width: 1000, height: 640 },
  narrow: { width: 320, height: 640 },
  low: { width: 900, height: 200 },
};
const DUPLICATE = '__session is there 2 times with different values';

const stage = useBrowser();

/** A panel of the usual size that hears the keyboard. */
async function openWide(address?: string): Promise<Panel> {
  const panel = await stage.newTab(address);
  await setPanelSize(panel, SIZES.wide);
  await panel.devtools.bringToFront();
  return panel;
}

/** A page of the playground on which something is wrong. */
function openScenario(name: string): Promise<Panel> {
  const port = Number(new URL(stage.playground.url).port);
  return openWide(addressOf(scenarioNamed(name), port));
}

/** Gives the focus to what leads to a place in a tab, and follows it. */
async function follow({ frame, devtools }: Panel, tab: string): Promise<void> {
  await until(`a way to ${tab}`, () =>
    frame.evaluate((tab) => {
      const ways = [...document.querySelectorAll<HTMLElement>('.finding-places button')];
      const way = ways.find(({ textContent }) => textContent?.endsWith(`in ${tab}`));
      way?.focus();
      return way !== undefined;
    }, tab),
  );
  await devtools.keyboard.press('Enter');
}

/** A page with two session cookies of one name, which the panel has noticed. */
async function twoCookies(): Promise<Panel> {
  const panel = await openScenario('R08');
  await panel.frame.waitForSelector(byRole('tab', 'Findings 1 error'));
  return panel;
}

/** What has the focus in the panel, by its name or text. */
function focused({ frame }: Panel): Promise<string> {
  return frame.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}

it('tells what is wrong, leads to it, and does what it says by keyboard alone', async () => {
  const panel = await twoCookies();
  const { devtools } = panel;
  await click(panel, 'button', `Error: ${DUPLICATE}`);
  await shows(panel, 'A request carries all of them', 'What to do', 'Evidence', 'R08: Two cookies of one name');
  expect(await panelText(panel)).not.toMatch(/eyJ[\w-]+\.eyJ/);

  await panel.frame.focus(byRole('button', `Error: ${DUPLICATE} R08`));
  await devtools.keyboard.press('Enter');
  await until('closed details', async () => !(await panelText(panel)).includes('What to do'));
  await devtools.keyboard.press('Enter');
  await shows(panel, 'What to do');

  const place = '__session .r08.localhost/';
  await panel.frame.focus(byRole('button', `Show ${place} in Cookies`));
  await devtools.keyboard.press('Enter');
  await until('the cookie with the focus', async () => (await focused(panel)) === place);
  await shows(panel, 'Partition');
  await chooseTab(panel, 'Findings');
  await panel.frame.focus(byRole('button', `Delete ${place}`));
  await devtools.keyboard.press('Enter');
  await reports(panel, 'Deleted __session');
  await panel.frame.waitForSelector(byRole('tab', 'Findings'));
});

it('leads to the session that a finding is about', async () => {
  const panel = await openScenario('R29');
  await panel.frame.waitForSelector(byRole('tab', 'Findings 1 warning'));
  await chooseTab(panel, 'Findings');
  await follow(panel, 'Sessions');
  await until('the session with the focus', async () => (await focused(panel)).startsWith('pending'));
});

it('leads to the event that a finding is about, and explains its code', async () => {
  const panel = await openScenario('R16');
  await panel.page.reload();
  await chooseTab(panel, 'Findings');
  await panel.frame.waitForSelector(byRole('searchbox', 'Search findings'));
  await panel.frame.type(byRole('searchbox', 'Search findings'), 'host_invalid');
  await shows(panel, /does not know an instance of the host/);
  const code = byRole('button', 'Copy host_invalid');
  const isOpen = async () => (await panel.frame.$(code)) !== null;
  if (!(await isOpen())) await panel.frame.click('.finding-open');
  await until('the code', isOpen);
  await follow(panel, 'Timeline');
  await shows(panel, 'The past:', 'host_invalid');
  const selected = () =>
    panel.frame.$eval('[role=listbox]', (list) => {
      const option = list.querySelector('[aria-selected=true]');
      return document.activeElement === list ? option?.textContent : null;
    });
  expect(await until('the event, selected', selected)).toContain('host_invalid');
});

it('keeps a finding that was dismissed away, on this site and until it is restored', async () => {
  const panel = await twoCookies();
  await chooseTab(panel, 'Findings');
  await click(panel, 'button', 'Dismiss');
  await panel.frame.waitForSelector(byRole('tab', 'Findings'));
  await panel.page.reload();
  await shows(panel, 'clerk-js 6.40.0 ready');
  await click(panel, 'button', 'Show 1 dismissed');
  await shows(panel, DUPLICATE);
  await click(panel, 'button', 'Restore');
  await panel.frame.waitForSelector(byRole('tab', 'Findings 1 error'));
});

it('says which rules could not check, and records from the start on a click', async () => {
  const panel = await stage.newTab();
  await shows(panel, 'clerk-js 6.40.0 ready');
  await chooseTab(panel, 'Findings');
  await shows(panel, 'Nothing found');
  await shows(panel, /\d+ rules could not check everything/);
  const fold = await panel.frame.waitForSelector(
    byRole('button', (await panelText(panel)).match(/\d+ rules could.*/)?.[0]),
  );
  await fold?.click();
  await shows(panel, 'load it anew to record from the start');
  await click(panel, 'button', 'Reload to record from the start');
  await until('rules that were told all', async () => !(await panelText(panel)).includes('load it anew'));
});

it('explains an error code by keyboard above everything else, until Escape', async () => {
  const panel = await openWide();
  await shows(panel, 'clerk-js 6.40.0 ready');
  await press(panel.page, 'Sign in as Ada');
  stage.playground.development.faults.next({ method: 'DELETE', path: '/v1/client/sessions' }, { status: 429 });
  await panel.devtools.bringToFront();
  await click(panel, 'button', 'Remove sessions');
  await reports(panel, 'too_many_requests');
  await panel.frame.focus(byRole('button', 'Copy too_many_requests'));
  const box = () =>
    panel.frame.$eval('.error-code-words', (words) => {
      const { left, right, top, bottom } = words.getBoundingClientRect();
      return words.matches(':popover-open') && left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    });
  await until('the words inside the panel', box);
  await shows(panel, 'Too many calls in a short time.');
  await panel.devtools.keyboard.press('Escape');
  await until('no words any more', async () => !(await box()));
});

it('makes pictures of findings in both themes and three sizes', async () => {
  mkdirSync(FOLDER, { recursive: true });
  const panel = await twoCookies();
  await chooseTab(panel, 'Findings');
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(panel, theme);
    for (const [size, pixels] of Object.entries(SIZES)) {
      await setPanelSize(panel, pixels);
      const path = `${FOLDER}/findings-${size}-${theme}.png` as const;
      // A frame that was just given another size may not be painted yet, and its picture is blank.
      await until(`a picture of ${size}`, async () => {
        await screenshotPanel(panel, path);
        return statSync(path).size > 5_000;
      });
    }
  }
}, 120_000);
