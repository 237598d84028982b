import { WorkerLine, type WorkerLineBrowser } from '../panel/worker-line.ts';
import type { DevToolsMessage, SeenDrafts } from '../protocol/panel-message.ts';
import { callDrafts, needsBody } from '../timeline/network/call.ts';
import type { HarEntry } from '../timeline/network/har.ts';
import { serverDraft } from '../timeline/network/server-answer.ts';

/** A request that DevTools saw end. */
export interface FinishedRequest {
  readonly entry: HarEntry;
  /** The body of the answer; null when it is gone. */
  body(): Promise<string | null>;
}

/** What DevTools' page needs of the browser. */
export interface DevToolsBrowser extends WorkerLineBrowser<DevToolsMessage> {
  readonly tabId: number;
  onRequest(listener: (request: FinishedRequest) => void): void;
  now(): number;
}

/**
 * Records the network of the inspected tab for as long as DevTools are open, with the panel or without: calls to a Frontend API
 * and answers of servers that speak of Clerk. Bodies are read at once, as DevTools let go of them, and reduced to what is recorded.
 */
export function recordNetwork(browser: DevToolsBrowser): void {
  const line = new WorkerLine<DevToolsMessage>(
    browser,
    browser.tabId,
    () => {},
    () => {},
  );
  const name = crypto.randomUUID();
  let number = 0;
  const seen = (drafts: SeenDrafts) => {
    number += 1;
    line.insist(String(number), { kind: 'seen', line: name, number, drafts: [drafts] });
  };
  browser.onRequest(async ({ entry, body }) => {
    const calls = callDrafts(entry, needsBody(entry) ? await body() : null, browser.now());
    if (calls) return seen(calls.token ? [calls.call, calls.token] : [calls.call]);
    const server = serverDraft(entry, browser.now());
    if (server) seen([server]);
  });
  line.connect();
}
