import { cleanUrl } from '../address/clean-url.ts';
import { Client, ClientJSONError, errorFromResponse, type FrontendApi } from '../client/index.ts';
import { type View, view } from '../client/view.ts';
import { type Environment, readEnvironment } from '../environment/index.ts';
import { directTemplate } from '../frontend-api/direct.ts';
import { frontendApiBase, frontendApiOf, instanceType } from '../frontend-api/instance-host.ts';
import type {
  ClerkReport,
  InstanceNames,
  PageReport,
  PayloadReport,
  PresentClerkReport,
  SettingsReport,
} from '../protocol/observation.ts';
import { actionError } from './action-error.ts';
import { tooLarge } from './client-size.ts';
import { completed } from './completion.ts';
import { differences } from './differences.ts';
import type {
  ClerkInstance,
  ClerkState,
  ClientError,
  Difference,
  DocumentLoad,
  DocumentState,
  InstanceState,
  SigningKeys,
  WhyDirect,
} from './state.ts';

/**
 * What one document holds of Clerk: the Client object as the worker's model, fed by the page's reports and completed
 * from the Frontend API's payloads, or, where no clerk-js lives, by what the Frontend API says directly.
 */
export class DocumentModel {
  readonly documentId: string;
  readonly #pageUrl: () => string;
  readonly #api: FrontendApi;
  readonly #now: () => number;
  #report: ClerkReport | null = null;
  #client: Client | null = null;
  #clientAt: number | null = null;
  #clientError: ClientError | null = null;
  #payload: { readonly json: unknown; readonly client: Client | null; readonly at: number } | null = null;
  #environment: View<Environment> | null = null;
  #options: Readonly<Record<string, string>> = {};
  #signingKeys: SigningKeys | null = null;
  #known: Pick<ClerkInstance, 'client' | 'clientAt'> | null;
  /** Where the Client was read directly last. */
  #readFrom: string | null = null;
  #focused = true;
  #online = true;
  #load: DocumentLoad | null = null;

  /** @param known what a worker before this one showed of the document; stays until the page tells something better */
  constructor(
    documentId: string,
    pageUrl: () => string,
    api: FrontendApi,
    now: () => number,
    known: ClerkState | null,
  ) {
    this.documentId = documentId;
    this.#pageUrl = pageUrl;
    this.#api = api;
    this.#now = now;
    this.#known = known && 'client' in known ? known : null;
  }

  /** The model, or null while there is no Client. */
  get client(): Client | null {
    return this.#client;
  }

  /** How the page names its instance, or null while it names none. */
  get names(): InstanceNames | null {
    return this.#report && this.#report.kind !== 'foreign' ? this.#report.names : null;
  }

  /** True while a clerk-js lives in the page and has loaded. */
  get live(): boolean {
    return this.#report?.kind === 'present' && this.#report.status !== 'error';
  }

  /** Why the Frontend API has to be asked directly, or null when it has not, or nobody knows which one. */
  get whyDirect(): WhyDirect | null {
    if (!this.names?.publishableKey) return null;
    const { kind } = this.#report ?? {};
    if (kind === 'absent' || kind === 'script-failed') return kind;
    return kind === 'present' && !this.live ? 'load-failed' : null;
  }

  /** The address of `/client`, as clerk-js builds it or as direct calls do; null without an instance. */
  get frontendApiUrl(): string | null {
    // A page can say anything here: it may be shown, but must never be where a direct call goes.
    if (this.#report?.kind === 'present' && !this.whyDirect) return this.#report.frontendApiUrl;
    if (!this.names) return null;
    const base = frontendApiBase(this.names, this.#pageUrl());
    return base && directTemplate(base);
  }

  /** Takes in what the page says. A client that cannot be read leaves the model as it was. */
  observe({ clerk, focused, online, load }: PageReport): void {
    this.#report = clerk;
    this.#focused = focused;
    this.#online = online;
    this.#load = load ? loadOf(load) : null;
    if (this.whyDirect) return;
    if (clerk.kind !== 'present') this.#client = null;
    else if (clerk.unreadable !== null) this.#clientError = unreadable(clerk.unreadable);
    else this.#read(clerk.client);
  }

  /** Takes in how the instance and clerk-js are set up. Settings that cannot be read are not shown. */
  observeSettings({ environment, options }: SettingsReport): void {
    this.#options = options;
    try {
      this.#environment = environment === null ? null : view(readEnvironment(environment));
    } catch (error) {
      console.warn(`The environment could not be read: ${error}`);
    }
  }

  /** Takes in the keys that the instance signs with. */
  observeSigningKeys(keys: SigningKeys): void {
    this.#signingKeys = keys;
  }

  /** Takes in the client that a Frontend API answer carried. */
  observePayload({ client, at }: PayloadReport): void {
    this.#payload = { json: client, client: this.#parsed(client), at };
  }

  /**
   * Asks the Frontend API directly for the Client. An error is kept as part of the state; an answer that comes when the
   * page lives again, or names another Frontend API, is dropped.
   */
  async readDirectly(): Promise<void> {
    const request = { method: 'GET', path: '/client' } as const;
    const from = this.frontendApiUrl;
    const isLate = () => !this.whyDirect || this.frontendApiUrl !== from;
    if (this.#readFrom !== null && this.#readFrom !== from) this.#client = null;
    this.#readFrom = from;
    try {
      const response = await this.#api.request(request);
      if (isLate()) return;
      const error = errorFromResponse(request, response);
      if (error) throw error;
      this.#read(
        (response.payload as { response?: unknown } | null)?.response ?? null,
        Client.fromJSON(null, this.#api),
      );
    } catch (error) {
      if (isLate()) return;
      this.#clientError = { kind: 'refused', at: this.#now(), error: actionError(error) };
    }
  }

  /** What the panel shows of it. */
  get state(): Pick<DocumentState, 'focused' | 'online' | 'load' | 'clerk'> {
    return { focused: this.#focused, online: this.#online, load: this.#load, clerk: this.#clerkState() };
  }

  #clerkState(): ClerkState {
    const report = this.#report ?? { kind: 'absent' as const };
    const because = this.whyDirect;
    const source = 'source' in report ? report.source : null;
    if (because) return { kind: 'direct', because, source, ...this.#instance() };
    if (report.kind === 'present') return { kind: 'present', ...this.#instance() };
    return report.kind === 'script-failed' ? { kind: report.kind, source: report.source } : { kind: report.kind };
  }

  #instance(): ClerkInstance {
    const present = this.#report?.kind === 'present' ? this.#report : null;
    const known = this.#clientError ? this.#known : null;
    return {
      instance: this.#instanceState(present),
      status: present?.status ?? null,
      client: this.#client ? view(this.#client) : (known?.client ?? null),
      clientAt: this.#clientAt ?? known?.clientAt ?? null,
      clientError: this.#clientError,
      activeSessionId: present?.activeSessionId ?? null,
      unreported: present?.unreported ?? [],
      differences: this.#differences(),
      environment: this.#environment,
      options: this.#options,
      signingKeys: this.#signingKeys,
    };
  }

  #instanceState(present: PresentClerkReport | null): InstanceState {
    const { publishableKey = null, proxyUrl = null, domain = null } = this.names ?? {};
    return {
      version: present?.version ?? null,
      publishableKey,
      type: instanceType(publishableKey),
      proxyUrl,
      domain,
      isSatellite: present?.isSatellite ?? null,
      frontendApi: this.names && frontendApiOf(this.names, this.#pageUrl()),
      frontendApiUrl: this.frontendApiUrl,
      // clerk-js without an SDK around it names itself.
      sdk: present?.sdk?.name === '@clerk/clerk-js' ? null : (present?.sdk ?? null),
    };
  }

  #read(json: unknown, empty: Client | null = null): void {
    if (json === null) {
      this.#client = empty;
      this.#clientAt = this.#now();
      this.#clientError = null;
      return;
    }
    try {
      const problem = tooLarge(json);
      if (problem) throw new ClientJSONError('', problem);
      const whole = completed(json, this.#payload?.json);
      this.#client = this.#client?.fromJSON(whole) ?? Client.fromJSON(whole, this.#api);
      this.#clientAt = this.#now();
      this.#clientError = null;
    } catch (error) {
      if (!(error instanceof ClientJSONError)) throw error;
      this.#clientError = { kind: 'unreadable', path: error.path, message: error.message };
    }
  }

  #parsed(json: unknown): Client | null {
    try {
      return tooLarge(json) ? null : Client.fromJSON(json, this.#api);
    } catch (error) {
      // The page reads the same JSON, and its report says what is wrong with it.
      if (error instanceof ClientJSONError) return null;
      throw error;
    }
  }

  #differences(): readonly Difference[] {
    if (!this.#client || !this.#payload?.client) return [];
    return differences(this.#client, this.#payload.client, this.#payload.at);
  }
}

/** Addresses of calls have the dev browser in them. */
function loadOf({ forbidden, ...load }: DocumentLoad): DocumentLoad {
  return { ...load, forbidden: forbidden.map(({ url, directive }) => ({ url: cleanUrl(url), directive })) };
}

function unreadable(message: string): ClientError {
  return { kind: 'unreadable', path: 'Clerk.client', message };
}
