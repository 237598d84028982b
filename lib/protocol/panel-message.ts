import type { DocumentSecrets } from '../inspector/secrets.ts';
import type { InspectorState, ServerAnswer } from '../inspector/state.ts';
import type { Action } from './action.ts';
import type { InstanceNames } from './observation.ts';

/** An action as it travels: bound to the document the user saw, and done once however often it arrives. */
export interface ActionRequest {
  readonly id: string;
  readonly documentId: string;
  readonly action: Action;
}

/** From a panel to the worker. */
export type PanelMessage =
  /** First on each connection. */
  | { readonly kind: 'open'; readonly tabId: number }
  | { readonly kind: 'act'; readonly request: ActionRequest }
  /** What DevTools could read of a frame that the extension may not enter. */
  | { readonly kind: 'announce'; readonly documentId: string; readonly announcement: InstanceNames }
  /** A Frontend API that DevTools saw the page call. */
  | { readonly kind: 'seen'; readonly frontendApiHost: string }
  /** What DevTools saw a server say. */
  | { readonly kind: 'served'; readonly answer: ServerAnswer }
  | { readonly kind: 'apply-update' };

/** From the worker to a panel. */
export type WorkerMessage =
  /** All of the state; first on each connection. */
  | { readonly kind: 'state'; readonly state: InspectorState }
  /** The parts that changed. */
  | { readonly kind: 'patch'; readonly patch: Partial<InspectorState> }
  /** What the browser holds for one document, all of it. */
  | { readonly kind: 'secrets'; readonly secrets: DocumentSecrets }
  /** The request with this id is in the worker's keeping and must not be sent again. */
  | { readonly kind: 'accepted'; readonly id: string };

/** The name of the port that a panel opens. Names carry no authority: the worker asks the browser who is there. */
export const PANEL_PORT = 'panel';
/** The name of the port that a bridge opens. */
export const BRIDGE_PORT = 'bridge';
