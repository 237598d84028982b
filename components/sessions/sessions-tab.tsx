import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useLate } from '../tabs/use-late.ts';

/** Loads what the tab shows. */
export const loadSessions = () => import('./sessions.tsx');

/** All sessions of this browser. */
export function SessionsTab({ view }: { view: PanelView }) {
  const late = useLate(loadSessions);
  return late && <late.Sessions view={view} />;
}
