import { SEVERITIES } from '../../lib/findings/finding.ts';
import type { FindingsView } from '../../lib/panel/findings-view.ts';
import { useTools } from '../tools.ts';
import { countBySeverity, countWords, openFindings } from './open-findings.ts';
import { SeverityMark } from './severity-mark.tsx';

/** How many errors and warnings there are, in the colour and with the sign of the worst; nothing for notes alone. */
export function FindingsBadge({ findings }: { findings: FindingsView | null }) {
  const { t } = useTools();
  const counts = countBySeverity(openFindings(findings));
  const worst = SEVERITIES.find((severity) => counts[severity] > 0);
  if (worst === undefined || worst === 'info') return null;
  return (
    <>
      {' '}
      <span class={`findings-badge severity-${worst}`} aria-hidden="true">
        <SeverityMark severity={worst} /> {counts.error + counts.warning}
      </span>
      <span class="visually-hidden">{countWords(t, counts, ['error', 'warning'])}</span>
    </>
  );
}
