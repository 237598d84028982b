import { expect, it } from 'vitest';
import { type Budget, overBudget } from '../../bench/size/budgets.ts';
import type { PackageSize } from '../../bench/size/package-size.ts';

const size: PackageSize = {
  entries: { panel: { bytes: 100, gzipped: 50 } },
  late: { bytes: 0, gzipped: 0 },
  other: { bytes: 0, gzipped: 0 },
  injected: { hook: 10, bridge: 10 },
  zip: 201_500,
  translations: 0,
};

const archive = (limit: number): Budget => ({ part: 'Archive', limit, of: ({ zip }) => zip });

it('says what is over its budget, and by how much', () => {
  expect(overBudget(size, [archive(200_000)])).toEqual([
    'Archive: 201,500 bytes, 1,500 more than the 200,000 it may have.',
  ]);
});

it('says nothing of what is just within it', () => {
  expect(overBudget(size, [archive(201_500)])).toEqual([]);
});

it('does not take for light what it cannot find', () => {
  expect(overBudget({ ...size, zip: 0 }, [archive(200_000)])).toEqual(['Archive: not found in the build.']);
});
