import { Client, ClientJSONError, type FrontendApi } from '../client/index.ts';
import { view } from '../client/view.ts';
import { frontendApiOf, instanceType } from '../frontend-api/instance-host.ts';
import type { ClerkReport, PresentClerkReport } from '../protocol/observation.ts';
import { completed } from './completion.ts';
import { differences } from './differences.ts';
import type { ClerkState, ClientParseError, Difference, DocumentState, InstanceState } from './state.ts';

/**
 * What one document holds of Clerk: the Client object as the worker's model, fed by the page's reports and completed
 * from the Frontend API's payloads. Its methods go through the page.
 */
export class DocumentModel {
  readonly documentId: string;
  readonly #api: FrontendApi;
  readonly #now: () => number;
  #report: ClerkReport | null = null;
  #focused = true;
  #client: Client | null = null;
  #clientAt: number | null = null;
  #clientError: ClientParseError | null = null;
  #payload: { readonly json: unknown; readonly client: Client | null; readonly at: number } | null = null;

  constructor(documentId: string, api: FrontendApi, now: () => number) {
    this.documentId = documentId;
    this.#api = api;
    this.#now = now;
  }

  /** The model, or null while the page's clerk-js has no Client. */
  get client(): Client | null {
    return this.#client;
  }

  /** How the page names its instance, or null while it has no clerk-js. */
  get names(): PresentClerkReport['instance'] | null {
    return this.#report?.kind === 'present' ? this.#report.instance : null;
  }

  /** Takes in what the page says of its clerk-js. A client that cannot be read leaves the model as it was. */
  observe(report: ClerkReport, focused: boolean): void {
    this.#report = report;
    this.#focused = focused;
    if (report.kind !== 'present') this.#client = null;
    else if (report.unreadable !== null) this.#clientError = { path: 'Clerk.client', message: report.unreadable };
    else this.#read(report.client);
  }

  /** Takes in the client that a Frontend API answer carried. */
  observePayload(json: unknown): void {
    this.#payload = { json, client: this.#parsed(json), at: this.#now() };
  }

  /** Notes that the page sent a message too long to carry. */
  observeOversize(length: number): void {
    this.#clientError = { path: 'Clerk.client', message: `${length} characters of JSON, more than can be read` };
  }

  /** What the panel shows of it. */
  state(pageUrl: string): DocumentState {
    return { documentId: this.documentId, focused: this.#focused, clerk: this.#clerkState(pageUrl) };
  }

  #clerkState(pageUrl: string): ClerkState {
    const report = this.#report;
    if (report?.kind !== 'present') return report ?? { kind: 'absent' };
    return {
      kind: 'present',
      instance: instanceState(report.instance, pageUrl),
      status: report.status,
      client: this.#client && view(this.#client),
      clientAt: this.#clientAt,
      clientError: this.#clientError,
      activeSessionId: report.activeSessionId,
      differences: this.#differences(),
    };
  }

  #read(json: unknown): void {
    if (json === null) {
      this.#client = null;
      return;
    }
    try {
      const whole = completed(json, this.#payload?.json);
      this.#client = this.#client?.fromJSON(whole) ?? Client.fromJSON(whole, this.#api);
      this.#clientAt = this.#now();
      this.#clientError = null;
    } catch (error) {
      if (!(error instanceof ClientJSONError)) throw error;
      this.#clientError = { path: error.path, message: error.message };
    }
  }

  #parsed(json: unknown): Client | null {
    try {
      return Client.fromJSON(json, this.#api);
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

function instanceState(names: PresentClerkReport['instance'], pageUrl: string): InstanceState {
  const { version, publishableKey, frontendApiUrl, sdk } = names;
  return {
    version,
    publishableKey,
    type: instanceType(publishableKey),
    frontendApi: frontendApiOf(names, pageUrl),
    frontendApiUrl,
    // clerk-js without an SDK around it names itself.
    sdk: sdk?.name === '@clerk/clerk-js' ? null : sdk,
  };
}
