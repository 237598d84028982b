import type { InspectorState } from '../inspector/state.ts';

/** The panel's line to the worker. */
export type Connection =
  /** Not yet, or again: the browser stops idle workers and the panel reconnects by itself. */
  | 'connecting'
  | 'restarting'
  | 'connected'
  /** The extension was reloaded or updated under this panel; only opening DevTools again helps. */
  | 'invalidated';

/** Everything the panel shows. */
export interface PanelView {
  readonly connection: Connection;
  /** The last state the worker told, kept while the connection is down; null before the first. */
  readonly state: InspectorState | null;
  /** True when the browser's question was answered with no. */
  readonly grantRefused: boolean;
}

/** What a user can do in the panel. */
export interface PanelActions {
  clearCache(): void;
  removeSessions(): void;
  /** Goes to the touch address in the inspected page, through `Clerk.buildUrlWithAuth`. */
  openTouchUrl(redirectUrl: string): void;
  grantAccess(): void;
  /** Starts the version that waits. */
  applyUpdate(): void;
  copy(text: string): void;
}
