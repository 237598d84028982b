import type { Unchecked } from '../../lib/findings/examine.ts';
import { plural } from '../../lib/i18n/translate.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import { ReloadButton } from '../controls/reload-button.tsx';
import { useTools } from '../tools.ts';
import { Fold } from './fold.tsx';
import { uncheckedByReason } from './unchecked-by-reason.ts';
import { UncheckedGroup } from './unchecked-group.tsx';

/** The rules that could not look at everything, folded away: why, and what to do about it. A reload helps most, so it is offered at once. */
export function UncheckedRules({ unchecked, view }: { unchecked: readonly Unchecked[]; view: PanelView }) {
  const { t } = useTools();
  if (unchecked.length === 0) return null;
  const groups = uncheckedByReason(unchecked);
  const reload = groups.some(({ why }) => why === 'opened-late') && (
    <div class="buttons">
      <ReloadButton view={view} words="timelineReload" hint="timelineReloadHint" />
    </div>
  );
  return (
    <Fold label={() => plural(t, 'findingUnchecked', unchecked.length)} beside={() => reload}>
      {(id) => (
        <ul id={id} class="unchecked" aria-label={t('findingUncheckedList')}>
          {groups.map((group) => (
            <UncheckedGroup key={group.why} group={group} view={view} />
          ))}
        </ul>
      )}
    </Fold>
  );
}
