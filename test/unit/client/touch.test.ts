import { describe, expect, test } from 'vitest';
import { daysLeft, isEligibleForTouch, touchAddress, touchEligibleFrom } from '../../../lib/client/touch.ts';
import { day, now } from './fixtures/sessions.ts';

describe('a cookie', () => {
  test.each([
    ['that expires in 400 days', now + 400 * day, false, 400],
    ['that expires in 8 days and 1 ms', now + 8 * day + 1, false, 8],
    ['that expires in 8 days', now + 8 * day, true, 8],
    ['that expires in 8 days less 1 ms', now + 8 * day - 1, true, 7],
    ['that expires now', now, true, 0],
    ['that expired a year ago', now - 365 * day, true, 0],
  ])('%s', (_, expiresAt, eligible, days) => {
    expect(isEligibleForTouch(expiresAt, now)).toBe(eligible);
    expect(daysLeft(expiresAt, now)).toBe(days);
  });

  test('whose expiry is not known is never eligible', () => {
    expect(isEligibleForTouch(null, now)).toBe(false);
  });

  test('turns eligible when it has 8 days left', () => {
    const from = touchEligibleFrom(now + 20 * day);
    expect(from).toBe(now + 12 * day);
    expect(isEligibleForTouch(now + 20 * day, from - 1)).toBe(false);
    expect(isEligibleForTouch(now + 20 * day, from)).toBe(true);
  });
});

test('the address of a touch names where to go on to, hash and all', () => {
  const { path, search } = touchAddress(new URL('https://app.example.com/a?b=c&d=e#f'));
  expect(path).toBe('/client/touch');
  expect([...(search ?? [])]).toEqual([['redirect_url', 'https://app.example.com/a?b=c&d=e#f']]);
});
