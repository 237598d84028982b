import type { Frame, Page } from 'puppeteer-core';
import { until } from '../../browser/until.ts';
import { chooseTab } from '../../e2e/reading.ts';
import { openApp } from '../app.ts';
import { noteLongTasks } from '../in-panel.ts';
import type { Bench, Measure } from '../measure.ts';
import { heapOf, openDevTools, openPanelByClick, workOf } from '../panel.ts';
import type { Result, Unit } from '../result.ts';
import { spread } from '../spread.ts';
import type { Stage } from '../stage.ts';
import { stopWorkers } from '../stop-workers.ts';
import { fillTimeline, recordedEvents, tabIdOf } from '../timeline.ts';

/** The most that the panel should have on its heap with a full record, in bytes. */
const HEAP = 64_000_000;

/** The longest that nothing else can happen while the list is scrolled, in milliseconds. */
const TASK = 50;

/** Calls of the page that are recorded while the panel's work for them is measured. */
const CALLS = 30;

/** Turns of the wheel, up the list and down again, and how far each goes: about ten rows, in CSS pixels. */
const TURNS = 120;
const TURN = 240;

/** The longest wait for a full list, in milliseconds. */
const PATIENCE = 120_000;

/** What one panel gave. */
interface Sample {
  readonly heap: number;
  readonly longestTask: number;
  /** Milliseconds of work for each call that the page made. */
  readonly work: number;
}

/** The Timeline tab with a record of so many events. */
export const timeline = (events: number): Measure => ({
  name: `timeline-${events}`,
  run: (bench) => withEvents(bench, events),
});

async function withEvents({ rounds, stage: open, say }: Bench, events: number): Promise<readonly Result[]> {
  const stage = await open();
  const store = await stage.openStorePage();
  const times = Math.ceil(rounds / 3);
  const samples: Sample[] = [];
  for (let round = 1; round <= times; round++) {
    say(`Timeline with ${events.toLocaleString('en')} events, round ${round} of ${times}`);
    samples.push(await sample(stage, store, events));
  }
  const line = (heading: string, unit: Unit, pick: (sample: Sample) => number, goal: number | null): Result => ({
    heading,
    name: `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}`,
    unit,
    ours: spread(samples.map(pick)),
    floor: null,
    goal: goal === null ? null : { kind: 'at-most', value: goal },
  });
  return [
    line('Timeline: heap of the panel', 'bytes', ({ heap }) => heap, HEAP),
    line('Timeline: longest task while scrolling, of those over 50 ms', 'ms', ({ longestTask }) => longestTask, TASK),
    line('Timeline: work of the panel for a call of the page', 'ms', ({ work }) => work, null),
  ];
}

async function sample(stage: Stage, store: Page, events: number): Promise<Sample> {
  const page = await stage.browser.newPage();
  await openApp(stage, page, 1);
  const tabId = await tabIdOf(store, page.url());
  const devtools = await openDevTools(page);
  await until('the beginning of the record', async () => (await recordedEvents(store, tabId)) > 0);
  await fillTimeline(store, tabId, events);
  // The next worker goes on after what it finds.
  await stopWorkers(stage.browser, stage.ours.id);
  const { frame } = await openPanelByClick(devtools, stage.ours);
  await chooseTab({ page, devtools, frame }, 'Timeline');
  const isFull = () =>
    frame.$$eval('[role="option"]', (rows, events) => rows.some((row) => Number(row.ariaSetSize) > events), events);
  await until('all events in the list', isFull, PATIENCE);
  const heap = await heapOf(stage.browser, stage.ours);
  const longestTask = await longestTaskWhileScrolling(devtools, frame);
  const work = await workOf(stage.browser, stage.ours, async () => {
    const before = await recordedEvents(store, tabId);
    await page.evaluate(async (calls) => {
      for (let call = 0; call < calls; call++) await window.Clerk?.session.getToken({ skipCache: true });
    }, CALLS);
    await until('the calls in the record', async () => (await recordedEvents(store, tabId)) >= before + CALLS);
  });
  await page.close();
  return { heap, longestTask, work: work / CALLS };
}

/**
 * Turns the wheel over the list, as fast as the browser takes it, half of the turns up and half down. Gives the longest
 * task meanwhile, in milliseconds; 0 when none was over the 50 from which the browser tells of them.
 */
async function longestTaskWhileScrolling(devtools: Page, frame: Frame): Promise<number> {
  const list = await until('the list', () => frame.$('[role="listbox"]'));
  const box = await list.boundingBox();
  if (!box) throw new Error('The list is not in sight.');
  await devtools.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const turn = async (deltaY: number) => {
    for (let turns = 0; turns < TURNS / 2; turns++) await devtools.mouse.wheel({ deltaY });
  };
  const place = () => list.evaluate(({ scrollTop }) => scrollTop);
  await frame.evaluate(noteLongTasks);
  const end = await place();
  await turn(-TURN);
  if (end > 0) await until('the list to scroll', async () => (await place()) < end);
  await turn(TURN);
  return frame.evaluate(() => globalThis.panelBench.longestTask);
}
