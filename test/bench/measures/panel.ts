import { changeClient, openApp, tellFloor } from '../app.ts';
import { type Bench, type Measure, sessionsInWords } from '../measure.ts';
import { heapOf, openDevTools, openPanelByClick, paintedIn } from '../panel.ts';
import type { Result } from '../result.ts';
import { spread } from '../spread.ts';
import type { Stage, Subject } from '../stage.ts';

/** Changes that are measured in each panel that is opened. */
const CHANGES = 10;

/** Two frames at 60 a second, in milliseconds. */
const TWO_FRAMES = 2_000 / 60;

/** The most that the panel should have on its heap while somebody is signed in. */
const HEAP = 2_000_000;

/** What one panel gave. */
interface Sample {
  readonly openedIn: number;
  readonly heap: number;
  readonly paintedIn: readonly number[];
}

/** The panel against an empty one: opening it, its heap, and how soon a change in the page is on screen. */
export const panel = (sessions: number): Measure => ({
  name: `panel-${sessions}`,
  run: (bench) => withSessions(bench, sessions),
});

async function withSessions({ rounds, stage: open, say }: Bench, sessions: number): Promise<readonly Result[]> {
  const stage = await open();
  const ours: Sample[] = [];
  const floor: Sample[] = [];
  for (let round = 1; round <= rounds; round++) {
    say(`Panel with ${sessionsInWords(sessions)}, round ${round} of ${rounds}`);
    // In turns, so that a machine that slows down slows both.
    floor.push(await sample(stage, stage.floor, sessions));
    ours.push(await sample(stage, stage.ours, sessions));
  }
  const line = (heading: string, unit: Result['unit'], pick: (sample: Sample) => readonly number[]) => ({
    heading,
    name: sessionsInWords(sessions),
    unit,
    ours: spread(ours.flatMap(pick)),
    floor: spread(floor.flatMap(pick)),
  });
  const isUsual = sessions === 1;
  return [
    {
      ...line('Panel: from click to content', 'ms', ({ openedIn }) => [openedIn]),
      goal: isUsual ? { kind: 'times-floor', value: 1.5 } : null,
    },
    {
      ...line('Panel: heap', 'bytes', ({ heap }) => [heap]),
      goal: isUsual ? { kind: 'at-most', value: HEAP } : null,
    },
    {
      ...line('Panel: from a change in the page to its paint', 'ms', ({ paintedIn }) => paintedIn),
      goal: isUsual ? { kind: 'at-most', value: TWO_FRAMES } : null,
    },
  ];
}

async function sample(stage: Stage, subject: Subject, sessions: number): Promise<Sample> {
  const page = await stage.browser.newPage();
  await openApp(stage, page, sessions);
  const devtools = await openDevTools(page);
  const { frame, openedIn } = await openPanelByClick(devtools, subject);
  const heap = await heapOf(stage.browser, subject);
  const change = (value: string) => (subject === stage.ours ? changeClient(page, value) : tellFloor(page, value));
  const painted: number[] = [];
  for (let index = 0; index < CHANGES; index++) painted.push(await paintedIn(frame, `change_${index}_`, change));
  await page.close();
  return { openedIn, heap, paintedIn: painted };
}
