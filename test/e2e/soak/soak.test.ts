import { expect, it } from 'vitest';
import { openPanel, type Panel, panelText } from '../../browser/devtools.ts';
import { evaluateInServiceWorker } from '../../browser/service-worker.ts';
import { until } from '../../browser/until.ts';
import { wireClient } from '../../unit/client/fixtures/client.ts';
import { pressIn } from '../acting.ts';
import { recordedEvents } from '../faults/recorded.ts';
import { chooseTab, shows } from '../reading.ts';
import { useBrowser } from '../support.ts';
import { type Held, heldBy, pageListeners } from './held.ts';
import { change, elapsed, listening, putSoakedClerk, stopClock } from './soaked-page.ts';

/** Changes of the page's state: `npm run soak` asks for 10,000. */
const CHANGES = Number(process.env.SOAK_CHANGES ?? 1_000);
/** Page time in which they happen, in milliseconds. */
const HOUR = 3_600_000;
/** Changes after which the browser has compiled what it will and caches are full: the heaps are flat from there on. */
const WARM_UP = Math.min(2_000, Math.floor(CHANGES * 0.8));
/** How often it is measured after that, at equal distances. */
const MEASURED = 4;
/** Changes that the panel may be behind: fewer than the bridge keeps while its allowance is spent. */
const AT_ONCE = 25;
/** How much more than after the warm-up may be held. */
const GROWTH = 1.1;

const stage = useBrowser();

/** What only an open panel has the worker listen to. */
const HEARS_COOKIES = 'chrome.cookies.onChanged.hasListeners()';

/** What is held beside the record of the tab, which is kept on purpose until it is cleared. */
async function heldWithoutRecord(panel: Panel): Promise<Held> {
  await chooseTab(panel, 'Timeline');
  await pressIn(panel, 'Clear');
  await until('an empty timeline', async () => (await recordedEvents(panel)).length <= 1);
  await chooseTab(panel, 'Client');
  return heldBy(stage.browser);
}

it(`an hour of page time with ${CHANGES} changes leaves nothing behind`, { timeout: 1_800_000 }, async () => {
  const page = await stage.browser.newPage();
  await stopClock(page);
  await page.goto(`${stage.playground.url}without-clerk`);
  await putSoakedClerk(page, wireClient);
  const before = { page: await pageListeners(page), clerk: await listening(page) };

  const panel = await openPanel(page);
  await shows(panel, '2 sessions');
  const held: Held[] = [];
  const step = HOUR / CHANGES;
  const between = Math.floor((CHANGES - WARM_UP) / MEASURED);
  const measuredAt = new Set(Array.from({ length: MEASURED + 1 }, (_, index) => WARM_UP + index * between));
  for (let made = 1; made <= CHANGES; made++) {
    const id = await change(page, step);
    if (made % AT_ONCE === 0) await until(id, async () => new RegExp(`\\b${id}\\b`).test(await panelText(panel)));
    // The first look brings the Timeline with it, which stays.
    if (made === 1) await heldWithoutRecord(panel);
    if (measuredAt.has(made)) held.push(await heldWithoutRecord(panel));
  }
  expect(await elapsed(page)).toBeGreaterThanOrEqual(HOUR);

  console.table(held);
  const [warm, ...later] = held;
  if (!warm || later.length < MEASURED) throw new Error(`${CHANGES} changes are too few to measure.`);
  for (const { panel, worker, listeners } of later) {
    expect(panel).toBeLessThan(warm.panel * GROWTH);
    expect(worker).toBeLessThan(warm.worker * GROWTH);
    expect(listeners).toBeLessThanOrEqual(warm.listeners);
  }

  expect(await pageListeners(page)).not.toEqual(before.page);
  expect(await evaluateInServiceWorker(stage.browser, HEARS_COOKIES)).toBe(true);
  await panel.devtools.close();
  await until('the end of the listeners on Clerk', async () => (await listening(page)) === before.clerk);
  expect(await pageListeners(page)).toEqual(before.page);
  await until('the end of the listener for cookies', async () => {
    return (await evaluateInServiceWorker(stage.browser, HEARS_COOKIES)) === false;
  });
});
