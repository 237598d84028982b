import { webHost } from '../access/hosts.ts';
import { cleanUrl } from '../address/clean-url.ts';
import type { CookieStore } from '../cookies/store.ts';
import { CallError } from '../frontend-api/call-error.ts';
import { type InstanceNames, type Observation, type PageReport, readObservation } from '../protocol/observation.ts';
import { directAccess } from './direct-access.ts';
import { DocumentApi } from './document-api.ts';
import { DocumentModel } from './document-model.ts';
import { DocumentSecretsReader } from './document-secrets.ts';
import { FirstWord } from './first-word.ts';
import { FrameAccess } from './frame-access.ts';
import type { FrameDocument, InspectorBrowser } from './inspector-browser.ts';
import { InstanceSigns } from './instance-signs.ts';
import { PageLine } from './page-line.ts';
import type { Ask } from './page-way.ts';
import type { DocumentSecrets } from './secrets.ts';
import { SigningKeysReader } from './signing-keys.ts';
import type { FrameState, OtherInstances, PageState } from './state.ts';

/** One frame of the tab with the document it shows: whether it was entered, and what its hook says. */
export class InspectedFrame {
  readonly line = new PageLine(() => this.#browser.equip(this.documentId, 'equipment'));
  readonly api: DocumentApi;
  readonly cookies: CookieStore;
  readonly model: DocumentModel;
  readonly secrets: DocumentSecretsReader;
  readonly #browser: InspectorBrowser;
  readonly #changed: (state: FrameState) => void;
  readonly #ownHosts: () => ReadonlySet<string>;
  readonly #access: FrameAccess;
  readonly #signs = new InstanceSigns();
  readonly #signingKeys: SigningKeysReader;
  readonly #firstWord = new FirstWord();
  #document: FrameDocument;
  #page: PageState;
  #ask: Ask = (command) => this.line.ask('', command);
  /** What the Client was last read directly for; null while a clerk-js lives. */
  #readFor: string | null = null;
  #entering: Promise<void> | null = null;
  /** Whether the hook was given what reads settings. */
  #readsSettings = false;

  /**
   * @param known what a stopped worker left of this frame; kept on screen as long as it is about this document
   * @param ownHosts the Frontend APIs that the frames of the tab name, which are no signs of others
   */
  constructor(
    document: FrameDocument,
    browser: InspectorBrowser,
    known: FrameState | null,
    ownHosts: () => ReadonlySet<string>,
    changed: (state: FrameState) => void,
    toldSecrets: (secrets: DocumentSecrets) => void,
  ) {
    this.#ownHosts = ownHosts;
    this.#document = document;
    this.#browser = browser;
    this.#changed = changed;
    this.cookies = browser.cookies(document.frameId);
    const page = known?.documentId === document.documentId ? known.page : null;
    this.#page = page?.kind === 'attached' ? page : { kind: 'attaching' };
    this.api = new DocumentApi({
      live: () => this.model.live,
      template: () => this.model.frontendApiUrl,
      ask: (command) => this.#ask(command),
      direct: (call) => this.directAccess(call),
    });
    const clerk = page?.kind === 'attached' ? page.document.clerk : null;
    this.model = new DocumentModel(document.documentId, () => this.url, this.api, browser.now, clerk);
    this.#access = new FrameAccess(browser, () => ({
      documentId: this.documentId,
      url: this.url,
      names: this.model.names,
    }));
    this.#signingKeys = new SigningKeysReader(browser, (keys) => {
      this.model.observeSigningKeys(keys);
      if (this.#page.kind === 'attached') this.#showModel();
    });
    const secretDocument = () => ({
      documentId: this.documentId,
      url: this.url,
      cookies: this.cookies,
      hosts: this.#access.readable,
      client: this.model.client,
    });
    this.secrets = new DocumentSecretsReader(browser, secretDocument, toldSecrets);
  }

  get documentId(): string {
    return this.#document.documentId;
  }

  get url(): string {
    return this.#document.url;
  }

  /** The Frontend API that the document names, by its host. */
  get frontendApiHost(): string | null {
    return this.#access.frontendApiHost;
  }

  /** True while bridge and hook are there and speak to this worker. */
  get isAttached(): boolean {
    return this.line.isConnected && this.#page.kind === 'attached';
  }

  get state(): FrameState {
    const { frameId, documentId, url } = this.#document;
    const { site, state: access } = this.#access;
    return { frameId, documentId, url: cleanUrl(url), site, access, page: this.#page };
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
    // The browser keeps out whoever has no leave: there is no need to ask first, but where it said no the last time.
    const access = this.#access.renew();
    if (this.#page.kind === 'no-access') {
      await access;
      if (!(await this.#mayEnter())) return this.#tell();
    }
    this.#show(this.#page.kind === 'attached' ? this.#page : { kind: 'attaching' });
    this.#readsSettings = false;
    this.#firstWord.listen(() => {
      if (this.#page.kind === 'attaching') this.#show({ kind: 'unanswering' });
    });
    const [isEntered] = await Promise.all([this.#browser.enter(this.documentId), access]);
    if (isEntered) return;
    this.#firstWord.hush();
    this.#show({ kind: this.#access.mayEnter ? 'unreachable' : 'no-access' });
  }

  async #mayEnter(): Promise<boolean> {
    return this.#access.mayEnter || this.#browser.hasActiveTab(this.documentId);
  }

  /** The document changed its address without leaving. */
  addressChanged(url: string): void {
    this.#document = { ...this.#document, url };
    this.#tell();
  }

  /** Access was granted or taken away. */
  async accessChanged(): Promise<void> {
    if (this.#page.kind !== 'attached') return this.enter();
    await this.#access.renew();
    if (!(await this.#mayEnter())) {
      this.line.close();
      this.secrets.forget();
      return this.#show({ kind: 'no-access' });
    }
    this.#readFor = null;
    await this.#refresh();
  }

  /** What DevTools could read of a document that the extension may not enter. */
  async announced(names: InstanceNames): Promise<void> {
    await this.#access.announced(names);
    this.#tell();
  }

  /** DevTools saw the tab call a Frontend API, which may also have left cookies. */
  async seen(frontendApiHost: string): Promise<void> {
    this.#signs.seen(frontendApiHost);
    if (this.#page.kind === 'attached') await this.#readCookies();
    this.refreshSigns();
  }

  /** A cookie of Clerk's changed somewhere. */
  async cookieChanged(): Promise<void> {
    if (this.#page.kind === 'attached') await this.secrets.read();
  }

  /** True when the document's Frontend API may be called directly: it may be the page's, and there is access to its host. */
  get mayCall(): boolean {
    return this.#access.mayCall;
  }

  /** Hosts of the document's cookies that the extension may read. */
  get readableHosts(): readonly string[] {
    return this.#access.readable;
  }

  /** Shows the signs of other instances again if they are others now: another frame may have named its own. */
  refreshSigns(): void {
    if (this.#page.kind !== 'attached') return;
    const shown = JSON.stringify(this.#page.document.otherInstances);
    if (JSON.stringify(this.#otherInstances) !== shown) this.#showModel();
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
      case 'unequipped':
        void this.#browser.equip(this.documentId, 'equipment');
        break;
      case 'payload':
        this.model.observePayload(observation);
        break;
      case 'settings':
        this.model.observeSettings(observation);
        break;
      case 'page':
        this.model.observe(observation);
        this.#askForSettings(observation);
        await this.#refresh();
        this.#firstWord.said();
    }
    return observation;
  }

  /** Once for each hook that is put into the document. */
  #askForSettings({ clerk }: PageReport): void {
    if (this.#readsSettings || clerk.kind !== 'present') return;
    this.#readsSettings = true;
    void this.#browser.equip(this.documentId, 'settings');
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
  spoken(): Promise<void> {
    return this.#firstWord.wait();
  }

  /**
   * How to call the Frontend API in the document's name without a clerk-js.
   * @param call what it is for, to be named in an error
   * @throws {CallError} `no_access` when it may not be the page's or there is no access, `private_cookies`
   */
  async directAccess(call: string): Promise<ReturnType<typeof directAccess>> {
    const { url, cookies } = this;
    const publishableKey = this.model.names?.publishableKey;
    if (!publishableKey || !this.#access.mayCall) throw new CallError('no_access', call);
    if (!(await this.#browser.sharesCookies(this.#document.frameId))) throw new CallError('private_cookies', call);
    return directAccess({ url, cookies, publishableKey }, this.#browser);
  }

  /** The frame shows another document, or is gone. */
  leave(): void {
    this.#firstWord.gone();
    this.secrets.stop();
    this.line.abandon();
  }

  /** Nobody looks any more. */
  close(): void {
    this.#firstWord.hush();
    this.secrets.stop();
    this.line.close();
  }

  async #refresh(): Promise<void> {
    this.#firstWord.hush();
    // A change need not wait for what is read besides, which rarely is another than before.
    const isChange = this.model.whyDirect === null;
    const access = this.#access.state;
    if (isChange) this.#showModel();
    await Promise.all([this.#readCookies(), this.#access.update()]);
    await this.#readDirectly();
    if (!isChange || this.#access.state !== access) this.#showModel();
    else this.refreshSigns();
    void this.#signingKeys.read(this.model.names, this.url, this.#access.mayCall);
    await this.secrets.read();
  }

  /** Once for each Frontend API that the document names while no clerk-js lives in it. */
  async #readDirectly(): Promise<void> {
    const reason = this.model.whyDirect && `${this.model.whyDirect} ${this.model.frontendApiUrl}`;
    const isKnown = reason === this.#readFor;
    this.#readFor = reason;
    if (reason && !isKnown) await this.model.readDirectly();
  }

  #readCookies(): Promise<void> {
    return this.#signs.readCookies(this.cookies, this.url, this.model.names?.publishableKey ?? null);
  }

  get #otherInstances(): OtherInstances {
    return this.#signs.besides(this.#ownHosts());
  }

  #showModel(): void {
    const { documentId, model } = this;
    this.#show({
      kind: 'attached',
      document: { documentId, ...model.state, otherInstances: this.#otherInstances },
    });
  }

  #show(page: PageState): void {
    this.#page = page;
    this.#tell();
  }

  #tell(): void {
    this.#changed(this.state);
  }
}
