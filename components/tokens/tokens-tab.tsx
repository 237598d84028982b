import type { PanelView } from '../../lib/panel/panel-view.ts';
import { useLate } from '../tabs/use-late.ts';

/** Beside the tab's views this loads Clerk's reader of claims and jose, which the panel's first paint does not need. */
const load = () => import('./tokens.tsx');

/** Every token that the browser holds for the document, and any that is pasted, taken apart. */
export function TokensTab({ view }: { view: PanelView }) {
  const late = useLate(load);
  return late && <late.Tokens view={view} />;
}
