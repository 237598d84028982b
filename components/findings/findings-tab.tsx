import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useLate } from '../tabs/use-late.ts';
import { useTools } from '../tools.ts';

/** Beside the tab's views this loads the rules, whose names it shows. */
const load = () => import('./findings.tsx');

/** What is wrong on the page, why, and what to do about it. */
export function FindingsTab({ view }: { view: PanelView }) {
  const { t } = useTools();
  const late = useLate(load);
  if (view.past || view.file) return <p class="none">{t('findingsPast')}</p>;
  if (!late || !view.findings) return <p class="none">{t('findingsPending')}</p>;
  return <late.Findings view={view} findings={view.findings} />;
}
