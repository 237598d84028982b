import type { Measure } from '../measure.ts';
import { spread } from '../spread.ts';
import { fillTimeline, wipeTimeline } from '../timeline.ts';

/** A tab that there is not: its record is written by nobody else. */
const TAB_ID = 1_000_000_007;

/** Events that are kept of a tab, at least. */
const EVENTS = 100_000;

/** Events whose writing is measured, one by one as they come in life. */
const MEASURED = 1_000;

/** Whether the record gets slower as it grows. */
export const timelineStore: Measure = {
  name: 'store',
  async run({ rounds, stage: open, say }) {
    const stage = await open();
    const store = await stage.openStorePage();
    const times = Math.ceil(rounds / 3);
    const first: number[] = [];
    const last: number[] = [];
    for (let round = 1; round <= times; round++) {
      say(`Timeline store, round ${round} of ${times}`);
      first.push(await fillTimeline(store, TAB_ID, MEASURED, 1));
      await fillTimeline(store, TAB_ID, EVENTS - 2 * MEASURED);
      last.push(await fillTimeline(store, TAB_ID, MEASURED, 1));
      await wipeTimeline(store, TAB_ID);
    }
    return [
      {
        heading: 'Timeline: writing a thousand events one by one, beside the first thousand',
        name: `the last of ${EVENTS.toLocaleString('en')}`,
        unit: 'ms',
        ours: spread(last),
        floor: spread(first),
        goal: { kind: 'times-floor', value: 1.2 },
      },
    ];
  },
};
