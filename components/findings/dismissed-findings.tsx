import { useId, useState } from 'preact/hooks';
import { plural } from '../../lib/i18n/translate.ts';
import type { FindingsView } from '../../lib/panel/findings-view.ts';
import { useTools } from '../tools.ts';
import { DismissedFinding } from './dismissed-finding.tsx';

/** Findings that the user does not want to hear of on this site, folded away. */
export function DismissedFindings({ findings: { findings, dismissed } }: { findings: FindingsView }) {
  const { t, actions } = useTools();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const hidden = findings.filter(({ id }) => dismissed.has(id));
  if (hidden.length === 0) return null;
  return (
    <section class="findings-part">
      <div class="findings-fold">
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {plural(t, isOpen ? 'findingHideDismissed' : 'findingShowDismissed', hidden.length)}
        </button>
        {isOpen && (
          <button
            type="button"
            class="button"
            title={t('findingRestoreAllHint')}
            onClick={() => actions.restoreFinding(null)}
          >
            {t('findingRestoreAll')}
          </button>
        )}
      </div>
      {isOpen && (
        <ul id={list} aria-label={t('findingDismissed')}>
          {hidden.map((finding) => (
            <DismissedFinding key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}
