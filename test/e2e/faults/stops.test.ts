import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../lib/timeline/event.ts';
import { openPanel, type Panel, panelText } from '../../browser/devtools.ts';
import { until } from '../../browser/until.ts';
import { openSessions, pressIn } from '../acting.ts';
import { press, reports, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { type Random, seeded } from './random.ts';
import { answeredCalls, brokenNumbers, recordedCalls, recordedEvents } from './recorded.ts';
import { chooseStep, clientOf, headerFor, type Step } from './session-script.ts';
import { type WorkerStopper, workerStopper } from './stopper.ts';

/** How often the worker is stopped: `npm run faults` asks for more. */
const STOPS = Number(process.env.FAULTS_STOPS ?? 100);
/** Always the same unless told: a failure is to be seen again. */
const SEED = Number(process.env.FAULTS_SEED ?? 7);
/** The latest moment of a stop after a click, in milliseconds: by then a call without a fault is long answered. */
const LATEST_STOP = 120;
/** The longest that a call is held back after a stop, in milliseconds. */
const LONGEST_HOLD = 150;

const stage = useBrowser();

afterEach(() => stage.playground.development.faults.clear());

/** A signed-in page with its panel, and a server that has forgotten all calls of before. */
async function begin(): Promise<Panel> {
  const { development } = stage.playground;
  const page = await stage.newPage();
  await press(page, 'Sign in as Ada');
  await until('the end of all calls', () => development.requests.every(({ status }) => status !== null));
  const panel = await openPanel(page);
  await shows(panel, 'Signed in as Ada Lovelace · 1 session');
  await until('the end of all calls', () => development.requests.every(({ status }) => status !== null));
  development.requests.length = 0;
  return panel;
}

/** When the last result came, epoch ms; 0 without one. */
function lastResultAt({ frame }: Panel): Promise<number> {
  return frame.evaluate(() => {
    const time = document.querySelector('footer time');
    return time instanceof HTMLTimeElement ? Date.parse(time.dateTime) : 0;
  });
}

/** Stops the worker at a random moment after the step began. */
async function stopDuring(step: Step, panel: Panel, stopper: WorkerStopper, random: Random): Promise<number> {
  if (step.in === 'page') {
    const pressed = press(panel.page, step.button);
    await wait(random.below(LATEST_STOP));
    const orderedAt = await stopper.stop();
    await pressed;
    return orderedAt;
  }
  // The answer waits for the stop, so that this comes between the click and it.
  const release = stage.playground.development.faults.always(step.call, { hang: true });
  await openSessions(panel);
  await pressIn(panel, step.button);
  await wait(random.below(LATEST_STOP));
  const orderedAt = await stopper.stop();
  await wait(random.below(LONGEST_HOLD));
  release();
  if (random.below(2) === 0) return orderedAt;
  // Once more, around the result.
  await wait(random.below(LATEST_STOP));
  return stopper.stop();
}

it(`the worker may stop at ${STOPS} moments: nothing is lost, done twice or left out, seed ${SEED}`, {
  timeout: 600_000,
}, async () => {
  const { development } = stage.playground;
  const random = seeded(SEED);
  const panel = await begin();
  const stopper = await workerStopper(panel.page);
  const times: number[] = [];
  let inPanel = 0;
  for (let round = 0; round < STOPS; round++) {
    const step = chooseStep(await clientOf(panel.page), inPanel * 2 <= round, random);
    const what = `stop ${round + 1}, ${step.button}, seed ${SEED}`;
    const before = { at: await lastResultAt(panel), calls: development.requests.length };
    const orderedAt = await stopDuring(step, panel, stopper, random);
    if (step.in === 'panel') {
      inPanel += 1;
      await until(`${what}: a new result`, async () => (await lastResultAt(panel)) > before.at);
      await reports(panel, new RegExp(`${step.says}|interrupted`));
      const made = development.requests.slice(before.calls).filter((each) => isCall(each, step.call));
      expect(made, what).toHaveLength(1);
    }
    const header = headerFor(await clientOf(panel.page));
    await until(`${what}: "${header}"`, async () => {
      const text = await panelText(panel);
      return text.includes(header) && text.includes('Connected');
    });
    times.push(Date.now() - orderedAt);
    const events = await until(`${what}: all calls and actions in the timeline`, async () => {
      const kept = await recordedEvents(panel);
      const isWhole = recordedCalls(kept).length >= answeredCalls(development.requests).length;
      return isWhole && actionsIn(kept) >= inPanel ? kept : null;
    });
    expect(brokenNumbers(events), what).toEqual([]);
    expect(recordedCalls(events), what).toEqual(answeredCalls(development.requests));
    expect(actionsIn(events), what).toBe(inPanel);
  }
  await stopper.end();
  expect(inPanel * 2).toBeGreaterThanOrEqual(STOPS);
  const sorted = times.toSorted((one, other) => one - other);
  console.log(`${STOPS} stops with seed ${SEED}, ${inPanel} between click and answer: from the stop to fresh state`);
  console.log(`median ${sorted[Math.floor(sorted.length / 2)]} ms, longest ${sorted.at(-1)} ms`);
});

function isCall(request: { method: string; path: string }, call: { method: string; path: string }): boolean {
  return request.method === call.method && request.path === call.path;
}

function actionsIn(events: readonly TimelineEvent[]): number {
  return events.filter(({ kind }) => kind === 'action').length;
}
