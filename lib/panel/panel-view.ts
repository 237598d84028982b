import type { CookieInstance } from '../cookies/instance.ts';
import type { MarkedCookie } from '../cookies/inventory.ts';
import type { DocumentSecrets } from '../inspector/secrets.ts';
import type { FrameState, InspectorState } from '../inspector/state.ts';
import type { Action } from '../protocol/action.ts';
import type { ExportRequest, RecordingChange } from '../protocol/panel-message.ts';
import type { CallEvent, EventId, TimelineEvent } from '../timeline/event.ts';
import type { TimelineFileHead } from '../timeline/file/timeline-file.ts';
import type { Exported } from '../timeline/file/write-timeline-file.ts';
import type { Assumptions } from '../verdict/assumptions.ts';
import type { CallBody } from './call-body.ts';
import type { FindingsView } from './findings-view.ts';
import type { ServerView, Supposition } from './server-view-state.ts';
import type { TimelineView } from './timeline-store.ts';

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
  /** What the application's server would say of that document's requests. */
  readonly server: ServerView;
  readonly timeline: TimelineView;
  /** Null until that document was examined, and where nothing can be. */
  readonly findings: FindingsView | null;
  /** The moment that is looked at instead of the present: then all above but connection and timeline is as it was. */
  readonly past: PastMoment | null;
  /** The file that is looked at instead of the page; then all above is as it has it. */
  readonly file: ViewedFile | null;
  /** What the user wants to be asked about first, and has not said yes to yet. */
  readonly question: Action | null;
  /** True when the browser's question was answered with no. */
  readonly grantRefused: boolean;
  /** What is not to be had here, in whatever page; empty where all is. */
  readonly lacks: readonly Lack[];
}

/** Something that the extension uses and that is not there. */
export type Lack =
  /** The panel was opened as a page of its own: there are no DevTools and no page to look at. */
  | 'page'
  /** The browser does not tell which partition of cookies a frame has (Firefox 153). */
  | 'partitions'
  /** The browser has no worker of its own for private windows, so the extension stays out of them (Firefox 153). */
  | 'private-windows';

/** A timeline that somebody exported, here or elsewhere. */
export interface ViewedFile extends Pick<TimelineFileHead, 'exportedAt' | 'extension' | 'personal'> {
  /** As the computer has it. */
  readonly name: string;
}

/** The moment right after an event. */
export interface PastMoment {
  readonly eventId: EventId;
  /** Epoch ms. */
  readonly at: number;
}

/** What is searched for in the panel, and which of the places found is led to. */
export interface Search {
  readonly query: string;
  /** From 0, and past both ends: after the last place comes the first. */
  readonly at: number;
  /** The place takes the focus; not while somebody may type on, as in DevTools' own search box. */
  readonly takesFocus: boolean;
}

/** What a user can do in the panel. */
export interface PanelActions {
  /** Carries out an action in the document of the frame that is looked at. */
  act(action: Action): void;
  /** Answers the question that is open, if any. */
  answer(yes: boolean): void;
  /** Looks at another frame. */
  chooseFrame(frameId: number): void;
  grantAccess(): void;
  /** Says what the server was told, in place of all that was said before. */
  assume(assumptions: Partial<Assumptions>): void;
  /** Supposes that something is otherwise, in place of what was supposed before. Nothing of the browser changes. */
  suppose(supposition: Supposition): void;
  /** Looks at the moment of an event, or at the present again (null). */
  selectEvent(id: EventId | null): void;
  /** Compares the selected event with another one, or with the one before it (null). */
  compareEvent(id: EventId | null): void;
  /** Says no more of a finding on this site, by its id. */
  dismissFinding(id: string): void;
  /** Speaks again of a finding that was dismissed, or of all of this site (null). */
  restoreFinding(id: string | null): void;
  setRecording(change: RecordingChange): void;
  /** Loads the tab anew, so that the recording has it from the start. */
  reloadTab(): void;
  /** Writes the timeline, or the file that is looked at, for somebody else; a support bundle where there is something for it. */
  exportTimeline(request: ExportRequest): Promise<Exported>;
  /**
   * Writes the auth state of the page, with its credentials, as Playwright reads it.
   * @throws {StorageStateError} in its promise, unless the page has a development instance
   */
  exportStorageState(instance: CookieInstance | null, cookies: readonly MarkedCookie[]): Promise<Blob>;
  /** Saves a file where the browser puts downloads. */
  download(name: string, file: Blob): void;
  /**
   * Looks at an exported timeline in the place of the page.
   * @throws {TimelineFileError} in its promise, for a file that cannot be shown; then all stays as it is
   */
  openFile(file: File): Promise<void>;
  /** Looks at the page again. */
  closeFile(): void;
  /** Reads the body of a call's answer from DevTools, to be shown and not to be kept. */
  readBody(call: TimelineEvent & CallEvent): Promise<CallBody>;
  /** Loads the tab anew with what is simulated there from the start. */
  reloadSimulated(): void;
  /** Ends what is simulated in the tab, and loads that anew. */
  stopSimulation(): void;
  /** Starts the version that waits. */
  applyUpdate(): void;
  /** Opens the settings page in a tab of its own. */
  openSettings(): void;
  copy(text: string): void;
}
