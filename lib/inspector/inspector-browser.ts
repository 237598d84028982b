import type { CookieStore } from '../cookies/store.ts';
import type { TabRecording } from '../recording/tab-recording.ts';
import type { CurrentSafety } from '../settings/current-safety.ts';
import type { TestUsers } from '../test-users/test-users.ts';
import type { CookieChangeInfo } from '../timeline/cookie-changes.ts';
import type { SavedFindings } from './noted-findings.ts';
import type { RunningAction } from './running-action.ts';
import type { InspectorState } from './state.ts';
import type { SimulationBrowser } from './tab-simulation.ts';
import type { ToolbarBadge } from './toolbar-badge.ts';

/** A document in a frame of the tab. */
export interface FrameDocument {
  /** The browser's number of the frame, 0 for the top one. */
  readonly frameId: number;
  readonly documentId: string;
  readonly url: string;
}

/** What of an inspector outlives a stopped worker. */
export interface SavedInspector {
  readonly state: InspectorState;
  /** Of documents that are shown. */
  readonly findings?: SavedFindings;
  readonly running: RunningAction | null;
  /** Id of the last request taken in; a panel that lost its line sends one again. */
  readonly accepted: string | null;
}

/** What a hook needs beside itself: for commands and old versions, and to read settings. */
export type HookPart = 'equipment' | 'settings';

/** What an inspector needs of the browser, for its one tab. */
export interface InspectorBrowser {
  /** The frames that the tab has now, the top one first. */
  frames(): Promise<readonly FrameDocument[]>;
  /**
   * Puts bridge and hook into a document, unless they are there.
   * @returns false when the document is gone or may not be entered
   */
  enter(documentId: string): Promise<boolean>;
  /**
   * True when a click on the toolbar icon gave leave to enter a document, whatever its host; until the tab goes to
   * another site. It gives no access to cookies.
   */
  hasActiveTab(documentId: string): Promise<boolean>;
  /** Puts a part of its equipment into an entered document; done as well when that is gone. */
  equip(documentId: string, part: HookPart): Promise<void>;
  /**
   * The site of the tab that shows a document, by the browser's list of public suffixes: `example.co.uk`; null where the
   * browser does not tell. No access is needed to ask.
   */
  topSite(documentId: string): Promise<string | null>;
  /** Those of the hosts that the extension has no access to over this scheme, `https` or `http`. */
  missing(hosts: readonly string[], scheme: string): Promise<readonly string[]>;
  /** The cookies as a frame sees them. */
  cookies(frameId: number): CookieStore;
  /** A request with the browser's cookies and the given origin. */
  fetchAs(origin: string, url: URL, init: RequestInit): Promise<Response>;
  /** True when a request of the extension bears the same cookies as one of this frame. */
  sharesCookies(frameId: number): Promise<boolean>;
  /** A request without any credentials. */
  fetchPublic(url: URL): Promise<Response>;
  /** Calls back at each change of a cookie of Clerk's, until the returned function is called. */
  onCookieChanged(listener: (info: CookieChangeInfo) => void): () => void;
  /** Clerk's keys in the local storage of a document; none when the document is gone. */
  storageKeys(documentId: string): Promise<readonly string[]>;
  removeStorageKeys(documentId: string, keys: readonly string[]): Promise<void>;
  /** Loads the tab anew; done when the new document has begun. */
  reload(): Promise<void>;
  /** Records what happens in the tab. */
  readonly recording: Pick<
    TabRecording,
    'record' | 'acted' | 'observe' | 'state' | 'listen' | 'pause' | 'clear' | 'clearOnNavigation' | 'forExport'
  >;
  /** What the user wants to be kept from. */
  readonly safety: Pick<CurrentSafety, 'state' | 'listen'>;
  /** Simulates things in the tab. */
  readonly simulation: SimulationBrowser;
  /** Sign-ins that were saved. */
  readonly testUsers: Pick<TestUsers, 'state' | 'listen' | 'find' | 'save' | 'renew' | 'forget'>;
  /** Takes a document to an address. */
  navigate(documentId: string, url: string): Promise<void>;
  /** Keeps what the next worker needs; rejects when the browser has no room for it. */
  save(saved: SavedInspector): Promise<void>;
  forget(): void;
  /** Writes on the tab's toolbar icon. */
  showBadge(badge: ToolbarBadge): void;
  now(): number;
}
