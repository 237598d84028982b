import { removeSessionCookies } from '../cookies/session-cookies.ts';
import type { DownMessage } from '../protocol/command.ts';
import { ObservationError } from '../protocol/observation.ts';
import type { ActionRequest, Announcement, WorkerMessage } from '../protocol/panel-message.ts';
import { ActionRunner } from './action-runner.ts';
import { perform, type RunningAction } from './actions.ts';
import { InspectedPage } from './inspected-page.ts';
import type { InspectorBrowser, SavedInspector, TopDocument } from './inspector-browser.ts';
import type { ActionResult, InspectorState } from './state.ts';

/** A panel's end of the line. */
export type PanelLine = (message: WorkerMessage) => void;

const EMPTY: InspectorState = {
  url: null,
  access: { needed: [], missing: [] },
  page: { kind: 'attaching' },
  running: null,
  lastResult: null,
  updateWaiting: null,
};

/**
 * The worker's hold on one tab that has a panel open. It can be stopped at any moment: what it saved and one report of
 * the page restore it.
 */
export class Inspector {
  readonly #browser: InspectorBrowser;
  readonly #panels = new Set<PanelLine>();
  readonly #page: InspectedPage;
  readonly #actions: ActionRunner;
  #state: InspectorState;

  constructor(browser: InspectorBrowser, saved: SavedInspector | null) {
    this.#browser = browser;
    this.#state = saved?.state ?? EMPTY;
    this.#page = new InspectedPage(browser, this.#state.page, {
      changed: (patch) => this.#update(patch),
      documentChanged: (documentId) => this.#actions.documentChanged(documentId, browser.now()),
    });
    this.#actions = new ActionRunner(
      saved ?? { running: null, accepted: null },
      (running) => this.#perform(running),
      (change) => this.#update(change),
    );
  }

  get hasPanel(): boolean {
    return this.#panels.size > 0;
  }

  /** A panel opened, or came back to a worker that was started anew. */
  async open(panel: PanelLine): Promise<void> {
    this.#panels.add(panel);
    panel({ kind: 'state', patch: this.#state });
    await this.#page.look();
  }

  closePanel(panel: PanelLine): void {
    this.#panels.delete(panel);
  }

  /** Nobody looks any more: the page is left alone and nothing is kept. */
  close(): void {
    this.#page.close();
    this.#browser.forget();
  }

  /** The tab's top frame shows this document. */
  navigated(top: TopDocument): Promise<void> {
    return this.#page.navigated(top);
  }

  /** A navigation ended without a document: the tab shows what it did, or an error page. */
  look(): Promise<void> {
    return this.#page.look();
  }

  /** The document changed its address without leaving. */
  addressChanged(top: TopDocument): void {
    this.#page.addressChanged(top);
  }

  /** Access to some host was granted or taken away. */
  accessChanged(): Promise<void> {
    return this.#page.accessChanged();
  }

  /** What DevTools could read of a page that the extension may not enter. */
  announced(announcement: Announcement): Promise<void> {
    return this.#page.announced(announcement);
  }

  /** The browser has a newer version of the extension ready. */
  updateWaiting(version: string): void {
    this.#update({ updateWaiting: version });
  }

  /** A bridge called; the browser vouches for its document. False when that is not the one inspected. */
  connected(documentId: string, send: (message: DownMessage) => void): Promise<boolean> {
    return this.#page.connected(documentId, send);
  }

  disconnected(documentId: string): void {
    this.#page.disconnected(documentId);
  }

  /** The page spoke. What does not follow the protocol is dropped, with a word in the worker's console. */
  async heard(documentId: string, text: string): Promise<void> {
    try {
      const observation = await this.#page.heard(documentId, text);
      if (observation?.kind === 'page') await this.#actions.resume();
    } catch (error) {
      if (!(error instanceof ObservationError)) throw error;
      console.warn(`Document ${documentId}: ${error.message}`);
    }
  }

  /** The user asked for something. */
  async act(request: ActionRequest): Promise<void> {
    const sessions = this.#page.modelOf(request.documentId)?.client?.sessions.length ?? 0;
    const done = this.#actions.run(request, sessions);
    for (const panel of this.#panels) panel({ kind: 'accepted', id: request.id });
    await done;
  }

  async #perform(running: RunningAction): Promise<ActionResult> {
    const { id, documentId } = running.request;
    const model = this.#page.modelOf(documentId);
    const result = await perform(running, {
      model,
      ask: this.#page.askAs(id),
      lastCall: () => this.#page.lastCall,
      removeSessionCookies: () =>
        removeSessionCookies(this.#browser.cookies, this.#page.url ?? '', model?.names?.publishableKey ?? null),
      now: this.#browser.now,
    });
    this.#page.refresh();
    return result;
  }

  #update(patch: Partial<InspectorState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#browser.save({ state: this.#state, ...this.#actions.saved });
    for (const panel of this.#panels) panel({ kind: 'state', patch });
  }
}
