export { dateAndTime, day, type TimeFormat, timeOfDay } from './absolute.ts';
export { relativeTime } from './relative.ts';
