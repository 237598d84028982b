import type { PanelView } from '../../lib/panel/panel-view.ts';
import { openFindings } from '../findings/open-findings.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { useChosenTab } from '../tabs/chosen-tab.ts';
import { useTools } from '../tools.ts';

/** The gravest error that was found, in the room that the line leaves; a click leads to it. */
export function FindingsLine({ view }: { view: PanelView }) {
  const { t } = useTools();
  const { choose } = useChosenTab();
  const [worst] = openFindings(view.findings);
  if (worst?.severity !== 'error') return null;
  const statement = t(worst.statement.key, ...worst.statement.values);
  return (
    <button type="button" class="findings-line" title={statement} onClick={() => choose('findings')}>
      <SeverityMark severity="error" /> <span class="visually-hidden">{t('findingSeverityError')}: </span>
      <bdi>{statement}</bdi>
    </button>
  );
}
