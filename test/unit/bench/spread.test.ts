import { expect, it } from 'vitest';
import { spread } from '../../bench/spread.ts';

it('gives the middle one of an odd number of values', () => {
  expect(spread([9, 1, 4])).toEqual({ median: 4, min: 1, max: 9, count: 3 });
});

it('gives the mean of the two in the middle of an even number', () => {
  expect(spread([10, 2, 3, 1])).toEqual({ median: 2.5, min: 1, max: 10, count: 4 });
});

it('has nothing to say of nothing', () => {
  expect(() => spread([])).toThrow('Nothing was measured.');
});
