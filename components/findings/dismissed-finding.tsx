import type { Finding } from '../../lib/findings/finding.ts';
import { SEVERITY_WORDS } from '../../lib/findings/words.ts';
import { useTools } from '../tools.ts';
import { SeverityMark } from './severity-mark.tsx';

/** A dismissed finding in one line, with the way back. */
export function DismissedFinding({ finding }: { finding: Finding }) {
  const { t, actions } = useTools();
  const { id, rule, severity, statement } = finding;
  return (
    <li class="finding-dismissed">
      <SeverityMark severity={severity} />
      <p>
        <span class="visually-hidden">{t(SEVERITY_WORDS[severity])}: </span>
        <bdi>{t(statement.key, ...statement.values)}</bdi> <code>{rule}</code>
      </p>
      <button type="button" class="button" title={t('findingRestoreHint')} onClick={() => actions.restoreFinding(id)}>
        {t('findingRestore')}
      </button>
    </li>
  );
}
