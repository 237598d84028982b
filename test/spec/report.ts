import { conflicts, type Finding } from './compare.ts';
import type { KnownConflict } from './known-conflicts.ts';

/** What the check prints. */
export interface Report {
  readonly text: string;
  /** False when there is a conflict that is not known, or a known one that is gone. */
  readonly fine: boolean;
}

const conflictKinds: readonly string[] = conflicts;

/** A table of the conflicts, and lists of what is good to know. */
export function report(findings: readonly Finding[], known: readonly KnownConflict[]): Report {
  const broken = findings.filter(({ kind }) => conflictKinds.includes(kind));
  const because = (finding: Finding) => known.find((conflict) => isSame(conflict, finding))?.because;
  const gone = known.filter((conflict) => !broken.some((finding) => isSame(conflict, finding)));
  const sections = [
    ...table(broken.map((finding) => [finding.field, finding.kind, finding.detail, because(finding) ?? 'NOT KNOWN'])),
    ...gone.map(({ field, kind }) => `Known and no longer there, to be taken off the list: ${field} ${kind}`),
    ...list('The description has, and we do not read', findings, 'ignores'),
    ...list('We read, and the description does not have', findings, 'not described'),
    ...list('We show as they are, without names for their values', findings, 'names none'),
    `${broken.length} conflicts, ${findings.length - broken.length} notes`,
  ];
  return { text: sections.join('\n'), fine: gone.length === 0 && broken.every(because) };
}

function isSame(conflict: KnownConflict, finding: Finding): boolean {
  return (['field', 'kind', 'detail'] as const).every((key) => conflict[key] === finding[key]);
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const all = [['Field', 'Conflict', 'Detail', 'Why it stays'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return [
    ...all.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
  ];
}

/** Fields below one parent share a line. */
function list(heading: string, findings: readonly Finding[], wanted: Finding['kind']): readonly string[] {
  const fields = findings.flatMap(({ kind, field }) => (kind === wanted ? [field] : []));
  if (fields.length === 0) return [];
  const byParent = Map.groupBy(new Set(fields), (field) => field.slice(0, field.lastIndexOf('.')));
  const lines = [...byParent].map(
    ([parent, children]) => `  ${parent}: ${children.map((field) => field.slice(parent.length + 1)).join(' ')}`,
  );
  return [`${heading}:`, ...lines, ''];
}
