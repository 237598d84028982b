import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useLate } from '../tabs/use-late.ts';

const load = () => import('./timeline.tsx');

/** What happened in the tab, in its order, and what changed with it. */
export function TimelineTab({ view }: { view: PanelView }) {
  const late = useLate(load);
  return late && <late.Timeline view={view} />;
}
