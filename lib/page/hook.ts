import type { DownMessage, PageCommand } from '../protocol/command.ts';
import { LONGEST_MESSAGE } from '../protocol/limits.ts';
import type { ClerkReport, Observation, PayloadReport } from '../protocol/observation.ts';
import { attempt, isClerk } from './clerk.ts';
import { type CarriedOut, carryOut } from './commands.ts';
import { watchLoad } from './document-load.ts';
import { watchForClerk } from './find-clerk.ts';
import { isFocused } from './focus.ts';
import { clientOf, type SeenResponse, thrown, watchFrontendApi } from './frontend-api-calls.ts';
import { describeClerk } from './report.ts';
import { describeSettings } from './settings.ts';

/**
 * The script in the page's world. It reads `window.Clerk`, says what changed, and carries out commands, over a port
 * that it hands to the bridge in an event whose name only the two know. Everything it says the page could forge; it
 * is told nothing that the page does not have.
 * @param channel name of the event, random for each document
 */
export default function hook(channel: string): void {
  const { port1: port, port2 } = new MessageChannel();
  const stopping = new AbortController();
  const carriedOut = new Map<string, Promise<CarriedOut>>();
  /** Commands under way that wait to see an answer; one may outlive the worker's patience and meet the next. */
  const expecting = new Set<(response: SeenResponse) => void>();
  const watched = new WeakSet<object>();
  /** The last client that an answer carried, kept for a worker that comes anew. */
  let payload: PayloadReport | null = null;
  let payloadIsNew = false;
  let lastReport = '';
  let lastSettings = '';
  let scheduled = false;

  const say = (observation: Observation) => {
    const text = textOf(observation);
    if (text !== null && !stopping.signal.aborted) port.postMessage(text);
  };

  /** Each part for itself: a page can make any of them throw, which must neither silence the rest nor be its error. */
  const report = () => {
    scheduled = false;
    if (stopping.signal.aborted) return;
    attempt(() => watch(finder.find()));
    attempt(sayPayload);
    attempt(saySettings);
    attempt(sayPage);
  };

  const sayPage = () => {
    const clerk = describeClerk(finder);
    const focused = attempt(isFocused) === true;
    const online = attempt(() => navigator.onLine) !== false;
    const page = { kind: 'page', focused, online, load: load.describe(), clerk } as const;
    const text = textOf(page) ?? JSON.stringify({ ...page, clerk: withoutClient(clerk) } satisfies Observation);
    if (text === lastReport) return;
    lastReport = text;
    port.postMessage(text);
  };

  /** Before the page's report, so that the panel does not show an instance without them for a moment. */
  const saySettings = () => {
    const clerk = finder.find();
    if (!isClerk(clerk)) return;
    const text = textOf(describeSettings(clerk));
    if (text === null || text === lastSettings) return;
    lastSettings = text;
    port.postMessage(text);
  };

  /** Before the page's report, which is then said even if unchanged, so that the two can be compared. */
  const sayPayload = () => {
    if (!payload || !payloadIsNew) return;
    say(payload);
    payloadIsNew = false;
    lastReport = '';
  };

  /** Reports once for all changes of this turn, after clerk-js has taken them in. */
  const reportSoon = () => {
    if (scheduled || stopping.signal.aborted) return;
    scheduled = true;
    setTimeout(report);
  };

  const watch = (clerk: unknown) => {
    if (!isClerk(clerk) || watched.has(clerk)) return;
    watched.add(clerk);
    const unsubscribe = attempt(() => clerk.addListener?.(reportSoon));
    attempt(() => clerk.on?.('status', reportSoon));
    attempt(() => watchFrontendApi(clerk.getFapiClient?.() ?? {}, onResponse));
    stopping.signal.addEventListener('abort', () => {
      attempt(() => unsubscribe?.());
      attempt(() => clerk.off?.('status', reportSoon));
    });
  };

  const onResponse = (response: SeenResponse) => {
    if (stopping.signal.aborted) return;
    for (const see of expecting) see(response);
    const client = clientOf(response);
    if (client !== undefined) {
      payload = { kind: 'payload', call: response.call, at: Date.now(), client };
      payloadIsNew = true;
    }
    reportSoon();
  };

  const expect = (calls: readonly string[]) => {
    let seen: SeenResponse | null = null;
    const see = (response: SeenResponse) => {
      if (calls.includes(response.call)) seen = response;
    };
    expecting.add(see);
    return () => {
      expecting.delete(see);
      return seen;
    };
  };

  /** A worker that was stopped asks again with the same id; the command is not carried out again. */
  const answer = async (id: string, command: PageCommand) => {
    const known = carriedOut.get(id);
    const doing = known ?? carryOut(command, { find: finder.find, expect });
    carriedOut.set(id, doing);
    const { outcome, afterwards } = await doing;
    const whole = textOf({ kind: 'answer', id, outcome });
    port.postMessage(whole ?? JSON.stringify({ kind: 'answer', id, outcome: thrown(new Error(TOO_LONG)) }));
    if (!known && afterwards) attempt(afterwards);
    reportSoon();
  };

  port.onmessage = ({ data }: MessageEvent<DownMessage>) => {
    switch (data.kind) {
      case 'report':
        lastReport = '';
        lastSettings = '';
        payloadIsNew = true;
        return report();
      case 'close':
        stopping.abort();
        return port.close();
      case 'command':
        return answer(data.id, data.command);
    }
  };

  const finder = watchForClerk(reportSoon);
  const load = watchLoad(reportSoon);
  stopping.signal.addEventListener('abort', finder.stop);
  stopping.signal.addEventListener('abort', load.stop);
  for (const change of ['focus', 'blur', 'pageshow', 'online', 'offline']) {
    addEventListener(change, reportSoon, { signal: stopping.signal });
  }
  watch(finder.find());
  // The bridge answers by asking for a report.
  document.dispatchEvent(new MessageEvent(channel, { ports: [port2] }));
}

const TOO_LONG = 'the answer is no JSON, or longer than can be read';

/** An observation as it travels, or null when it is longer than the bridge carries, or can be no JSON. */
function textOf(observation: Observation): string | null {
  const text = attempt(() => JSON.stringify(observation));
  return text === undefined || text.length > LONGEST_MESSAGE ? null : text;
}

/** What is left to say of a page whose Client is too large. */
function withoutClient(clerk: ClerkReport): ClerkReport {
  if (clerk.kind !== 'present') return clerk;
  return { ...clerk, client: null, unreadable: 'the Client has more JSON than can be read' };
}
