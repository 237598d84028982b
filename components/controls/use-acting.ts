import type { ActionName } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Action } from '../../lib/protocol/action.ts';
import { useTools } from '../tools.ts';
import { whyUnavailable } from './why-unavailable.ts';

/** How the buttons of one part of the panel act. */
export interface Acting {
  /** Why such an action cannot run now, in words, or null when it can. */
  whyNot(name: ActionName): string | null;
  /** What runs now, for controls that do the same with other values. */
  readonly running: Action | null;
  /** True while just this action runs. */
  isRunning(action: Action): boolean;
  act(action: Action): void;
}

/** The actions of the frame that is looked at, for the buttons of one part of the panel. */
export function useActing(view: PanelView): Acting {
  const { t, actions } = useTools();
  const running = view.state?.running ?? null;
  return {
    running,
    whyNot: (name) => whyUnavailable(t, view, name),
    isRunning: (action) => running !== null && isSame(running, action),
    act: actions.act,
  };
}

function isSame(one: Action, other: Action): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
