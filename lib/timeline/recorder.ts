import { diff } from './diff/diff.ts';
import type { EventDraft, EventId, TimelineEvent } from './event.ts';
import type { Moment, RecordedFrame } from './moment.ts';
import { MomentTrack } from './moment-track.ts';
import { type FrameInput, frameToRecord } from './record-frame.ts';
import { EVENT_RULES } from './redaction/event-rules.ts';
import { FRAME_RULES } from './redaction/moment-rules.ts';
import type { Redacted, Redactor } from './redaction/redactor.ts';
import type { RulesOf } from './redaction/rules.ts';

/** What a recorder works with. */
export interface RecorderOptions {
  readonly redactor: Redactor;
  /** Keeps the events; they come in their order, and several at once when there is much to do. */
  append(events: readonly Redacted<TimelineEvent>[]): Promise<void>;
  /** Told when events could not be kept; a gap in the record says so, too. */
  failed(error: unknown): void;
  /** The first id to give: one more than the last of the record. */
  readonly nextId: EventId;
  /** The moment that the record ended with; null for a new one. */
  readonly last: Moment | null;
}

/** An event that waits for its turn. */
interface Waiting {
  readonly id: EventId;
  readonly draft: EventDraft;
  readonly frames: readonly FrameInput[] | null;
}

/**
 * Records what happens in one tab. It is the gate to the store: everything passes the redactor here, and nothing else writes.
 * Events are numbered at once, so that one can be told as the cause of another, and kept in their order soon after.
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
   * Records an event.
   * @param frames what the tab holds after it, all of it; null when that is the same as before
   */
  record(draft: EventDraft, frames: readonly FrameInput[] | null): EventId {
    if (this.#lostSince !== null) this.#recordLoss(draft.at, this.#lostSince);
    const id = this.#nextId++;
    this.#waiting.push({ id, draft, frames });
    this.#work ??= this.#workOff();
    return id;
  }

  /** Takes in what the tab holds, and records an event for each Client that changed. */
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
      try {
        const events: Redacted<TimelineEvent>[] = [];
        for (const waiting of batch) {
          const event = await this.#finished(waiting);
          // A worker that was started anew sees every Client as new; the record knows better.
          if (event.kind !== 'client' || event.step) events.push(event);
        }
        if (events.length > 0) await this.#options.append(events);
      } catch (error) {
        // What follows must not build on a step that is lost.
        this.#track = new MomentTrack();
        this.#lostSince ??= batch[0]?.draft.at ?? null;
        this.#options.failed(error);
      }
    }
    this.#work = null;
  }

  async #finished({ id, draft, frames }: Waiting): Promise<Redacted<TimelineEvent>> {
    const rules = EVENT_RULES[draft.kind] as RulesOf<EventDraft>;
    const event = await this.#options.redactor.redact(draft, rules);
    const step = frames && this.#track.step({ frames: await this.#framesOf(frames, draft.at) });
    return { ...event, id, step };
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

  #recordLoss(at: number, since: number): void {
    this.#lostSince = null;
    this.record({ kind: 'gap', at, frameId: null, documentId: null, cause: null, since, because: 'not-stored' }, null);
  }
}

function clientOf({ frame: { page } }: FrameInput): unknown {
  const clerk = page.kind === 'attached' ? page.document.clerk : null;
  return clerk && 'client' in clerk ? clerk.client : null;
}

function isSame(one: FrameInput, other: FrameInput): boolean {
  return one.frame === other.frame && one.secrets === other.secrets && one.verdicts === other.verdicts;
}
