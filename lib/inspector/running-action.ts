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

/** How a worker comes to an action. */
export type ActionStart =
  /** It was kept first. */
  | 'kept'
  /** The browser had no room for it: a stop of the worker would lose it. */
  | 'not-kept'
  /** A worker before this one began it and was stopped. */
  | 'inherited';
