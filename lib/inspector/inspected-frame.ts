import { hostPattern, mayServe, neededHosts, webHost } from '../access/hosts.ts';
import { devBrowserToken } from '../cookies/dev-browser.ts';
import { otherSuffixes } from '../cookies/names.ts';
import type { CookieStore } from '../cookies/store.ts';
import { CallError } from '../frontend-api/call-error.ts';
import type { DirectAccess } from '../frontend-api/direct.ts';
import { frontendApiOf, instanceType } from '../frontend-api/instance-host.ts';
import { ANSWER_TIMEOUT, SILENCE_TIMEOUT } from '../protocol/limits.ts';
import { type InstanceNames, type Observation, readObservation } from '../protocol/observation.ts';
import { cleanUrl } from './clean-url.ts';
import { DocumentApi } from './document-api.ts';
import { DocumentModel } from './document-model.ts';
import type { FrameDocument, InspectorBrowser } from './inspector-browser.ts';
import { PageLine } from './page-line.ts';
import type { Ask } from './page-way.ts';
import type { AccessState, FrameState, PageState } from './state.ts';

/** One frame of the tab with the document it shows: whether it may be entered, and what its hook says. */
export class InspectedFrame {
  readonly line = new PageLine();
  readonly api: DocumentApi;
  readonly cookies: CookieStore;
  readonly #browser: InspectorBrowser;
  readonly #changed: (state: FrameState) => void;
  readonly #model: DocumentModel;
  #document: FrameDocument;
  #access: AccessState = { needed: [], missing: [] };
  #page: PageState;
  /** What DevTools could read of a document that the extension may not enter. */
  #announced: InstanceNames | null = null;
  /** Frontend API hosts in the tab's traffic. */
  #seenHosts: readonly string[] = [];
  #otherSuffixes: readonly string[] = [];
  readonly #spoken = Promise.withResolvers<void>();
  /** What the access was computed for. */
  #accessOf = '';
  #ask: Ask = (command) => this.line.ask('', command);
  #hasReadDirectly = false;
  #entering: Promise<void> | null = null;
  #silence: ReturnType<typeof setTimeout> | undefined;

  /** @param known what a stopped worker left of this frame; kept on screen as long as it is about this document */
  constructor(
    document: FrameDocument,
    browser: InspectorBrowser,
    known: FrameState | null,
    changed: (state: FrameState) => void,
  ) {
    this.#document = document;
    this.#browser = browser;
    this.#changed = changed;
    this.cookies = browser.cookies(document.frameId);
    const page = known?.documentId === document.documentId ? known.page : null;
    this.#page = page?.kind === 'attached' ? page : { kind: 'attaching' };
    this.api = new DocumentApi({
      live: () => this.#model.live,
      template: () => this.#model.frontendApiUrl,
      ask: (command) => this.#ask(command),
      direct: () => this.#directAccess(),
    });
    const clerk = page?.kind === 'attached' ? page.document.clerk : null;
    this.#model = new DocumentModel(document.documentId, () => this.url, this.api, browser.now, clerk);
    // Nobody may be waiting.
    this.#spoken.promise.catch(() => {});
  }

  get documentId(): string {
    return this.#document.documentId;
  }

  get url(): string {
    return this.#document.url;
  }

  /** True while bridge and hook are there and speak to this worker. */
  get isAttached(): boolean {
    return this.line.isConnected && this.#page.kind === 'attached';
  }

  get model(): DocumentModel {
    return this.#model;
  }

  get state(): FrameState {
    const { frameId, documentId, url } = this.#document;
    return { frameId, documentId, url: cleanUrl(url), access: this.#access, page: this.#page };
  }

  /** Enters the document if there is access to it, or tells why not. Entering twice at once is entering once. */
  enter(): Promise<void> {
    this.#entering ??= this.#enter().finally(() => {
      this.#entering = null;
    });
    return this.#entering;
  }

  async #enter(): Promise<void> {
    if (!webHost(this.url)) return this.#show({ kind: 'unreachable' });
    this.#accessOf = '';
    await this.#updateAccess();
    if (!this.#mayEnter) return this.#show({ kind: 'no-access' });
    this.#show(this.#page.kind === 'attached' ? this.#page : { kind: 'attaching' });
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (this.#page.kind === 'attaching') this.#show({ kind: 'unanswering' });
    }, SILENCE_TIMEOUT);
    if (!(await this.#browser.enter(this.documentId))) this.#show({ kind: 'unreachable' });
  }

  /** The document changed its address without leaving. */
  addressChanged(url: string): void {
    this.#document = { ...this.#document, url };
    this.#tell();
  }

  /** Access was granted or taken away. */
  async accessChanged(): Promise<void> {
    if (this.#page.kind !== 'attached') return this.enter();
    this.#accessOf = '';
    await this.#updateAccess();
    if (!this.#mayEnter) {
      this.line.close();
      return this.#show({ kind: 'no-access' });
    }
    this.#hasReadDirectly = false;
    await this.#refresh();
  }

  async announced(names: InstanceNames): Promise<void> {
    this.#announced = names;
    await this.#updateAccess();
    this.#tell();
  }

  /** DevTools saw the tab call a Frontend API, which may also have left cookies. */
  async seen(frontendApiHost: string): Promise<void> {
    if (this.#page.kind !== 'attached') return;
    const before = JSON.stringify([this.#seenHosts, this.#otherSuffixes]);
    this.#seenHosts = [...new Set([...this.#seenHosts, frontendApiHost])].toSorted();
    await this.#findOtherSuffixes();
    if (JSON.stringify([this.#seenHosts, this.#otherSuffixes]) !== before) this.#showModel();
  }

  /**
   * The document said something.
   * @returns what it was, or null when its access was taken away
   * @throws {ObservationError} when it does not follow the protocol
   */
  async heard(text: string): Promise<Observation | null> {
    if (this.#page.kind === 'no-access') return null;
    const observation = readObservation(text);
    switch (observation.kind) {
      case 'answer':
        this.line.answered(observation.id, observation.outcome);
        break;
      case 'payload':
        this.#model.observePayload(observation);
        break;
      case 'settings':
        this.#model.observeSettings(observation);
        break;
      case 'page':
        this.#model.observe(observation);
        await this.#refresh();
        this.#spoken.resolve();
    }
    return observation;
  }

  /** The commands from now on belong to this request and bear its id: a page that gets one again knows it. */
  begin(requestId: string): Ask {
    this.#ask = (command) => this.line.ask(requestId, command);
    return this.#ask;
  }

  /** Shows what the model holds now, after an action changed it. */
  async refresh(): Promise<void> {
    if (this.#page.kind === 'attached') await this.#refresh();
  }

  /**
   * Waits until the document has told what it is.
   * @throws {CallError} `page_no_answer` after ten seconds, `page_gone` when the tab went on to another document
   */
  async spoken(): Promise<void> {
    const silence = setTimeout(() => this.#spoken.reject(new CallError('page_no_answer')), ANSWER_TIMEOUT);
    await this.#spoken.promise.finally(() => clearTimeout(silence));
  }

  /** The frame shows another document, or is gone. */
  leave(): void {
    clearTimeout(this.#silence);
    this.#spoken.reject(new CallError('page_gone'));
    this.line.abandon();
  }

  /** Nobody looks any more. */
  close(): void {
    clearTimeout(this.#silence);
    this.line.close();
  }

  async #refresh(): Promise<void> {
    clearTimeout(this.#silence);
    await this.#findOtherSuffixes();
    await this.#updateAccess();
    if (this.#model.whyDirect && !this.#hasReadDirectly) {
      this.#hasReadDirectly = true;
      await this.#model.readDirectly();
    }
    this.#showModel();
  }

  async #findOtherSuffixes(): Promise<void> {
    const cookieNames = (await this.cookies.list(this.url)).map(({ name }) => name);
    this.#otherSuffixes = await otherSuffixes(cookieNames, this.#model.names?.publishableKey ?? null);
  }

  #showModel(): void {
    const { names, state } = this.#model;
    const own = names && hostOf(frontendApiOf(names, this.url));
    const hosts = this.#seenHosts.filter((host) => host !== own);
    const document = {
      documentId: this.documentId,
      ...state,
      otherInstances: { hosts, suffixes: this.#otherSuffixes },
    };
    this.#show({ kind: 'attached', document });
  }

  #show(page: PageState): void {
    this.#page = page;
    this.#tell();
  }

  #tell(): void {
    this.#changed(this.state);
  }

  get #mayEnter(): boolean {
    const host = webHost(this.url);
    return host !== null && !this.#access.missing.includes(hostPattern(host));
  }

  /** Asks the browser once for each set of hosts; what changes is told. */
  async #updateAccess(): Promise<void> {
    const host = webHost(this.url);
    if (!host) return;
    const needed = neededHosts(host, this.#frontendApiHost());
    const scheme = this.url.startsWith('https:') ? 'https' : 'http';
    if (this.#accessOf === [scheme, ...needed].join()) return;
    this.#accessOf = [scheme, ...needed].join();
    const missing = await this.#browser.missing(needed, scheme);
    this.#access = { needed: needed.map(hostPattern), missing: missing.map(hostPattern) };
  }

  #frontendApiHost(): string | null {
    const names = this.#model.names ?? this.#announced;
    return names && hostOf(frontendApiOf(names, this.url));
  }

  async #directAccess(): Promise<Omit<DirectAccess, 'buildUrl'> | null> {
    const publishableKey = this.#model.names?.publishableKey;
    const host = this.#frontendApiHost();
    const page = webHost(this.url);
    if (!publishableKey || !host || !page || !mayServe(page, host)) return null;
    if (this.#access.missing.includes(hostPattern(host))) return null;
    const { origin } = new URL(this.url);
    return {
      development: instanceType(publishableKey) === 'development',
      devBrowser: () => devBrowserToken(this.cookies, this.url, publishableKey),
      send: (url, init) => this.#browser.fetchAs(origin, url, init),
    };
  }
}

function hostOf(frontendApi: string | null): string | null {
  return frontendApi && webHost(`https://${frontendApi}`);
}
