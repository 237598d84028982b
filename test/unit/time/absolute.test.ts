import { describe, expect, test } from 'vitest';
import { dateAndTime, day, timeOfDay } from '../../../lib/time/index.ts';

const AT = Date.UTC(2026, 10, 23, 13, 2, 5);
const BERLIN = { locale: 'en', timeZone: 'Europe/Berlin' };

describe('absolute times', () => {
  test('are written in the time zone that is asked for', () => {
    expect(dateAndTime(AT, BERLIN)).toBe('Nov 23, 2026, 14:02:05');
    expect(dateAndTime(AT, { locale: 'en', timeZone: 'Asia/Tokyo' })).toBe('Nov 23, 2026, 22:02:05');
  });

  test('follow the language of the texts', () => {
    expect(dateAndTime(AT, { ...BERLIN, locale: 'de' })).toBe('23. Nov. 2026, 14:02:05');
  });

  test('can be a day or a time of the day alone', () => {
    expect(day(AT, BERLIN)).toBe('Nov 23, 2026');
    expect(timeOfDay(AT, BERLIN)).toBe('14:02:05');
  });

  test('count midnight as hour zero', () => {
    expect(timeOfDay(Date.UTC(2026, 10, 23), { locale: 'en', timeZone: 'UTC' })).toBe('00:00:00');
  });

  test('that no date can hold are written as the number they are', () => {
    expect(dateAndTime(9e15, BERLIN)).toBe('9000000000000000');
    expect(day(Number.NaN, BERLIN)).toBe('NaN');
  });
});
