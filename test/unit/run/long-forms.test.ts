import { expect, test } from 'vitest';
import { readLong } from '../../run/long-forms.ts';

test('takes the usual numbers, and a seed that is new each time', () => {
  expect(readLong(['soak'])).toEqual({ file: 'test/e2e/soak/soak.test.ts', env: { SOAK_CHANGES: '10000' } });
  expect(Number(readLong(['faults']).env.FAULTS_SEED)).toBeGreaterThan(0);
});

test('takes what it is told', () => {
  expect(readLong(['faults', '--stops', '100', '--seed', '7'])).toEqual({
    file: 'test/e2e/faults/stops.test.ts',
    env: { FAULTS_STOPS: '100', FAULTS_SEED: '7' },
  });
});

test.each([
  [['rest'], 'There is no "rest". There are: faults, soak.'],
  [[], 'There is no "". There are: faults, soak.'],
  [['soak', '--changes', '0'], '--changes takes a whole number from 1 on, not "0".'],
  [['faults', '--seed', 'x'], '--seed takes a whole number from 1 on, not "x".'],
  [['soak', '--seed', '1'], "Unknown option '--seed'"],
])('says what is wrong with %j', (args, words) => {
  expect(() => readLong(args)).toThrow(words);
});
