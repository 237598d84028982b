const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** The largest unit that fits, and from what distance on it is used; days go far, as cookies are counted in days. */
const UNITS: readonly (readonly [from: number, unit: Intl.RelativeTimeFormatUnit, length: number])[] = [
  [2 * YEAR, 'year', YEAR],
  [2 * DAY, 'day', DAY],
  [HOUR, 'hour', HOUR],
  [MINUTE, 'minute', MINUTE],
  [0, 'second', SECOND],
];

/**
 * The distance from now in words: `3 minutes ago`, `in 7 days`, `now`. Whole units, cut and not rounded, so that
 * nothing is said to be later than it is. Takes epoch milliseconds.
 */
export function relativeTime(at: number, now: number, locale: string): string {
  const distance = at - now;
  if (!Number.isFinite(distance)) return String(at);
  const size = Math.abs(distance);
  const [, unit, length] = UNITS.find(([from]) => size >= from) ?? ([0, 'second', SECOND] as const);
  // A negative zero would be written as "0 seconds ago".
  const count = Math.trunc(distance / length) || 0;
  return formatFor(locale, count === 0 ? 'auto' : 'always').format(count, unit);
}

/** To make one takes a hundred times as long as to use it, and each distance on screen is written once a second. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

function formatFor(locale: string, numeric: Intl.RelativeTimeFormatNumeric): Intl.RelativeTimeFormat {
  const key = `${locale} ${numeric}`;
  const format = formats.get(key) ?? new Intl.RelativeTimeFormat(locale, { numeric });
  formats.set(key, format);
  return format;
}
