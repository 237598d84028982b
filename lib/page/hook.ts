import type { DownMessage } from '../protocol/command.ts';
import { LONGEST_MESSAGE } from '../protocol/limits.ts';
import type { Observation, PresentClerkReport } from '../protocol/observation.ts';
import { attempt, isClerk, words } from './clerk.ts';
import { watchLoad } from './document-load.ts';
import type { Equip, Equipment } from './equipment.ts';
import { watchForClerk } from './find-clerk.ts';
import type { FocusKeeper } from './focus.ts';
import { clientOf, type SeenResponse, watchFrontendApi } from './frontend-api-calls.ts';
import { describeClerk } from './report.ts';

/** What carrying out commands needs of the hook. */
export interface HookTools {
  /** `window.Clerk` as it is now. */
  find(): unknown;
  /** Says something at once; false when it is longer than the bridge carries, or can be no JSON. */
  say(observation: Observation): boolean;
  /** Reports at the end of the turn. */
  reportSoon(): void;
  /** Told of every answer of the Frontend API. */
  readonly expecting: Set<(response: SeenResponse) => void>;
  readonly focus: FocusKeeper;
}

/**
 * The script in the page's world. It reads `window.Clerk` and says what changed, over a port that it hands to the bridge
 * in an event whose name only the two know. What few need comes later, by the same name (`equipment.ts`).
 * Everything it says the page could forge; it is told nothing that the page does not have.
 * @param channel name of the event, random for each document
 */
export default function hook(channel: string): void {
  const { port1: port, port2 } = new MessageChannel();
  const stopping = new AbortController();
  const { signal } = stopping;
  const expecting: HookTools['expecting'] = new Set();
  const focus: FocusKeeper = { hasFocus: null };
  const watched = new WeakSet<object>();
  /** The newest text of each kind, since only what changed is said. */
  let said: { [kind in Observation['kind']]?: string } = {};
  /** The last client that an answer carried, kept for a worker that comes anew. */
  let payload: string | undefined;
  let equipment: Partial<Equipment> = {};
  let lacksEquipment = false;
  let isScheduled = false;

  /** True when it was new. */
  const sayNew = (kind: Observation['kind'], text: string | undefined) => {
    if (text === undefined || text === said[kind]) return false;
    said[kind] = text;
    port.postMessage(text);
    return true;
  };

  /**
   * Each part for itself: a page can make any of them throw, which must neither silence the rest nor be its error. What
   * goes with the page comes before it, so that the panel does not show an instance without its settings for a moment;
   * after an answer's client the page is said even if unchanged, so that the two can be compared.
   */
  const report = () => {
    isScheduled = false;
    if (signal.aborted) return;
    attempt(() => watch(find()));
    if (sayNew('payload', payload)) delete said.page;
    lacksEquipment = false;
    const settings = attempt(settingsText);
    const page = attempt(pageText);
    if (lacksEquipment) return void sayNew('unequipped', textOf({ kind: 'unequipped' }));
    sayNew('settings', settings);
    sayNew('page', page);
  };

  /** Gives nothing before the equipment is there; what was read by it then is not said. */
  const publicFields = (resource: object) => {
    lacksEquipment ||= !equipment.publicFields;
    return equipment.publicFields?.(resource);
  };

  const settingsText = () => {
    const clerk = find();
    const settings = isClerk(clerk) && equipment.describeSettings?.(clerk, publicFields);
    return settings ? textOf(settings) : undefined;
  };

  const pageText = () => {
    const clerk = describeClerk(finder, publicFields);
    const focused = attempt(() => (focus.hasFocus ?? document.hasFocus).call(document)) === true;
    const online = attempt(() => navigator.onLine) !== false;
    const page = { kind: 'page', focused, online, load: load(), clerk } as const;
    // What is left to say of a page whose Client is too large.
    const unreadable = 'the Client has more JSON than can be read';
    return textOf(page) ?? textOf({ ...page, clerk: { ...(clerk as PresentClerkReport), client: null, unreadable } });
  };

  /** Reports once for all changes of this turn, after clerk-js has taken them in. */
  const reportSoon = () => {
    if (isScheduled || signal.aborted) return;
    isScheduled = true;
    setTimeout(report);
  };

  const watch = (clerk: unknown) => {
    if (!isClerk(clerk) || watched.has(clerk)) return;
    watched.add(clerk);
    const unsubscribe = attempt(() => clerk.addListener?.(reportSoon));
    attempt(() => clerk.on?.('status', reportSoon));
    attempt(() => watchFrontendApi(clerk.getFapiClient?.() ?? {}, onResponse));
    signal.addEventListener('abort', () => {
      attempt(() => unsubscribe?.());
      attempt(() => clerk.off?.('status', reportSoon));
    });
  };

  const onResponse = (response: SeenResponse) => {
    if (signal.aborted) return;
    for (const see of expecting) see(response);
    const client = clientOf(response);
    if (client !== undefined) payload = textOf({ kind: 'payload', call: response.call, at: Date.now(), client });
    reportSoon();
  };

  port.onmessage = ({ data }: MessageEvent<DownMessage>) => {
    switch (data.kind) {
      case 'report':
        said = {};
        return report();
      case 'close':
        stopping.abort();
        return port.close();
      case 'command':
        return equipment.answer?.(data);
    }
  };

  const finder = watchForClerk(reportSoon, signal);
  const { find } = finder;
  const load = watchLoad(reportSoon, signal);
  for (const change of words('focus blur pageshow online offline')) {
    addEventListener(change, reportSoon, { signal });
  }
  watch(find());
  // The bridge answers by asking for a report.
  document.dispatchEvent(new MessageEvent(channel, { ports: [port2] }));
  const tools: HookTools = {
    find,
    say(observation) {
      const text = textOf(observation);
      if (text !== undefined) port.postMessage(text);
      return text !== undefined;
    },
    reportSoon,
    expecting,
    focus,
  };
  // What has begun to carry out commands knows which it did: what comes again does not take its place.
  const equip = (event: Event) => {
    equipment = { ...(event as CustomEvent<Equip>).detail(tools), ...equipment };
    reportSoon();
  };
  document.addEventListener(channel, equip, { signal });
}

/** An observation as it travels; undefined when it is longer than the bridge carries, or can be no JSON. */
function textOf(observation: Observation): string | undefined {
  const text = attempt(() => JSON.stringify(observation));
  return text === undefined || text.length > LONGEST_MESSAGE ? undefined : text;
}
