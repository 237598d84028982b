import type { DownMessage } from '../protocol/command.ts';
import { type InstanceNames, ObservationError } from '../protocol/observation.ts';
import type {
  ActionRequest,
  ExportAnswer,
  ExportRequest,
  RecordingChange,
  WorkerMessage,
} from '../protocol/panel-message.ts';
import type { CookieChangeInfo } from '../timeline/cookie-changes.ts';
import type { Verdicts } from '../timeline/moment.ts';
import { ActionRunner } from './action-runner.ts';
import { perform } from './actions.ts';
import { InspectedFrame } from './inspected-frame.ts';
import type { FrameDocument, InspectorBrowser, SavedInspector } from './inspector-browser.ts';
import { type FindingChanges, NotedFindings } from './noted-findings.ts';
import type { ActionStart, RunningAction } from './running-action.ts';
import type { DocumentSecrets } from './secrets.ts';
import { withServerAnswer } from './server-answers.ts';
import type { ActionResult, FrameState, InspectorState, ServerAnswer } from './state.ts';
import { TabRecord } from './tab-record.ts';
import { TabSimulation } from './tab-simulation.ts';
import { type ToolbarBadge, toolbarBadge } from './toolbar-badge.ts';

/** A panel's end of the line. */
export type PanelLine = (message: WorkerMessage) => void;

const EMPTY: Omit<InspectorState, 'recording' | 'safety' | 'testUsers'> = {
  frames: [],
  running: null,
  lastResult: null,
  updateWaiting: null,
  serverAnswers: [],
  simulation: null,
};

/**
 * The worker's hold on one tab that has a panel open. It can be stopped at any moment: what it saved and one report of
 * each page restore it.
 */
export class Inspector {
  readonly #browser: InspectorBrowser;
  readonly #panels = new Set<PanelLine>();
  /** By frame id. */
  readonly #frames = new Map<number, InspectedFrame>();
  readonly #actions: ActionRunner;
  readonly #findings: NotedFindings;
  readonly #record: TabRecord;
  readonly #simulation: TabSimulation;
  /** What was subscribed to ends with these. */
  readonly #stops: readonly (() => void)[];
  #state: InspectorState;
  /** What this worker wrote on the toolbar icon; a worker before it may have written something else. */
  #badge: ToolbarBadge | null = null;
  #isClosed = false;

  /** @param updateWaiting version of the extension that the browser has ready, if any */
  constructor(browser: InspectorBrowser, saved: SavedInspector | null, updateWaiting: string | null = null) {
    this.#browser = browser;
    const recording = browser.recording.state;
    const safety = browser.safety.state;
    const testUsers = browser.testUsers.state;
    this.#state = { ...EMPTY, ...saved?.state, recording, safety, testUsers, ...(updateWaiting && { updateWaiting }) };
    this.#findings = new NotedFindings(saved?.findings ?? {});
    this.#record = new TabRecord(browser.recording, () => this.#state.frames, this.#findings, browser.now);
    this.#simulation = new TabSimulation(
      browser.simulation,
      () => this.#state.simulation,
      (simulation) => this.#update({ simulation }),
    );
    this.#stops = [
      browser.onCookieChanged((info) => void this.#cookieChanged(info)),
      browser.recording.listen((recording) => this.#update({ recording })),
      browser.safety.listen((safety) => this.#update({ safety })),
      browser.testUsers.listen((testUsers) => this.#update({ testUsers })),
    ];
    this.#actions = new ActionRunner(
      saved ?? { running: null, accepted: null },
      () => this.#keep(),
      (running, start) => this.#perform(running, start),
      (change) => this.#update(change),
    );
  }

  /** The user has switched everything off that changes something. */
  get isReadOnly(): boolean {
    return this.#state.safety.readOnly;
  }

  get hasPanel(): boolean {
    return this.#panels.size > 0;
  }

  /** A panel opened, or came back to a worker that was started anew. */
  async open(panel: PanelLine): Promise<void> {
    this.#panels.add(panel);
    panel({ kind: 'state', state: this.#state });
    for (const secrets of this.#record.secrets) panel({ kind: 'secrets', secrets });
    await this.look();
  }

  closePanel(panel: PanelLine): void {
    this.#panels.delete(panel);
  }

  /** Nobody looks any more: the pages are left alone and nothing is kept. */
  close(): void {
    void this.#endSimulation();
    this.#isClosed = true;
    for (const frame of this.#frames.values()) frame.close();
    for (const stop of this.#stops) stop();
    this.#browser.showBadge({ kind: 'nothing' });
    this.#browser.forget();
  }

  /** Finds out which documents the tab shows, when no event has told. */
  async look(): Promise<void> {
    const documents = await this.#browser.frames();
    const present = new Set(documents.map(({ frameId }) => frameId));
    for (const frameId of this.#frames.keys()) if (!present.has(frameId)) this.#drop(frameId);
    const shown = Promise.all(documents.map((document) => this.#showDocument(document)));
    // What a stopped worker began waits for its document, which may be gone.
    void this.#actions.resume();
    await shown;
  }

  /** A frame shows another document. With the top one all others are gone. */
  async navigated(document: FrameDocument): Promise<void> {
    if (document.frameId === 0) for (const frameId of this.#frames.keys()) if (frameId !== 0) this.#drop(frameId);
    await this.#showDocument(document);
  }

  /** A document changed its address without leaving. */
  addressChanged({ frameId, documentId, url }: FrameDocument): void {
    const frame = this.#frames.get(frameId);
    if (frame?.documentId === documentId) frame.addressChanged(url);
  }

  /** Access to some host was granted or taken away. */
  async accessChanged(): Promise<void> {
    await Promise.all([...this.#frames.values()].map((frame) => frame.accessChanged()));
  }

  /** What DevTools could read of a document that the extension may not enter. */
  async announced(documentId: string, names: InstanceNames): Promise<void> {
    await this.#frameOf(documentId)?.announced(names);
  }

  /** DevTools saw the tab call a Frontend API. */
  async seen(frontendApiHost: string): Promise<void> {
    await Promise.all([...this.#frames.values()].map((frame) => frame.seen(frontendApiHost)));
  }

  /** DevTools saw a server with Clerk's SDK answer. */
  served(answer: ServerAnswer): void {
    this.#update({ serverAnswers: withServerAnswer(this.#state.serverAnswers, answer) });
  }

  /** The panel told what the application's server would decide about requests of a document. */
  judged(documentId: string, verdicts: Verdicts): void {
    if (this.#frameOf(documentId)) this.#record.judged(documentId, verdicts);
  }

  /** The panel told which findings in a document came and went. */
  found(documentId: string, changes: FindingChanges): void {
    if (!this.#frameOf(documentId)) return;
    this.#record.found(documentId, changes);
    this.#showBadge();
  }

  /** What an export of the tab's record needs. */
  forExport(request: ExportRequest): Promise<ExportAnswer> {
    return this.#browser.recording.forExport(request);
  }

  /** The user changes how the tab is recorded; not while nothing is to change. */
  setRecording(change: RecordingChange): void {
    if (this.isReadOnly) return;
    const { recording } = this.#browser;
    if (change.name === 'pause') recording.pause(change.on);
    else if (change.name === 'clear-on-navigation') recording.clearOnNavigation(change.on);
    else recording.clear();
  }

  /** The user has seen enough of what is simulated: the page is loaded anew without it, in read-only mode too. */
  async stopSimulation(): Promise<void> {
    if (await this.#endSimulation()) await this.#browser.reload();
  }

  async #endSimulation(): Promise<boolean> {
    const ended = await this.#simulation.end();
    if (ended) this.#record.simulationEnded(ended);
    // It says that the simulation is on.
    if (this.#state.lastResult?.kind === 'simulation-started') this.#update({ lastResult: null });
    return ended !== null;
  }

  /** The browser has a newer version of the extension ready. */
  updateWaiting(version: string): void {
    this.#update({ updateWaiting: version });
  }

  /** A bridge called; the browser vouches for its document. False when no frame of the tab shows that. */
  async connected(documentId: string, send: (message: DownMessage) => void): Promise<boolean> {
    if (!this.#frameOf(documentId)) await this.look();
    const frame = this.#frameOf(documentId);
    frame?.line.connect(send);
    return frame !== undefined;
  }

  /** A bridge is gone, and perhaps its frame with it. */
  async disconnected(documentId: string, send: (message: DownMessage) => void): Promise<void> {
    const frame = this.#frameOf(documentId);
    if (!frame) return;
    frame.line.disconnect(send);
    await this.look();
  }

  /** A page spoke. What does not follow the protocol is dropped, with a word in the worker's console. */
  async heard(documentId: string, text: string): Promise<void> {
    try {
      await this.#frameOf(documentId)?.heard(text);
    } catch (error) {
      // Whatever a page finds to say must not take the worker down.
      console.warn(`Document ${documentId}: ${error instanceof ObservationError ? error.message : error}`);
    }
  }

  /** The user asked for something. */
  async act(request: ActionRequest): Promise<void> {
    const way = this.#frameOf(request.documentId)?.api.way ?? 'page';
    await this.#actions.run({ request, sessions: this.#shownSessions(request.documentId), way }, () => {
      for (const panel of this.#panels) panel({ kind: 'accepted', id: request.id });
    });
  }

  /** How many sessions the panel shows in a document; a page need not have spoken to this worker yet. */
  #shownSessions(documentId: string): number {
    const page = this.#state.frames.find((frame) => frame.documentId === documentId)?.page;
    const clerk = page?.kind === 'attached' ? page.document.clerk : null;
    return clerk && 'client' in clerk ? (clerk.client?.sessions.length ?? 0) : 0;
  }

  async #perform(running: RunningAction, start: ActionStart): Promise<ActionResult> {
    const frame = this.#frameOf(running.request.documentId) ?? null;
    const result = await perform(running, start, { frame, browser: this.#browser, simulation: this.#simulation });
    await frame?.refresh();
    await this.#record.acted(running, result);
    return result;
  }

  async #cookieChanged(info: CookieChangeInfo): Promise<void> {
    this.#record.cookieChanged(info);
    const frames = [...this.#frames.values()];
    await Promise.all(frames.map((frame) => frame.cookieChanged()));
    this.#record.cookiesRead(frames.flatMap(({ readableHosts }) => readableHosts));
  }

  async #showDocument(document: FrameDocument): Promise<void> {
    const { frameId, documentId } = document;
    const shown = this.#frames.get(frameId);
    if (shown?.documentId === documentId) return shown.isAttached ? undefined : shown.enter();
    void this.#simulation.entered(document);
    shown?.leave();
    const known = this.#state.frames.find((frame) => frame.frameId === frameId) ?? null;
    const ownHosts = () => this.#ownHosts;
    // One that was left speaks no more.
    const isShown = () => this.#frames.get(frameId) === frame;
    const changed = (state: FrameState) => isShown() && this.#updateFrame(state);
    const toldSecrets = (secrets: DocumentSecrets) => isShown() && this.#tellSecrets(secrets);
    const frame = new InspectedFrame(document, this.#browser, known, ownHosts, changed, toldSecrets);
    if (shown) this.#record.drop(shown.documentId);
    this.#frames.set(frameId, frame);
    await frame.enter();
  }

  #drop(frameId: number): void {
    const frame = this.#frames.get(frameId);
    frame?.leave();
    this.#frames.delete(frameId);
    if (frame) this.#record.drop(frame.documentId);
    this.#update({ frames: this.#state.frames.filter((frame) => frame.frameId !== frameId) });
  }

  #frameOf(documentId: string): InspectedFrame | undefined {
    return [...this.#frames.values()].find((frame) => frame.documentId === documentId);
  }

  /** Hosts of the Frontend APIs that the frames name. */
  get #ownHosts(): ReadonlySet<string> {
    return new Set([...this.#frames.values()].flatMap(({ frontendApiHost }) => frontendApiHost ?? []));
  }

  #updateFrame(state: FrameState): void {
    const others = this.#state.frames.filter(({ frameId }) => frameId !== state.frameId);
    this.#update({ frames: [...others, state].toSorted((one, other) => one.frameId - other.frameId) });
    for (const [frameId, frame] of this.#frames) if (frameId !== state.frameId) frame.refreshSigns();
  }

  #tellSecrets(secrets: DocumentSecrets): void {
    if (this.#isClosed) return;
    this.#record.hold(secrets);
    for (const panel of this.#panels) panel({ kind: 'secrets', secrets });
  }

  #update(patch: Partial<InspectorState>): void {
    if (this.#isClosed) return;
    this.#state = { ...this.#state, ...patch };
    for (const panel of this.#panels) panel({ kind: 'patch', patch });
    this.#keep().catch((error: unknown) => console.warn(`What a tab shows could not be kept: ${error}`));
    if (!patch.frames) return;
    this.#record.observe();
    this.#showBadge();
  }

  #showBadge(): void {
    const top = this.#state.frames.find(({ frameId }) => frameId === 0) ?? null;
    const badge = toolbarBadge(top, top ? this.#findings.of(top.documentId) : []);
    const isShown = JSON.stringify(badge) === JSON.stringify(this.#badge);
    this.#badge = badge;
    if (!isShown) this.#browser.showBadge(badge);
  }

  #keep(): Promise<void> {
    return this.#browser.save({ state: this.#state, findings: this.#findings.saved, ...this.#actions.saved });
  }
}
