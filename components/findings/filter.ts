import { factLabel, factText } from '../../lib/findings/fact-text.ts';
import type { Finding, Severity } from '../../lib/findings/finding.ts';
import type { Translate } from '../../lib/i18n/translate.ts';

/** Which findings are to be seen. */
export interface FindingFilter {
  /** Empty leaves all. */
  readonly severities: ReadonlySet<Severity>;
  /** Looked for in all that a finding says, in any case; empty leaves all. */
  readonly text: string;
}

/** True for a finding that a filter leaves. */
export function passes(finding: Finding, { severities, text }: FindingFilter, t: Translate): boolean {
  if (severities.size > 0 && !severities.has(finding.severity)) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || textOf(finding, t).toLowerCase().includes(wanted);
}

function textOf({ rule, statement, facts, why, steps }: Finding, t: Translate): string {
  return [
    rule,
    t(statement.key, ...statement.values),
    ...facts.flatMap((fact) => [factLabel(fact, t), factText(fact.value, t)]),
    t(why),
    ...steps.map((step) => t(step)),
  ].join('\n');
}
