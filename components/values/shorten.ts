/** Longest identifier that is shown whole; Clerk's own ids have 31 or 32 characters. */
const WHOLE = 32;
const HEAD = 18;
const TAIL = 8;

/** Longest foreign text, such as a name, that is shown whole. */
const TEXT = 120;

/** Takes the middle out of a long identifier, whose ends tell it from others. */
export function shortenMiddle(value: string): string {
  const characters = Array.from(value);
  if (characters.length <= WHOLE) return value;
  return `${characters.slice(0, HEAD).join('')}…${characters.slice(-TAIL).join('')}`;
}

/** Takes the end off a long text. */
export function shortenEnd(value: string): string {
  const characters = Array.from(value);
  if (characters.length <= TEXT) return value;
  return `${characters.slice(0, TEXT).join('')}…`;
}
