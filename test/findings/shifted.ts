/** Times that are in a recording stand in milliseconds since the epoch, and in seconds in claims of tokens and in cookies. */
const SECOND = 1_000;

/**
 * A recording of which the part up to a time was so much earlier, and the rest when it was: whoever recorded it waited meanwhile.
 * All times in it move, in texts too, since a state is told by its difference to the one before.
 *
 * @param until epoch ms
 * @param by ms, whole seconds
 */
export function withPause<Value>(recording: Value, since: number, until: number, by: number): Value {
  const moved = (time: number, unit: number) => {
    const at = time * unit;
    return at >= since && at <= until ? time - by / unit : time;
  };
  const shift = (value: unknown): unknown => {
    if (typeof value === 'number') return moved(moved(value, 1), SECOND);
    if (typeof value === 'string') return /^\d{10}$/.test(value) ? `${moved(Number(value), SECOND)}` : value;
    if (Array.isArray(value)) return value.map(shift);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shift(part)]));
  };
  return shift(recording) as Value;
}
