export { dateAndTime, day, type TimeFormat, timeOfDay } from './absolute.ts';
export { duration } from './duration.ts';
export { relativeTime } from './relative.ts';
