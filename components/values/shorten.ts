/** Clerk's ids: a kind, an underscore and a long random part, as in `sess_2adaBQ7mGk3nZr8vTq1xYw5cLdE`. */
const ID = /^[a-z]+_[A-Za-z0-9]{20,}$/;
const ID_HEAD = 12;
const ID_TAIL = 6;

/** Longest text that is shown whole, in characters. */
const TEXT = 120;
const TEXT_TAIL = 20;

/** A value as it is shown: the middle is taken out of an id and of a very long text, whose ends tell them from others. */
export function shortenMiddle(value: string): string {
  if (ID.test(value)) return `${value.slice(0, ID_HEAD)}…${value.slice(-ID_TAIL)}`;
  const characters = Array.from(value);
  if (characters.length <= TEXT) return value;
  return `${characters.slice(0, TEXT - TEXT_TAIL).join('')}…${characters.slice(-TEXT_TAIL).join('')}`;
}

/** Takes the end off a long text. */
export function shortenEnd(value: string): string {
  const characters = Array.from(value);
  if (characters.length <= TEXT) return value;
  return `${characters.slice(0, TEXT).join('')}…`;
}
