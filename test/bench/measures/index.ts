import type { Measure } from '../measure.ts';
import { packageMeasure } from './package.ts';
import { pageCost } from './page-cost.ts';
import { panel } from './panel.ts';
import { worker } from './worker.ts';

/** Numbers of sessions that a Client is measured with. */
const SESSIONS = [1, 100, 1_000];

/** All of the benchmark, in the order of its table. */
export const MEASURES: readonly Measure[] = [pageCost, ...SESSIONS.map(panel), ...SESSIONS.map(worker), packageMeasure];
