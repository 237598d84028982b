import { type CookieInstance, cookieInstance } from '../cookies/instance.ts';
import { type CookieGroup, cookieInventory } from '../cookies/inventory.ts';
import type { FrameState } from '../inspector/state.ts';
import type { SeenRequest } from '../panel/seen-request.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { type Examination, Examiner } from './examine.ts';
import { certainClient, type EvidenceParts, evidenceOf, heldIn } from './gather.ts';
import { Kept } from './kept.ts';
import { NetworkReader } from './network-reader.ts';
import type { Recording } from './recording.ts';
import { TimelineReader } from './timeline-reader.ts';
import { withNetwork } from './with-network.ts';

/** What the panel knows of the frame that it looks at. */
export type Sight = Pick<EvidenceParts, 'now' | 'frame' | 'topUrl' | 'topSite' | 'secrets' | 'server' | 'answers'>;

/** Keeps what was found up to date: takes in events as they are recorded, and looks with all rules when it is asked to. */
export class Watch {
  readonly #examiner = new Examiner();
  #reader = new TimelineReader();
  readonly #network: NetworkReader;
  /** By publishable key. */
  readonly #instances = new Map<string, CookieInstance>();
  /** Both are made anew only when something that they are made from is another: rules compare them, too. */
  readonly #cookies = new Kept<readonly CookieGroup[]>();
  readonly #recording = new Kept<Recording | null>();
  /** How often events were taken or forgotten. */
  #turns = 0;

  /** @param since from when on all requests are told, epoch ms */
  constructor(since: number) {
    this.#network = new NetworkReader(since);
  }

  /** Takes a request that DevTools saw end. @returns whether rules have something new to look at */
  see(request: SeenRequest): boolean {
    return this.#network.take(request);
  }

  /** Takes the next events of the record. */
  take(events: readonly TimelineEvent[]): void {
    for (const event of events) this.#reader.take(event);
    this.#turns += 1;
  }

  /** All events were forgotten. */
  clear(): void {
    this.#reader = new TimelineReader();
    this.#turns += 1;
  }

  async examine(sight: Sight): Promise<Examination> {
    const instance = await this.#instanceOf(sight.frame);
    return this.#examiner.examine(
      evidenceOf({
        ...sight,
        cookieInstance: instance,
        cookies: this.#cookiesOf(sight, instance),
        recording: this.#recordingOf(sight.frame),
      }),
    );
  }

  #recordingOf(frame: FrameState): Recording | null {
    const start = startOf(frame);
    const { network } = this.#network;
    return this.#recording.of([this.#turns, network, frame.documentId, start], () => {
      const recording = this.#reader.recording(frame.documentId, start);
      return recording && withNetwork(recording, network, start);
    });
  }

  async #instanceOf(frame: FrameState): Promise<CookieInstance | null> {
    const key = heldIn(frame)?.instance.publishableKey;
    if (!key) return null;
    const instance = this.#instances.get(key) ?? (await cookieInstance(key));
    this.#instances.set(key, instance);
    return instance;
  }

  #cookiesOf({ frame, secrets, server }: Sight, instance: CookieInstance | null): readonly CookieGroup[] {
    const held = heldIn(frame);
    // A stand-in for the Client may be as old as the cookies that it was made from.
    const client = held?.status === 'degraded' ? null : certainClient(held);
    const view = {
      instance,
      url: frame.url,
      loaded: held?.status === 'ready' || held?.status === 'degraded',
      signedIn: client && client.value.signedInSessions.length > 0,
      serverUsesSuffixed: usesSuffixed(server, frame.documentId),
    };
    return this.#cookies.of([secrets, ...Object.values(view)], () => cookieInventory(secrets?.cookies ?? [], view));
  }
}

/** When the browser began to load the document of a frame, epoch ms; null where it was not told. */
function startOf({ page }: FrameState): number | null {
  return page.kind === 'attached' ? (page.document.load?.startedAt ?? null) : null;
}

/** Which set of cookies the server takes for a page load; null where that is not known. */
function usesSuffixed(server: Sight['server'], documentId: string): boolean | null {
  if (server.kind !== 'judged' || server.documentId !== documentId) return null;
  const { document } = server.judgements;
  return document.kind === 'verdict' ? document.verdict.usesSuffixedCookies : null;
}
