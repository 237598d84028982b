import type { ActionRequest } from '../protocol/panel-message.ts';
import type { Way } from './state.ts';

/** An action under way, as it is kept so that another worker can go on with it. */
export interface RunningAction {
  readonly request: ActionRequest;
  /** Sessions in the Client when it began. */
  readonly sessions: number;
  /** The way it took. */
  readonly way: Way;
}
