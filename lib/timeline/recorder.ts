import { diff } from './diff/diff.ts';
import type { EventDraft, EventId, TimelineEvent } from './event.ts';
import type { Moment, RecordedFrame } from './moment.ts';
import { MomentTrack } from './moment-track.ts';
import { type FrameInput, frameToRecord } from './record-frame.ts';
import { EVENT_RULES } from './redaction/event-rules.ts';
import { FRAME_RULES } from './redaction/moment-rules.ts';
import type { Redacted, Redactor } from './redaction/redactor.ts';
import type { RulesOf } from './redaction/rules.ts';
import type { Marks } from './store.ts';

/** What a recorder works with. */
export interface RecorderOptions {
  readonly redactor: Redactor;
  /**
   * Keeps the events; they come in their order, and several at once when there is much to do.
   * @param marks that they set: to be kept with them, or not at all
   */
  append(events: readonly Redacted<TimelineEvent>[], marks: Partial<Marks>): Promise<void>;
  /** Told when events could not be kept; a gap in the record says so, too. */
  failed(error: unknown): void;
  /** The first id to give: one more than the last of the record. */
  readonly nextId: EventId;
  /** The moment that the record ended with; null for a new one. */
  readonly last: Moment | null;
}

/** What is told of an event beside itself. */
export interface Circumstances {
  /** Events that it caused. */
  readonly effects?: readonly EventDraft[];
  /** What it sets of the store's marks. */
  readonly marks?: Partial<Marks>;
}

/** An event that waits for its turn. */
interface Waiting extends Circumstances {
  readonly draft: EventDraft;
  readonly frames: readonly FrameInput[] | null;
}

/**
 * Records what happens in one tab. It is the gate to the store: everything passes the redactor here, and nothing else writes.
 * Events are kept in their order soon after they are told, and numbered with that: a number is used once, and none is left out.
 */
export class Recorder {
  readonly #options: RecorderOptions;
  #nextId: EventId;
  #track: MomentTrack;
  #waiting: Waiting[] = [];
  #work: Promise<void> | null = null;
  /** When the first event happened that was lost since the last that was kept. */
  #lostSince: number | null = null;
  /** By document. */
  #clients: ReadonlyMap<string, unknown> = new Map();
  #recorded: ReadonlyMap<string, { readonly input: FrameInput; readonly frame: Redacted<RecordedFrame> }> = new Map();

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#nextId = options.nextId;
    this.#track = new MomentTrack(options.last);
  }

  /**
   * Records an event. Those that are told in one turn are kept together, or not at all.
   * @param frames what the tab holds after it, all of it; null when that is the same as before
   */
  record(draft: EventDraft, frames: readonly FrameInput[] | null, circumstances: Circumstances = {}): void {
    this.#waiting.push({ draft, frames, ...circumstances });
    this.#work ??= Promise.resolve().then(() => this.#workOff());
  }

  /** Takes in what the tab holds, and records an event for each Client that changed, or that shows another session. */
  observe(at: number, frames: readonly FrameInput[]): void {
    const clients = new Map(frames.map((input) => [input.frame.documentId, clientOf(input)]));
    const changed = frames.filter(({ frame: { documentId } }) => {
      return diff(this.#clients.get(documentId) ?? null, clients.get(documentId)).length > 0;
    });
    this.#clients = clients;
    for (const { frame } of changed) {
      const { frameId, documentId } = frame;
      this.record({ kind: 'client', at, frameId, documentId, cause: null }, frames);
    }
  }

  /** Resolves when all that was recorded is kept, or lost. */
  async settled(): Promise<void> {
    await this.#work;
  }

  async #workOff(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const at = batch[0]?.draft.at ?? 0;
      try {
        const events = await this.#finished(this.#lostSince === null ? batch : [lossOf(at, this.#lostSince), ...batch]);
        const marks: Partial<Marks> = Object.assign({}, ...batch.map((waiting) => waiting.marks));
        if (events.length > 0) await this.#options.append(events, marks);
        this.#nextId += events.length;
        this.#lostSince = null;
      } catch (error) {
        // What follows must not build on a step that is lost.
        this.#track = new MomentTrack();
        this.#lostSince ??= at;
        this.#options.failed(error);
      }
    }
    this.#work = null;
  }

  async #finished(batch: readonly Waiting[]): Promise<readonly Redacted<TimelineEvent>[]> {
    const events: Redacted<TimelineEvent>[] = [];
    const nextId = () => this.#nextId + events.length;
    for (const { draft, frames, effects = [] } of batch) {
      const id = nextId();
      const event = await this.#redacted(draft);
      const step = frames && this.#track.step({ frames: await this.#framesOf(frames, draft.at) });
      // A worker that was started anew sees every Client as new; the record knows better.
      if (draft.kind === 'client' && !step) continue;
      events.push({ ...event, id, step });
      for (const effect of effects) {
        events.push({ ...(await this.#redacted({ ...effect, cause: id })), id: nextId(), step: null });
      }
    }
    return events;
  }

  #redacted(draft: EventDraft): Promise<Redacted<EventDraft>> {
    return this.#options.redactor.redact(draft, EVENT_RULES[draft.kind] as RulesOf<EventDraft>);
  }

  /** A frame in which nothing changed is not redacted again. */
  async #framesOf(inputs: readonly FrameInput[], at: number): Promise<readonly Redacted<RecordedFrame>[]> {
    const recorded = new Map<string, { input: FrameInput; frame: Redacted<RecordedFrame> }>();
    for (const input of inputs) {
      const known = this.#recorded.get(input.frame.documentId);
      const frame =
        known && isSame(known.input, input)
          ? known.frame
          : await this.#options.redactor.redact(frameToRecord(input, at), FRAME_RULES);
      recorded.set(input.frame.documentId, { input, frame });
    }
    this.#recorded = recorded;
    return Array.from(recorded.values(), ({ frame }) => frame);
  }
}

function lossOf(at: number, since: number): Waiting {
  const content = { kind: 'gap', since, because: 'not-stored' } as const;
  return { draft: { ...content, at, frameId: null, documentId: null, cause: null }, frames: null };
}

function clientOf({ frame: { page } }: FrameInput): unknown {
  const clerk = page.kind === 'attached' ? page.document.clerk : null;
  if (!clerk || !('client' in clerk) || !clerk.client) return null;
  return { client: clerk.client, activeSessionId: clerk.activeSessionId };
}

function isSame(one: FrameInput, other: FrameInput): boolean {
  return one.frame === other.frame && one.secrets === other.secrets && one.verdicts === other.verdicts;
}
