import { type Finding, SEVERITIES, type Severity } from '../../lib/findings/finding.ts';
import { type PluralKey, plural, type Translate } from '../../lib/i18n/translate.ts';
import type { FindingsView } from '../../lib/panel/findings-view.ts';

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

const COUNT_WORDS: Readonly<Record<Severity, PluralKey>> = {
  error: 'findingErrors',
  warning: 'findingWarnings',
  info: 'findingNotes',
};

/** The findings that the user has not dismissed, the worst first; none while nothing was examined. */
export function openFindings(view: FindingsView | null): readonly Finding[] {
  return view?.findings.filter(({ id }) => !view.dismissed.has(id)) ?? [];
}

/** How many of them there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** The counts of these severities in words, without those that are zero: `1 error, 2 warnings`. */
export function countWords(t: Translate, counts: SeverityCounts, severities = SEVERITIES): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => plural(t, COUNT_WORDS[severity], counts[severity]))
    .join(', ');
}
