import { SHIPPED_BUILD } from '../../browser/extension-build.ts';
import type { Measure } from '../measure.ts';
import type { Result } from '../result.ts';
import { BUDGETS } from '../size/budgets.ts';
import { type PackageSize, packageSize, type Size } from '../size/package-size.ts';
import { spread } from '../spread.ts';
import { FLOOR_BUILD } from '../stage.ts';

const HEADING = 'Package';

/** What the built package weighs, beside the budgets that fail the build. */
export const packageMeasure: Measure = {
  name: 'package',
  async run() {
    const ours = packageSize(SHIPPED_BUILD);
    const floor = packageSize(FLOOR_BUILD);
    const line = (name: string, of: (size: PackageSize) => number, limit: number | null = null): Result => ({
      heading: HEADING,
      name,
      unit: 'bytes',
      ours: spread([of(ours)]),
      floor: spread([of(floor)]),
      goal: limit === null ? null : { kind: 'at-most', value: limit },
    });
    const both = (name: string, of: (size: PackageSize) => Size | undefined) => [
      line(`${name}, minified`, (size) => of(size)?.bytes ?? 0),
      line(`${name}, gzipped`, (size) => of(size)?.gzipped ?? 0),
    ];
    return [
      ...BUDGETS.map(({ part, of, limit }) => line(part, of, limit)),
      ...Object.keys(ours.injected).map((module) =>
        line(`sent into pages: ${module}`, (size) => size.injected[module] ?? 0),
      ),
      ...Object.keys(ours.entries).flatMap((entry) => both(`entry ${entry}`, ({ entries }) => entries[entry])),
      ...both('code loaded later', ({ late }) => late),
      ...both('texts, icons and pages', ({ other }) => other),
    ];
  },
};
