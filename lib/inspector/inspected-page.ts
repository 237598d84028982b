import { hostPattern, neededHosts, webHost } from '../access/hosts.ts';
import { frontendApiOf } from '../frontend-api/instance-host.ts';
import type { DownMessage } from '../protocol/command.ts';
import { SILENCE_TIMEOUT } from '../protocol/limits.ts';
import { type Observation, readObservation } from '../protocol/observation.ts';
import type { Announcement } from '../protocol/panel-message.ts';
import { DocumentModel } from './document-model.ts';
import type { InspectorBrowser, TopDocument } from './inspector-browser.ts';
import { type Ask, pageFrontendApi } from './page-frontend-api.ts';
import { PageLine } from './page-line.ts';
import type { AccessState, FrontendApiCall, InspectorState, PageState } from './state.ts';

/** Who listens to a page. */
export interface PageListener {
  changed(patch: PagePatch): void;
  /** The tab shows another document than it did, or than was known. */
  documentChanged(documentId: string): void;
}

/** The parts of the state that speak of the page. */
export type PagePatch = Partial<Pick<InspectorState, 'url' | 'access' | 'page'>>;

/** The top document of one tab: who it is, whether it may be entered, and what its hook says. */
export class InspectedPage {
  readonly line = new PageLine();
  /** The last call of the page's clerk-js that was answered for a command, or null. */
  lastCall: FrontendApiCall | null = null;
  readonly #browser: InspectorBrowser;
  readonly #listener: PageListener;
  #page: PageState;
  #top: TopDocument | null = null;
  #model: DocumentModel | null = null;
  /** Id of the command that goes to the page now. */
  #commandId = '';
  #announcement: Announcement | null = null;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(browser: InspectorBrowser, page: PageState, listener: PageListener) {
    this.#browser = browser;
    this.#page = page;
    this.#listener = listener;
  }

  get url(): string | null {
    return this.#top?.url ?? null;
  }

  /** The model of a document, or null when the tab shows another one by now or it has not spoken. */
  modelOf(documentId: string): DocumentModel | null {
    return this.#model?.documentId === documentId ? this.#model : null;
  }

  /** Finds out what the tab shows, when no event has told. */
  async look(): Promise<void> {
    const top = await this.#browser.topDocument();
    if (!top) return this.#show({ kind: 'unreachable' });
    await this.navigated(top);
  }

  /** The tab's top frame shows this document. */
  async navigated(top: TopDocument): Promise<void> {
    if (this.#top?.documentId !== top.documentId) this.#leave(top.documentId);
    this.#top = top;
    const host = webHost(top.url);
    if (!host) return this.#show({ kind: 'unreachable' }, { url: top.url, access: NO_HOSTS });
    const access = await this.#access();
    if (this.#top !== top) return;
    if (access.missing.includes(hostPattern(host))) return this.#show({ kind: 'no-access' }, { url: top.url, access });
    await this.#enter(top, access);
  }

  /** The document changed its address without leaving. */
  addressChanged(top: TopDocument): void {
    if (this.#top?.documentId !== top.documentId) return;
    this.#top = top;
    this.#listener.changed({ url: top.url });
  }

  /** Access was granted or taken away. */
  async accessChanged(): Promise<void> {
    if (this.#page.kind === 'no-access' || this.#top === null) return this.look();
    const access = await this.#access();
    const host = webHost(this.#top.url);
    if (host && access.missing.includes(hostPattern(host))) this.#show({ kind: 'no-access' }, { access });
    else this.#listener.changed({ access });
  }

  /** What DevTools could read of a page that the extension may not enter. */
  async announced(announcement: Announcement): Promise<void> {
    this.#announcement = announcement;
    this.#listener.changed({ access: await this.#access() });
  }

  /** A bridge called from this document. False when the tab does not show it. */
  async connected(documentId: string, send: (message: DownMessage) => void): Promise<boolean> {
    if (!this.#top) await this.look();
    if (this.#top?.documentId !== documentId) return false;
    this.line.connect(send);
    return true;
  }

  disconnected(documentId: string): void {
    if (this.#top?.documentId === documentId) this.line.disconnect();
  }

  /**
   * The document said something.
   * @returns what it was, or null when the document is not the one that the tab shows
   * @throws {ObservationError} when it does not follow the protocol
   */
  async heard(documentId: string, text: string): Promise<Observation | null> {
    if (this.#top?.documentId !== documentId) return null;
    const model = this.modelOf(documentId) ?? this.#newModel(documentId);
    const observation = readObservation(text);
    switch (observation.kind) {
      case 'answer':
        this.line.answered(observation.id, observation.outcome);
        break;
      case 'payload':
        model.observePayload(observation.client);
        break;
      case 'oversize':
        model.observeOversize(observation.length);
        this.#showModel(model);
        break;
      case 'page':
        model.observe(observation.clerk, observation.focused);
        this.#showModel(model);
        this.#listener.changed({ access: await this.#access() });
    }
    return observation;
  }

  /** A way to send commands that belong to one request, and so bear its id: a page that gets one again knows it. */
  askAs(id: string): Ask {
    this.#commandId = id;
    this.lastCall = null;
    return (command) => this.line.ask(id, command);
  }

  /** Shows what the model holds now, after an action changed it. */
  refresh(): void {
    if (this.#model) this.#showModel(this.#model);
  }

  close(): void {
    clearTimeout(this.#silence);
    this.line.close();
  }

  #leave(next: string): void {
    this.line.abandon();
    this.#announcement = null;
    this.#model = null;
    this.#listener.documentChanged(next);
  }

  async #enter(top: TopDocument, access: AccessState): Promise<void> {
    const known = this.#page.kind === 'attached' && this.#page.document.documentId === top.documentId;
    this.#show(known ? this.#page : { kind: 'attaching' }, { url: top.url, access });
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (this.#page.kind === 'attaching') this.#show({ kind: 'unanswering' });
    }, SILENCE_TIMEOUT);
    const entered = await this.#browser.enter(top.documentId);
    if (!entered && this.#top === top) this.#show({ kind: 'unreachable' });
  }

  #newModel(documentId: string): DocumentModel {
    const api = pageFrontendApi(
      (command) => this.line.ask(this.#commandId, command),
      () => this.modelOf(documentId)?.names?.frontendApiUrl ?? null,
      (call) => {
        this.lastCall = call;
      },
    );
    this.#model = new DocumentModel(documentId, api, this.#browser.now);
    return this.#model;
  }

  #showModel(model: DocumentModel): void {
    clearTimeout(this.#silence);
    this.#show({ kind: 'attached', document: model.state(this.url ?? '') });
  }

  #show(page: PageState, rest: Omit<PagePatch, 'page'> = {}): void {
    this.#page = page;
    this.#listener.changed({ page, ...rest });
  }

  async #access(): Promise<AccessState> {
    const host = webHost(this.url ?? '');
    if (!host) return NO_HOSTS;
    const names = this.#model?.names ?? this.#announcement;
    const frontendApi = names && frontendApiOf(names, this.url ?? '');
    const needed = neededHosts(host, frontendApi && webHost(`https://${frontendApi}`));
    const scheme = this.url?.startsWith('https:') ? 'https' : 'http';
    const missing = await this.#browser.missing(needed, scheme);
    return { needed: needed.map(hostPattern), missing: missing.map(hostPattern) };
  }
}

const NO_HOSTS: AccessState = { needed: [], missing: [] };
