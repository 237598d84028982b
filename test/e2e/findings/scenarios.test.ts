import { beforeEach, expect, it, vi } from 'vitest';
import { followRequests } from '../../browser/requests.ts';
import { addressOf, HEALTHY, SCENARIOS } from '../../playground/scenarios/index.ts';
import { chooseTab } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { alarms, findingsIn, finds, lookAtFrame } from './findings.ts';

const stage = useBrowser({ hosts: ['*://*/*'] });

beforeEach(() => {
  // Servers complain of their own mistakes.
  for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
  return () => vi.restoreAllMocks();
});

const WRONG = SCENARIOS.filter((scenario) => !HEALTHY.includes(scenario));

it.each(WRONG)('finds what is wrong, and nothing else: $name, $title', async (scenario) => {
  const panel = await stage.newTab('about:blank');
  const quiet = followRequests(panel.page, 1);
  await panel.page.goto(addressOf(scenario, stage.playground.port));
  if (scenario.frame !== undefined) await lookAtFrame(panel, scenario.frame);
  await chooseTab(panel, 'Findings');
  await finds(panel, scenario.finds);
  await quiet();
  expect(alarms(await findingsIn(panel))).toEqual(alarms(scenario.finds));
});
