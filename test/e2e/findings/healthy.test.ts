import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { byRole, openPanel, type Panel } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import { addressOf, HEALTHY, type Scenario } from '../../playground/scenarios/index.ts';
import { chooseTab } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { alarms, findingsIn, lookAtFrame } from './findings.ts';

const stage = useBrowser({ hosts: ['*://*/*'] });

beforeEach(() => {
  // Servers complain of clocks and loops.
  for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
  return () => vi.restoreAllMocks();
});

/** Longer than any rule waits before it calls something wrong, ms. */
const LONG_ENOUGH = 15_000;

/** How many pages are looked at side by side: each has a window with DevTools of its own. */
const SIDE_BY_SIDE = 4;

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
  if (scenario.frame) await lookAtFrame(panel, scenario.frame);
  await chooseTab(panel, 'Findings');
  await ELSEWHERE[scenario.name]?.(panel.page);
  await panel.page.bringToFront();
  return panel;
}

const groups = Array.from({ length: Math.ceil(HEALTHY.length / SIDE_BY_SIDE) }, (_, index) =>
  HEALTHY.slice(index * SIDE_BY_SIDE, (index + 1) * SIDE_BY_SIDE),
).map((pages) => ({ names: pages.map(({ name }) => name).join(', '), pages }));

it.each(groups)(
  'finds nothing wrong where nothing is: $names',
  async ({ pages }) => {
    const panels = new Map<Scenario, Panel>();
    for (const page of pages) panels.set(page, await open(page));
    const opened = performance.now();
    await until('enough time', () => performance.now() - opened > LONG_ENOUGH, LONG_ENOUGH * 2);
    for (const [{ name, finds }, panel] of panels) {
      const found = await findingsIn(panel);
      expect({ [name]: alarms(found) }).toEqual({ [name]: [] });
      expect(found, name).toEqual(expect.arrayContaining([...finds]));
    }
  },
  120_000,
);
