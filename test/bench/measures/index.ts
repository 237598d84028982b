import type { Measure } from '../measure.ts';
import { findings } from './findings.ts';
import { packageMeasure } from './package.ts';
import { pageCost } from './page-cost.ts';
import { panel } from './panel.ts';
import { timeline } from './timeline.ts';
import { timelineStore } from './timeline-store.ts';
import { worker } from './worker.ts';

/** Numbers of sessions that a Client is measured with. */
const SESSIONS = [1, 100, 1_000];

/** Numbers of events that a record is measured with. */
const EVENTS = [1, 1_000, 100_000];

/** All of the benchmark, in the order of its table. */
export const MEASURES: readonly Measure[] = [
  pageCost,
  ...SESSIONS.map(panel),
  ...SESSIONS.map(worker),
  findings,
  ...EVENTS.map(timeline),
  timelineStore,
  packageMeasure,
];
