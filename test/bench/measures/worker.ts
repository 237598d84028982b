import { changeClient, openApp } from '../app.ts';
import { type Bench, type Measure, sessionsInWords } from '../measure.ts';
import { openDevTools, openPanelByClick, paintedIn } from '../panel.ts';
import type { Result } from '../result.ts';
import { spread } from '../spread.ts';
import { stopWorkers } from '../stop-workers.ts';

/** The longest that a panel should show what was, in milliseconds. */
const FRESH = 2_000;

/**
 * How long a panel is behind when the browser stops the worker: from the order to stop it until a change that the page
 * made once it was stopped is on screen.
 */
export const worker = (sessions: number): Measure => ({
  name: `worker-${sessions}`,
  run: async (bench) => [await withSessions(bench, sessions)],
});

async function withSessions({ rounds, stage: open, say }: Bench, sessions: number): Promise<Result> {
  const stage = await open();
  const page = await stage.browser.newPage();
  await openApp(stage, page, sessions);
  const { frame } = await openPanelByClick(await openDevTools(page), stage.ours);
  const times: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    say(`Worker with ${sessionsInWords(sessions)}, round ${round} of ${rounds}`);
    const stopAndChange = async (value: string) => {
      const orderedAt = performance.timeOrigin + performance.now();
      await stopWorkers(stage.browser, stage.ours.id);
      await changeClient(page, value);
      return orderedAt;
    };
    times.push(await paintedIn(frame, `after_stop_${round}_`, stopAndChange));
  }
  await page.close();
  return {
    heading: 'Worker: from its stop to fresh state in the panel',
    name: sessionsInWords(sessions),
    unit: 'ms',
    ours: spread(times),
    floor: null,
    goal: sessions === 1 ? { kind: 'at-most', value: FRESH } : null,
  };
}
