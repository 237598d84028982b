import type { InspectorState } from '../inspector/state.ts';

/** Something the user asked for in the panel. */
export type Action =
  | { readonly name: 'clearCache' }
  | { readonly name: 'removeSessions' }
  | { readonly name: 'openTouchUrl'; readonly redirectUrl: string };

/** An action as it travels: bound to the document the user saw, and done once however often it arrives. */
export interface ActionRequest {
  readonly id: string;
  readonly documentId: string;
  readonly action: Action;
}

/** How a page names its Clerk instance, read through DevTools where the hook has no access. */
export interface Announcement {
  readonly publishableKey: string | null;
  readonly proxyUrl: string | null;
  readonly domain: string | null;
}

/** From a panel to the worker. */
export type PanelMessage =
  /** First on each connection. */
  | { readonly kind: 'open'; readonly tabId: number }
  | { readonly kind: 'act'; readonly request: ActionRequest }
  | { readonly kind: 'announce'; readonly announcement: Announcement }
  | { readonly kind: 'apply-update' };

/** From the worker to a panel. */
export type WorkerMessage =
  /** Changed parts of the state; the first one on a connection is whole. */
  | { readonly kind: 'state'; readonly patch: Partial<InspectorState> }
  /** The request with this id is in the worker's keeping and must not be sent again. */
  | { readonly kind: 'accepted'; readonly id: string };

/** The name of the port that a panel opens. Names carry no authority: the worker asks the browser who is there. */
export const PANEL_PORT = 'panel';
/** The name of the port that a bridge opens. */
export const BRIDGE_PORT = 'bridge';
