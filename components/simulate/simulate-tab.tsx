import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useLate } from '../tabs/use-late.ts';

/** Loads what the tab shows. */
export const loadSimulate = () => import('./simulate.tsx');

/** What can be simulated in the tab; loaded when it is looked at. */
export function SimulateTab({ view }: { view: PanelView }) {
  const late = useLate(loadSimulate);
  return late && <late.Simulate view={view} />;
}
