import { expect, it } from 'vitest';
import { type Goal, meetsGoal, type Result, ratioOf } from '../../bench/result.ts';
import { spread } from '../../bench/spread.ts';
import { table } from '../../bench/table.ts';

function result(changes: Partial<Result>): Result {
  return {
    heading: 'Panel: heap',
    name: '1 session',
    unit: 'bytes',
    ours: spread([2_400_000, 2_200_000, 2_300_000]),
    floor: spread([1_150_000]),
    goal: null,
    ...changes,
  };
}

it('compares medians with the floor', () => {
  expect(ratioOf(result({}))).toBe(2);
  expect(ratioOf(result({ floor: null }))).toBeNull();
  expect(ratioOf(result({ floor: spread([0]) }))).toBeNull();
});

it.each<[Goal | null, boolean | null]>([
  [{ kind: 'times-floor', value: 2 }, true],
  [{ kind: 'times-floor', value: 1.9 }, false],
  [{ kind: 'at-most', value: 2_300_000 }, true],
  [{ kind: 'at-most', value: 2_299_999 }, false],
  [null, null],
])('tells whether %o is met: %s', (goal, met) => {
  expect(meetsGoal(result({ goal }))).toBe(met);
});

it('cannot judge by a floor that is not there', () => {
  expect(meetsGoal(result({ floor: null, goal: { kind: 'times-floor', value: 2 } }))).toBeNull();
});

it('writes a table, a block for each heading', () => {
  const results = [
    result({ goal: { kind: 'at-most', value: 2_000_000 } }),
    result({ heading: 'Panel: opening', unit: 'ms', ours: spread([12.34]), floor: null }),
    result({ name: '100 sessions', unit: 'count', ours: spread([3]), floor: spread([3]) }),
  ];
  expect(table(results).split('\n')).toEqual([
    'Panel: heap',
    '                         median (min – max)    floor   ratio              goal',
    '  1 session     2.30 MB (2.20 MB – 2.40 MB)  1.15 MB  2.00 ×  ≤ 2.00 MB MISSED',
    '  100 sessions                            3        3  1.00 ×',
    '',
    'Panel: opening',
    '                         median (min – max)    floor   ratio              goal',
    '  1 session                         12.3 ms',
  ]);
});
