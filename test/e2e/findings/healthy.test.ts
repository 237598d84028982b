import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { byRole, openPanel, type Panel } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import { addressOf, HEALTHY, type Scenario } from '../../playground/scenarios/index.ts';
import { chooseTab } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { alarms, findingsIn } from './findings.ts';

const stage = useBrowser({ hosts: ['*://*/*'] });

beforeEach(() => {
  // Servers complain of clocks and loops.
  for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
  return () => vi.restoreAllMocks();
});

/** Longer than any rule waits before it calls something wrong, ms. */
const LONG_ENOUGH = 15_000;

/** How many pages are opened at the same time. */
const AT_ONCE = 2;

/** What somebody does in another tab, before coming back. */
const ELSEWHERE: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'sign-out-elsewhere': (page) => pressElsewhere(page, 'Sign out all'),
  'sign-in-elsewhere': (page) => pressElsewhere(page, 'Sign in as Grace'),
  'background-tab': async () => void (await stage.browser.newPage()),
};

async function pressElsewhere(page: Page, button: string): Promise<void> {
  const isSignedIn = (each: Page) => until('a session', () => each.evaluate('Boolean(window.Clerk?.session)'));
  await isSignedIn(page);
  const other = await stage.newPage(new URL('/', page.url()).href);
  await isSignedIn(other);
  // Without a mouse: another window may lie above.
  await other.$eval(byRole('button', button), (element) => (element as HTMLElement).click());
  await until('a word of it', () => other.evaluate('document.querySelectorAll("#log > li").length > 1'));
}

/** Opens a page in a window of its own, since panels nobody sees do not look, and gives the panel with its findings in front. */
async function open(scenario: Scenario): Promise<Panel> {
  const panel = await openPanel(await stage.browser.newPage({ type: 'window' }));
  await panel.page.goto(addressOf(scenario, stage.playground.port));
  if (scenario.frame) await pickFrame(panel, scenario.frame);
  await chooseTab(panel, 'Findings');
  await ELSEWHERE[scenario.name]?.(panel.page);
  await panel.page.bringToFront();
  return panel;
}

/** Looks at a frame by a part of its address. */
async function pickFrame({ frame }: Panel, part: string): Promise<void> {
  const select = await frame.waitForSelector(byRole('combobox', 'Frame'));
  await until(`a frame of ${part}`, () =>
    select?.evaluate((element, part) => {
      const picker = element as HTMLSelectElement;
      const option = [...picker.options].find(({ text }) => text.includes(part));
      if (!option) return false;
      picker.value = option.value;
      picker.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, part),
  );
}

/** Opens all pages, some at a time, and gives them once each was looked at for long enough. */
async function openAll(scenarios: readonly Scenario[]): Promise<ReadonlyMap<string, Panel>> {
  const left = [...scenarios];
  const panels = new Map<string, Panel>();
  const openNext = async () => {
    for (let scenario = left.shift(); scenario; scenario = left.shift()) {
      const opened = open(scenario).catch((cause) => {
        throw new Error(`The page ${scenario.name} could not be opened.`, { cause });
      });
      panels.set(scenario.name, await opened);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, openNext));
  const opened = performance.now();
  await until('enough time', () => performance.now() - opened > LONG_ENOUGH);
  return panels;
}

it('finds nothing wrong where nothing is', async () => {
  const panels = await openAll(HEALTHY);
  const found = new Map<string, readonly string[]>();
  for (const [name, panel] of panels) found.set(name, await findingsIn(panel));
  const wrong = [...found].map(([name, findings]) => [name, alarms(findings)]);
  expect(Object.fromEntries(wrong)).toEqual(Object.fromEntries(HEALTHY.map(({ name }) => [name, []])));
  for (const { name, finds } of HEALTHY) expect(found.get(name), name).toEqual(expect.arrayContaining([...finds]));
}, 180_000);
