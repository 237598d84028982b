import { type Goal, meetsGoal, type Result, ratioOf, type Unit } from './result.ts';
import type { Spread } from './spread.ts';

const COLUMNS = ['', 'median (min – max)', 'floor', 'ratio', 'goal'];

/** The results as a table of plain text, under their headings in the order they come. */
export function table(results: readonly Result[]): string {
  const headings = [...new Set(results.map(({ heading }) => heading))];
  const rows = results.map(cells);
  const widths = COLUMNS.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return headings
    .map((heading) => {
      const lines = results.flatMap((result, index) => (result.heading === heading ? [line(rows[index] ?? [])] : []));
      return [heading, line(COLUMNS), ...lines].join('\n');
    })
    .join('\n\n');
}

function cells(result: Result): readonly string[] {
  const { name, unit, ours, floor, goal } = result;
  const ratio = ratioOf(result);
  return [
    `  ${name}`,
    inWords(ours, unit),
    floor === null ? '' : inWords(floor, unit),
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    goal === null ? '' : `${goalInWords(goal, unit)} ${meetsGoal(result) ? 'met' : 'MISSED'}`,
  ];
}

function inWords({ median, min, max }: Spread, unit: Unit): string {
  return min === max ? amount(median, unit) : `${amount(median, unit)} (${amount(min, unit)} – ${amount(max, unit)})`;
}

function goalInWords({ kind, value }: Goal, unit: Unit): string {
  return kind === 'times-floor' ? `≤ ${value} ×` : `≤ ${amount(value, unit)}`;
}

/** A number with its unit: `12.3 ms`, `1.23 MB`, `4`. */
function amount(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return `${value.toFixed(1)} ms`;
    case 'bytes':
      return bytesInWords(value);
    case 'count':
      return String(value);
  }
}

function bytesInWords(bytes: number): string {
  if (Math.abs(bytes) >= 1_000_000) return `${(bytes / 1_000_000).toFixed(2)} MB`;
  if (Math.abs(bytes) >= 1_000) return `${(bytes / 1_000).toFixed(1)} kB`;
  return `${Math.round(bytes)} B`;
}
