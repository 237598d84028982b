import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useLate } from '../tabs/use-late.ts';

const load = () => import('./server-view.tsx');

/** What the application's server would say of this browser; loaded after the first paint. */
export function ServerViewTab({ view }: { view: PanelView }) {
  const late = useLate(load);
  return late && <late.ServerView view={view} />;
}
