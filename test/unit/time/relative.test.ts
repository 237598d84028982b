import { expect, test } from 'vitest';
import { relativeTime } from '../../../lib/time/index.ts';

const NOW = Date.UTC(2026, 10, 23, 13, 2, 5);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'now'],
  [400, 'now'],
  [-400, 'now'],
  [SECOND, 'in 1 second'],
  [-59 * SECOND, '59 seconds ago'],
  [-3 * MINUTE, '3 minutes ago'],
  [2 * HOUR, 'in 2 hours'],
  [47 * HOUR, 'in 47 hours'],
  [7 * DAY, 'in 7 days'],
  [400 * DAY, 'in 400 days'],
  [-3 * 365 * DAY, '3 years ago'],
])('%i ms from now is %s', (distance, text) => {
  expect(relativeTime(NOW + distance, NOW, 'en')).toBe(text);
});

test('a unit that is not full does not count', () => {
  expect(relativeTime(NOW + 8 * DAY - 1, NOW, 'en')).toBe('in 7 days');
  expect(relativeTime(NOW - 2 * MINUTE + 1, NOW, 'en')).toBe('1 minute ago');
});

test('follows the language of the texts', () => {
  expect(relativeTime(NOW + 7 * DAY, NOW, 'de')).toBe('in 7 Tagen');
});

test('a time that is no number is written as it is', () => {
  expect(relativeTime(Number.NaN, NOW, 'en')).toBe('NaN');
});
