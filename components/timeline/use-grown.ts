import { useRef } from 'preact/hooks';

interface Known<Row, Made> {
  readonly rows: readonly Row[];
  readonly key: unknown;
  readonly made: Made;
}

/**
 * What is made of a list that mostly grows at its end. Only rows that are new are looked at, so that one more costs the same
 * however many there are; all of them when another key is given, or the list begins elsewhere.
 * @param add gives what was made with more rows; the same object when they add nothing
 */
export function useGrown<Row extends object, Made>(
  rows: readonly Row[],
  key: unknown,
  nothing: Made,
  add: (made: Made, more: readonly Row[]) => Made,
): Made {
  const last = useRef<Known<Row, Made> | null>(null);
  const known = last.current;
  if (known && known.rows === rows && known.key === key) return known.made;
  const made =
    known && known.key === key && hasGrown(known.rows, rows)
      ? add(known.made, rows.slice(known.rows.length))
      : add(nothing, rows);
  last.current = { rows, key, made };
  return made;
}

function hasGrown<Row extends object>(before: readonly Row[], rows: readonly Row[]): boolean {
  const end = before.length - 1;
  return end >= 0 && rows[0] === before[0] && rows[end] === before[end];
}
