import { useState } from 'preact/hooks';
import type { ActionName } from '../../lib/inspector/state.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Action } from '../../lib/protocol/panel-message.ts';
import { useTools } from '../tools.ts';
import { whyUnavailable } from './why-unavailable.ts';

/** How the buttons of one part of the panel act. */
export interface Acting {
  /** Why such an action cannot run now, in words, or null when it can. */
  whyNot(name: ActionName): string | null;
  /** True while this action runs. */
  isRunning(action: Action): boolean;
  act(action: Action): void;
}

/** The actions of the frame that is looked at, for the buttons of one part of the panel. */
export function useActing(view: PanelView): Acting {
  const { t, actions } = useTools();
  // The worker tells the name of what runs; which session it is for is known only here.
  const [asked, setAsked] = useState<Action | null>(null);
  const running = view.state?.running ?? null;
  return {
    whyNot: (name) => whyUnavailable(t, view, name),
    isRunning: (action) => running === action.name && (asked?.name !== running || isSame(asked, action)),
    act(action) {
      setAsked(action);
      actions.act(action);
    },
  };
}

function isSame(one: Action, other: Action): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
