import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useLate } from '../tabs/use-late.ts';

const load = () => import('../simulate/simulation-notice.tsx');

/** Says that something is simulated in the tab; loaded when it is. */
export function Simulated({ view }: { view: PanelView }) {
  const late = useLate(load);
  const running = view.state?.simulation;
  return late && running && <late.SimulationNotice running={running} view={view} />;
}
