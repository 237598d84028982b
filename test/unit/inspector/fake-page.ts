import type { Inspector } from '../../../lib/inspector/inspector.ts';
import type { DownMessage } from '../../../lib/protocol/command.ts';
import type {
  ClerkReport,
  InstanceNames,
  Observation,
  Outcome,
  PresentClerkReport,
} from '../../../lib/protocol/observation.ts';
import { publishableKey } from '../client/fixtures/clerk-js.ts';

const FRONTEND_API_URL =
  'https://happy-cat-12.clerk.accounts.dev/v1/client?__clerk_api_version=2026-08-20&_clerk_js_version=6.40.0';

export const NAMES: InstanceNames = { publishableKey, proxyUrl: null, domain: null };

/** What a page with a running clerk-js 6.40 reports. */
export function clerkReport(client: unknown, more: Partial<PresentClerkReport> = {}): PresentClerkReport {
  return {
    kind: 'present',
    names: NAMES,
    isSatellite: false,
    version: '6.40.0',
    frontendApiUrl: FRONTEND_API_URL,
    sdk: null,
    unreported: [],
    status: 'ready',
    activeSessionId: null,
    client,
    unreadable: null,
    ...more,
  };
}

/** Waits for all that needs neither time nor the page: what is saved, and what is asked of the browser. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 50; turns++) await Promise.resolve();
}

/** Bridge and hook of one document, played by the test. */
export class FakePage {
  readonly documentId: string;
  readonly received: DownMessage[] = [];
  readonly #receive = (message: DownMessage) => void this.received.push(message);
  #inspector: Inspector;

  constructor(documentId: string, inspector: Inspector) {
    this.documentId = documentId;
    this.#inspector = inspector;
  }

  /** Calls the worker, as a bridge does; another one after the first was stopped. */
  connect(inspector: Inspector = this.#inspector): Promise<boolean> {
    this.#inspector = inspector;
    return inspector.connected(this.documentId, this.#receive);
  }

  disconnect(): Promise<void> {
    return this.#inspector.disconnected(this.documentId, this.#receive);
  }

  say(observation: Observation): Promise<void> {
    return this.sayText(JSON.stringify(observation));
  }

  sayText(text: string): Promise<void> {
    return this.#inspector.heard(this.documentId, text);
  }

  report(client: unknown, more: Partial<PresentClerkReport> = {}): Promise<void> {
    return this.reportClerk(clerkReport(client, more));
  }

  reportClerk(clerk: ClerkReport): Promise<void> {
    return this.say({ kind: 'page', focused: false, online: true, clerk });
  }

  /** Answers the last command, once it has come. */
  async answer(outcome: Outcome): Promise<void> {
    await settled();
    const command = this.received.findLast((message) => message.kind === 'command');
    if (!command) throw new Error('no command was received');
    await this.say({ kind: 'answer', id: command.id, outcome });
  }
}
