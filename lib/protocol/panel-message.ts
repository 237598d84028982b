import type { DocumentSecrets } from '../inspector/secrets.ts';
import type { InspectorState, ServerAnswer } from '../inspector/state.ts';
import type { EventDraft, FindingEvent } from '../timeline/event.ts';
import type { SupportInput } from '../timeline/file/support.ts';
import type { Verdicts } from '../timeline/moment.ts';
import type { SavedPseudonyms } from '../timeline/redaction/pseudonyms.ts';
import type { Redacted } from '../timeline/redaction/redactor.ts';
import type { HeardMessage } from '../timeline/store.ts';
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
  /** What the application's server would decide about requests of a document. */
  | { readonly kind: 'judged'; readonly documentId: string; readonly verdicts: Verdicts }
  /** Findings in a document that came and went. */
  | {
      readonly kind: 'found';
      readonly documentId: string;
      readonly appeared: readonly NotedFinding[];
      readonly gone: readonly NotedFinding[];
    }
  | { readonly kind: 'recording'; readonly change: RecordingChange }
  /** Asks for what an export needs of the worker. */
  | ({ readonly kind: 'export'; readonly id: string } & ExportRequest)
  /** Ends what is simulated in the tab and loads it anew; not an action, since it needs no document. */
  | { readonly kind: 'stop-simulation'; readonly id: string }
  | { readonly kind: 'apply-update' };

/** A finding as it is recorded. */
export type NotedFinding = Omit<FindingEvent, 'kind' | 'change'>;

/** What a user can change of the recording of a tab. */
export type RecordingChange =
  | { readonly name: 'pause' | 'clear-on-navigation'; readonly on: boolean }
  /** Forgets all events. */
  | { readonly name: 'clear' };

/** What of an export only the worker can do, since it alone knows for what the pseudonyms stand. */
export interface ExportRequest {
  /** To be redacted like the events of the record; null for a timeline alone. */
  readonly support: SupportInput | null;
  /** The user chose to keep names, email addresses and the like. */
  readonly keepNames: boolean;
}

/** The answer to an `ExportRequest`. */
export interface ExportAnswer {
  readonly support: Redacted<SupportInput> | null;
  /** What the pseudonyms of the record stand for; null unless the user chose to keep it. */
  readonly pseudonyms: SavedPseudonyms | null;
}

/** From DevTools' page to the worker. */
export type DevToolsMessage =
  /** First on each connection. */
  | { readonly kind: 'open'; readonly tabId: number }
  /** What DevTools saw on the network; a worker that has kept it says `accepted` with its number. */
  | ({ readonly kind: 'seen'; readonly drafts: readonly SeenDrafts[] } & HeardMessage);

/** An event, and those that it caused. */
export type SeenDrafts = readonly [EventDraft, ...EventDraft[]];

/** From the worker to a panel. */
export type WorkerMessage =
  /** All of the state; first on each connection. */
  | { readonly kind: 'state'; readonly state: InspectorState }
  /** The parts that changed. */
  | { readonly kind: 'patch'; readonly patch: Partial<InspectorState> }
  /** What the browser holds for one document, all of it. */
  | { readonly kind: 'secrets'; readonly secrets: DocumentSecrets }
  | ({ readonly kind: 'exported'; readonly id: string } & ExportAnswer)
  /** The request with this id is in the worker's keeping and must not be sent again. */
  | { readonly kind: 'accepted'; readonly id: string };

/** The name of the port that a panel opens. Names carry no authority: the worker asks the browser who is there. */
export const PANEL_PORT = 'panel';
/** The name of the port that DevTools' page opens. */
export const DEVTOOLS_PORT = 'devtools';
/** The name of the port that a bridge opens. */
export const BRIDGE_PORT = 'bridge';
