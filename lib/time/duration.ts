const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A length of time in its two largest units, `9m 12s`, `3h 5m`, `7d 1h`, and `0s` for less than a second. Cut and not
 * rounded. Takes milliseconds, not below zero.
 */
export function duration(length: number, locale: string): string {
  const format = new Intl.DurationFormat(locale, {
    style: 'narrow',
    secondsDisplay: length < MINUTE ? 'always' : 'auto',
  });
  const days = Math.trunc(length / DAY);
  const hours = Math.trunc((length % DAY) / HOUR);
  const minutes = Math.trunc((length % HOUR) / MINUTE);
  const seconds = Math.trunc((length % MINUTE) / SECOND);
  if (days > 0) return format.format({ days, hours });
  return hours > 0 ? format.format({ hours, minutes }) : format.format({ minutes, seconds });
}
