/** How absolute times are written: the language of the texts around them, and the reader's time zone unless told. */
export interface TimeFormat {
  /** BCP 47 tag of the language, such as `en`. */
  readonly locale: string;
  /** IANA name such as `Europe/Berlin`; the browser's own zone when left out. */
  readonly timeZone?: string;
}

const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };

/** Day and time to the second: `Nov 23, 2026, 14:02:05`. Takes epoch milliseconds. */
export function dateAndTime(at: number, format: TimeFormat): string {
  return write(at, format, { ...DAY, ...CLOCK });
}

/** Day alone: `Nov 23, 2026`. Takes epoch milliseconds. */
export function day(at: number, format: TimeFormat): string {
  return write(at, format, DAY);
}

/** Time of the day to the second: `14:02:05`. Takes epoch milliseconds. */
export function timeOfDay(at: number, format: TimeFormat): string {
  return write(at, format, CLOCK);
}

/** The longest a JavaScript date can be from 1970, in milliseconds; beyond it `Intl` throws. */
const LAST_DATE = 8.64e15;

function write(at: number, { locale, timeZone }: TimeFormat, options: Intl.DateTimeFormatOptions): string {
  if (!(Math.abs(at) <= LAST_DATE)) return String(at);
  return formatFor(locale, timeZone === undefined ? options : { ...options, timeZone }).format(at);
}

/** To make one takes a hundred times as long as to use it, and a list of sessions has thousands of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}
