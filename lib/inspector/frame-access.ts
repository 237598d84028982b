import { hostPattern, mayServe, neededHosts, siteOf, webHost } from '../access/hosts.ts';
import { frontendApiOf } from '../frontend-api/instance-host.ts';
import type { InstanceNames } from '../protocol/observation.ts';
import type { InspectorBrowser } from './inspector-browser.ts';
import type { AccessState } from './state.ts';

/** What of a document decides over the hosts it needs. */
interface NamedDocument {
  readonly documentId: string;
  readonly url: string;
  /** How its hook says that it names its instance, or null while that is not known. */
  readonly names: InstanceNames | null;
}

type AccessBrowser = Pick<InspectorBrowser, 'missing' | 'topSite'>;

/** Which hosts one document needs, which of them the extension may not read, and what that leaves possible. */
export class FrameAccess {
  readonly #browser: AccessBrowser;
  readonly #document: () => NamedDocument;
  #state: AccessState = { needed: [], missing: [] };
  #hosts: readonly string[] = [];
  /** What DevTools could read of a document that the extension may not enter. */
  #announced: InstanceNames | null = null;
  /** What the browser says of the tab. */
  #topSite: string | null = null;
  /** What the browser was asked for last. */
  #asked = '';

  constructor(browser: AccessBrowser, document: () => NamedDocument) {
    this.#browser = browser;
    this.#document = document;
  }

  get state(): AccessState {
    return this.#state;
  }

  /** The host of the Frontend API that the document names, without port and path. */
  get frontendApiHost(): string | null {
    const { url, names } = this.#document();
    const known = names ?? this.#announced;
    const frontendApi = known && frontendApiOf(known, url);
    return frontendApi && webHost(`https://${frontendApi}`);
  }

  /** The domain that the document shares with the hosts that belong to it; null for an address without a host. */
  get site(): string | null {
    const host = webHost(this.#document().url);
    return host && siteOf(host, this.#topSite, this.frontendApiHost);
  }

  /** True when bridge and hook may be put into the document. */
  get mayEnter(): boolean {
    const host = webHost(this.#document().url);
    return host !== null && this.#has(host);
  }

  /** True when the Frontend API may be called directly: it may be the page's, and there is access to its host. */
  get mayCall(): boolean {
    const { site, frontendApiHost: host } = this;
    return site !== null && host !== null && mayServe(site, host) && this.#has(host);
  }

  /** Those of the needed hosts that the extension may read. */
  get readable(): readonly string[] {
    return this.#hosts.filter((host) => this.#has(host));
  }

  /** Takes in how the document names its instance, as far as DevTools could read it. */
  async announced(names: InstanceNames): Promise<void> {
    this.#announced = names;
    await this.update();
  }

  /** Asks the browser, once for each set of hosts. */
  async update(): Promise<void> {
    const { url } = this.#document();
    const host = webHost(url);
    const { site } = this;
    if (!host || !site) return;
    const needed = neededHosts(host, site, this.frontendApiHost);
    const scheme = url.startsWith('https:') ? 'https' : 'http';
    const asked = [scheme, ...needed].join();
    if (this.#asked === asked) return;
    this.#asked = asked;
    const missing = await this.#browser.missing(needed, scheme);
    this.#hosts = needed;
    this.#state = { needed: needed.map(hostPattern), missing: missing.map(hostPattern) };
  }

  /** Asks the browser again: access to some host may have been granted or taken away. */
  async renew(): Promise<void> {
    this.#topSite = await this.#browser.topSite(this.#document().documentId);
    this.#asked = '';
    await this.update();
  }

  #has(host: string): boolean {
    return !this.#state.missing.includes(hostPattern(host));
  }
}
