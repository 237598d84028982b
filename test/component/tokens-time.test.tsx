import { describe, expect, test } from 'vitest';
import { validityOf } from '../../components/tokens/validity.ts';
import { duration } from '../../lib/time/index.ts';
import { decodeToken } from '../../lib/tokens/decode-token.ts';
import { unsigned } from './samples/tokens.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

test.each([
  [0, '0s'],
  [999, '0s'],
  [42 * SECOND, '42s'],
  [MINUTE, '1m'],
  [9 * MINUTE + 12 * SECOND, '9m 12s'],
  [3 * HOUR + 5 * MINUTE + 59 * SECOND, '3h 5m'],
  [24 * HOUR, '1d'],
  [7 * 24 * HOUR + HOUR + 1, '7d 1h'],
  [8.64e15, '100,000,000d'],
])('%i ms are %s', (length, words) => {
  expect(duration(length, 'en')).toBe(words);
});

describe('at second 1000 a token', () => {
  test.each([
    ['valid', { exp: 1_001 }],
    ['expired', { exp: 1_000 }],
    ['expired', { exp: 1_000, nbf: 2_000 }],
    ['early', { exp: 2_000, nbf: 1_001 }],
    ['early', { exp: 2_000, iat: 1_001 }],
    ['early', { iat: 1_001 }],
    ['endless', { iat: 1_000 }],
    ['broken', { exp: 'soon' }],
    ['broken', { exp: null }],
    ['broken', { sid: 'sess_1' }],
  ])('is %s: %j', (validity, claims) => {
    const token = decodeToken(unsigned(claims));
    expect(token.form === 'jwt' && validityOf(token, 1_000 * SECOND)).toBe(validity);
  });
});
