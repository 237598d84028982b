import type { DocumentSecrets } from '../inspector/secrets.ts';
import type { FrameState, InspectorState } from '../inspector/state.ts';
import type { Action } from '../protocol/action.ts';

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
  /** The frame that is looked at: the chosen one, or the top one when that is gone; null without state. */
  readonly frame: FrameState | null;
  /** What the browser holds for the document of that frame; null until it was told, and where there is no access. */
  readonly secrets: DocumentSecrets | null;
  /** True when the browser's question was answered with no. */
  readonly grantRefused: boolean;
}

/** What a user can do in the panel. */
export interface PanelActions {
  /** Carries out an action in the document of the frame that is looked at. */
  act(action: Action): void;
  /** Looks at another frame. */
  chooseFrame(frameId: number): void;
  grantAccess(): void;
  /** Starts the version that waits. */
  applyUpdate(): void;
  copy(text: string): void;
}
