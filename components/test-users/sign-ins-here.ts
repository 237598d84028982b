import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { SavedSignIn } from '../../lib/test-users/saved-sign-in.ts';
import { instanceOf } from '../state.ts';

/** The saved sign-ins that can come back on the page that is looked at: those of its site and its instance. */
export function signInsHere({ state, frame }: PanelView): readonly SavedSignIn[] {
  const key = instanceOf(frame)?.instance.publishableKey ?? null;
  const here = URL.parse(frame?.url ?? '')?.origin;
  return (state?.testUsers ?? []).filter(({ origin, publishableKey }) => origin === here && publishableKey === key);
}
