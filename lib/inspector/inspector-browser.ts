import type { CookieStore } from '../cookies/session-cookies.ts';
import type { RunningAction } from './actions.ts';
import type { InspectorState } from './state.ts';

/** The top document of a tab. */
export interface TopDocument {
  readonly documentId: string;
  readonly url: string;
}

/** What of an inspector outlives a stopped worker. */
export interface SavedInspector {
  readonly state: InspectorState;
  readonly running: RunningAction | null;
  /** Id of the last request taken in; a panel that lost its line sends one again. */
  readonly accepted: string | null;
}

/** What an inspector needs of the browser, for its one tab. */
export interface InspectorBrowser {
  topDocument(): Promise<TopDocument | null>;
  /**
   * Puts bridge and hook into a document, unless they are there.
   * @returns false when the document is gone or may not be entered
   */
  enter(documentId: string): Promise<boolean>;
  /** Those of the hosts that the extension has no access to over this scheme, `https` or `http`. */
  missing(hosts: readonly string[], scheme: string): Promise<readonly string[]>;
  readonly cookies: CookieStore;
  save(saved: SavedInspector): void;
  forget(): void;
  now(): number;
}
