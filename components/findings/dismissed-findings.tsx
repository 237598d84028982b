import { plural } from '../../lib/i18n/translate.ts';
import type { FindingsView } from '../../lib/panel/findings-view.ts';
import { useTools } from '../tools.ts';
import { DismissedFinding } from './dismissed-finding.tsx';
import { Fold } from './fold.tsx';

/** Findings that the user does not want to hear of on this site, folded away. */
export function DismissedFindings({ findings: { findings, dismissed } }: { findings: FindingsView }) {
  const { t, actions } = useTools();
  const hidden = findings.filter(({ id }) => dismissed.has(id));
  if (hidden.length === 0) return null;
  return (
    <Fold
      label={(isOpen) => plural(t, isOpen ? 'findingHideDismissed' : 'findingShowDismissed', hidden.length)}
      beside={(isOpen) =>
        isOpen && (
          <button
            type="button"
            class="button"
            title={t('findingRestoreAllHint')}
            onClick={() => actions.restoreFinding(null)}
          >
            {t('findingRestoreAll')}
          </button>
        )
      }
    >
      {(id) => (
        <ul id={id} aria-label={t('findingDismissed')}>
          {hidden.map((finding) => (
            <DismissedFinding key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
    </Fold>
  );
}
