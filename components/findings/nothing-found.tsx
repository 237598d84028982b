import type { FindingsView } from '../../lib/panel/findings-view.ts';
import { Empty } from '../faces/empty.tsx';
import { useTools } from '../tools.ts';
import { RULE_COUNT } from './rules.ts';

/** Says how much of an all-clear it is that nothing was found. */
export function NothingFound({ findings: { findings, unchecked, failed } }: { findings: FindingsView }) {
  const { t } = useTools();
  const checked = RULE_COUNT - unchecked.filter(({ partly }) => !partly).length - failed.length;
  const title = t(findings.length === 0 ? 'findingNothingTitle' : 'findingNothingElseTitle');
  const isWhole = unchecked.length === 0 && failed.length === 0;
  return (
    <Empty title={title}>
      {isWhole ? t('findingNothing', RULE_COUNT) : t('findingNothingOfChecked', checked, RULE_COUNT)}
    </Empty>
  );
}
