import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FinishedRequest } from '../devtools/record-network.ts';
import type { DocumentSecrets } from '../inspector/secrets.ts';
import type { DocumentState, FrameState, InspectorState } from '../inspector/state.ts';
import type { Action } from '../protocol/action.ts';
import type { InstanceNames } from '../protocol/observation.ts';
import type {
  ActionRequest,
  ExportAnswer,
  ExportRequest,
  PanelMessage,
  WorkerMessage,
} from '../protocol/panel-message.ts';
import type { RunningSimulation } from '../protocol/simulation.ts';
import { asksBefore } from '../settings/asks-before.ts';
import { SAFETY_DEFAULTS } from '../settings/safety.ts';
import { createFiles, type FilesBrowser } from './files.ts';
import type { Looks } from './findings.ts';
import { createLateFindings, type StartFindings } from './late-findings.ts';
import type { Connection, Lack, PanelActions, PanelView } from './panel-view.ts';
import { pastView } from './past-view.ts';
import type { SeenRequest } from './seen-request.ts';
import { sentRequestOf, serverAnswerOf } from './server-answers.ts';
import { createServerView } from './server-view.ts';
import type { Looked } from './server-view-input.ts';
import type { VerdictCode } from './server-view-judging.ts';
import type { ServerView } from './server-view-state.ts';
import { createTimeline } from './timeline-store.ts';
import { tellVerdicts } from './told-verdicts.ts';
import { when } from './when.ts';
import { WorkerLine, type WorkerLineBrowser } from './worker-line.ts';

/** How long the record waits for a document that says nothing, ms. */
const LONGEST_SILENCE = 500;

/** What the panel needs of the browser. */
export interface PanelBrowser extends WorkerLineBrowser<PanelMessage>, FilesBrowser {
  readonly tabId: number;
  readonly lacks: readonly Lack[];
  /** Reads through DevTools how a document names its Clerk instance; the extension needs no access for that. */
  readNames(frameUrl: string | null): Promise<InstanceNames | null>;
  /** The requests that DevTools have, and their bodies as far as they have those. */
  answers(): Promise<readonly FinishedRequest[]>;
  /** The requests of the page that DevTools has seen so far. */
  pastRequests(): Promise<readonly SeenRequest[]>;
  /** Tells of each request of the page that DevTools sees end from now on. */
  onRequest(listener: (request: SeenRequest) => void): void;
  /** Asks the user for hosts; must be called in the turn of a click. True when granted. */
  requestAccess(patterns: readonly string[]): Promise<boolean>;
  openSettings(): void;
  copy(text: string): void;
  /** Loads Clerk's server code once the panel has been painted. */
  loadVerdict(): Promise<VerdictCode>;
  /** Loads the rules once the panel has been painted. */
  loadFindings(): Promise<StartFindings>;
  reloadTab(): void;
  /** Loads the tab anew with the script of a simulation in it, ahead of the page's own; nothing for one that needs none. */
  reloadSimulated(simulation: RunningSimulation): Promise<void>;
}

/** The panel's state and what its buttons do. */
export interface PanelStore {
  readonly view: ReadonlySignal<PanelView>;
  readonly actions: PanelActions;
}

/** Starts the panel: connects to the worker and keeps the view up to date. */
export function createPanelStore(browser: PanelBrowser): PanelStore {
  const connection = signal<Connection>('connecting');
  const told = signal<InspectorState | null>(null);
  /** What was clicked and no worker has taken in yet: to the user it runs. */
  const asked = signal<ActionRequest | null>(null);
  /** What waits for the user's yes. */
  const question = signal<ActionRequest | null>(null);
  const state = computed(() => withAsked(told.value, asked.value));
  /** By document id; those of documents that are gone with the next state. */
  const secrets = signal<ReadonlyMap<string, DocumentSecrets>>(new Map());
  const chosenFrameId = signal(0);
  /** Id of the document for which the browser's question was answered with no. */
  const refusedFor = signal<string | null>(null);
  /** Ids of documents without access whose instance was already read. */
  const announced = new Set<string>();

  const frame = computed(() => frameOf(state.value, chosenFrameId.value));
  const looked = computed(() => ({
    frame: frame.value,
    secrets: secrets.value.get(frame.value?.documentId ?? '') ?? null,
  }));
  const server = createServerView(looked, browser.loadVerdict);
  const findings = createLateFindings(
    computed(() => looksOf(state.value, looked.value, server.view.value)),
    browser.loadFindings,
    (message) => line.say(message),
  );
  // The document comes before the record on screen; one that is silent does not keep it back for long.
  const mayRead = Promise.race([
    when(frame, (now) => now !== null && now.page.kind !== 'attaching'),
    new Promise((resolve) => setTimeout(resolve, LONGEST_SILENCE)),
  ]);
  const timeline = createTimeline(
    computed(() => state.value?.recording ?? null),
    { read: (range) => mayRead.then(() => browser.timeline.read(range)) },
    findings.listener,
  );
  const past = computed(() => {
    const { selected } = timeline.view.value;
    return state.value && selected && pastView(state.value, chosenFrameId.value, selected);
  });
  const live = computed<PanelView>(() => ({
    connection: connection.value,
    state: state.value,
    ...looked.value,
    server: server.view.value,
    timeline: timeline.view.value,
    findings: past.value ? null : findings.view.value,
    past: null,
    file: null,
    ...past.value,
    question: question.value && question.value.documentId === frame.value?.documentId ? question.value.action : null,
    grantRefused: frame.value !== null && refusedFor.value === frame.value.documentId,
    lacks: browser.lacks,
  }));

  /** Id of the simulation that was asked for and is not in the page yet. */
  let simulating = '';
  const loadSimulated = () => {
    const simulation = told.value?.simulation;
    if (simulation?.id !== simulating) return;
    simulating = '';
    void browser.reloadSimulated(simulation);
  };

  /** Takes the answers to requests for an export, by their ids. */
  const exporting = new Map<string, (answer: ExportAnswer) => void>();
  const askForExport = (request: ExportRequest) => {
    const { promise, resolve } = Promise.withResolvers<ExportAnswer>();
    const id = crypto.randomUUID();
    exporting.set(id, resolve);
    line.insist(id, { kind: 'export', id, ...request });
    return promise;
  };
  const files = createFiles(browser, live, askForExport);
  const view = computed(() => {
    const file = files.opened.value?.view(chosenFrameId.value);
    // The tab goes on while a file is looked at, and so does what is simulated there.
    const simulation = told.value?.simulation ?? null;
    const safety = told.value?.safety ?? SAFETY_DEFAULTS;
    return file?.state ? { ...file, state: { ...file.state, simulation, safety } } : live.value;
  });
  /** Does what changes the page by DevTools alone, unless the user has switched all changes off. The worker refuses its own. */
  const unlessReadOnly = (change: () => void) => {
    if (told.peek()?.safety.readOnly !== true) change();
  };
  const shownTimeline = () => files.opened.peek()?.timeline ?? timeline;

  const heard = (message: WorkerMessage) => {
    switch (message.kind) {
      case 'accepted':
        if (message.id === asked.value?.id) asked.value = null;
        return;
      case 'secrets':
        secrets.value = withSecrets(secrets.value, message.secrets, state.value);
        return;
      case 'exported':
        exporting.get(message.id)?.(message);
        exporting.delete(message.id);
        return;
      case 'state':
        told.value = message.state;
        break;
      case 'patch':
        if (told.value) told.value = { ...told.value, ...message.patch };
    }
    loadSimulated();
    void announceAll();
  };
  const line = new WorkerLine<PanelMessage>(browser, browser.tabId, heard, (now) => {
    connection.value = now;
  });

  /** Where the hook may not go, DevTools can still read which hosts to ask for. */
  const announceAll = async () => {
    const closed = state.value?.frames.filter(({ page }) => page.kind === 'no-access') ?? [];
    for (const { frameId, documentId, url } of closed) {
      if (announced.has(documentId)) continue;
      const names = await browser.readNames(frameId === 0 ? null : url);
      if (!names?.publishableKey || announced.has(documentId)) continue;
      announced.add(documentId);
      line.say({ kind: 'announce', documentId, announcement: names });
    }
  };

  /** Tells what a server said, and once that is known, what it was to say. */
  const tellServerAnswer = async (request: SeenRequest) => {
    const answer = serverAnswerOf(request);
    if (!answer) return;
    line.say({ kind: 'served', answer });
    const sent = sentRequestOf(request);
    const expected = sent && (await server.expectedFor(sent));
    if (expected) line.say({ kind: 'served', answer: { ...answer, expected } });
  };

  browser.onRequest((request) => {
    void announceAll();
    const frontendApiHost = frontendApiHostOf(request.url);
    if (frontendApiHost) line.say({ kind: 'seen', frontendApiHost });
    findings.see(request);
    void tellServerAnswer(request);
  });

  const act = (action: Action) => {
    const page = frame.value?.page;
    // What is looked at must be what is acted upon.
    if (page?.kind !== 'attached' || view.peek().past || view.peek().file) return;
    const request = { id: crypto.randomUUID(), documentId: page.document.documentId, action };
    if (mustAsk(told.peek(), page.document, action)) question.value = request;
    else send(request);
  };
  const send = (request: ActionRequest) => {
    question.value = null;
    asked.value = request;
    if (request.action.name === 'startSimulation') simulating = request.id;
    line.insist(request.id, { kind: 'act', request } satisfies PanelMessage);
  };

  line.connect();
  tellVerdicts(server.view, (message) => line.say(message));
  void browser.pastRequests().then((requests) => {
    requests.forEach(findings.see);
    requests.forEach(tellServerAnswer);
  });
  return {
    view,
    actions: {
      act,
      answer(yes) {
        const request = question.peek();
        if (yes && request && view.peek().question) send(request);
        question.value = null;
      },
      chooseFrame: (frameId) => {
        chosenFrameId.value = frameId;
      },
      async grantAccess() {
        if (!frame.value) return;
        const { documentId, access } = frame.value;
        const granted = await browser.requestAccess(access.missing).catch(() => false);
        refusedFor.value = granted ? null : documentId;
      },
      assume: server.assume,
      suppose: server.suppose,
      selectEvent: (id) => void shownTimeline().select(id),
      compareEvent: (id) => void shownTimeline().compareWith(id),
      dismissFinding: findings.dismiss,
      restoreFinding: findings.restore,
      setRecording: (change) => line.say({ kind: 'recording', change }),
      ...files.actions,
      async readBody(call) {
        // A file's calls were another browser's.
        const requests = view.peek().file ? [] : await browser.answers();
        return (await import('./call-body.ts')).readCallBody(call, requests);
      },
      reloadTab: () => unlessReadOnly(browser.reloadTab),
      reloadSimulated: () => {
        const { simulation } = told.peek() ?? {};
        if (simulation) unlessReadOnly(() => void browser.reloadSimulated(simulation));
      },
      stopSimulation: () => {
        const id = crypto.randomUUID();
        line.insist(id, { kind: 'stop-simulation', id });
      },
      applyUpdate: () => line.say({ kind: 'apply-update' }),
      openSettings: browser.openSettings,
      copy: browser.copy,
    },
  };
}

/** True when the user wants to be asked first. */
function mustAsk(state: InspectorState | null, { clerk }: DocumentState, action: Action): boolean {
  const isProduction = 'instance' in clerk && clerk.instance.type === 'production';
  return state !== null && isProduction && asksBefore(state.safety, action.name);
}

/** What rules look at; null while no document can be. */
function looksOf(state: InspectorState | null, { frame, secrets }: Looked, server: ServerView): Looks {
  if (!state || !frame || frame.page.kind === 'attaching' || frame.page.kind === 'unreachable') return null;
  const { url: topUrl, site: topSite } = state.frames[0] ?? frame;
  return { frame, topUrl, topSite, secrets, server, answers: state.serverAnswers };
}

/** The state while an action waits for a worker: nothing else can be begun meanwhile. */
function withAsked(state: InspectorState | null, asked: ActionRequest | null): InspectorState | null {
  return state && asked ? { ...state, running: state.running ?? asked.action } : state;
}

/** Takes in the secrets of a document, and lets go of those of documents that are gone. */
function withSecrets(
  known: ReadonlyMap<string, DocumentSecrets>,
  told: DocumentSecrets,
  state: InspectorState | null,
): ReadonlyMap<string, DocumentSecrets> {
  const shown = new Set(state?.frames.map(({ documentId }) => documentId));
  return new Map([...known, [told.documentId, told] as const].filter(([id]) => shown.has(id)));
}

/** The chosen frame, or the top one when that is gone. */
function frameOf(state: InspectorState | null, chosen: number): FrameState | null {
  return state?.frames.find(({ frameId }) => frameId === chosen) ?? state?.frames[0] ?? null;
}

/** The host of a request that clerk-js made, told by the parameters that every one of them has. */
function frontendApiHostOf(address: string): string | null {
  const url = URL.parse(address);
  const isClerk = url?.searchParams.has('_clerk_js_version') || url?.searchParams.has('__clerk_api_version');
  return url && isClerk ? url.hostname : null;
}
