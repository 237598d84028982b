import type { ExportAnswer, ExportRequest, SeenDrafts } from '../protocol/panel-message.ts';
import type { EventDraft, MarkerEvent } from '../timeline/event.ts';
import { redactedSupport } from '../timeline/file/support.ts';
import type { Moment } from '../timeline/moment.ts';
import { momentAt } from '../timeline/moment-at.ts';
import type { FrameInput } from '../timeline/record-frame.ts';
import { Recorder } from '../timeline/recorder.ts';
import { newRecordKey } from '../timeline/redaction/keyed-hash.ts';
import { Pseudonyms } from '../timeline/redaction/pseudonyms.ts';
import { createRedactor } from '../timeline/redaction/redactor.ts';
import { EMPTY_STATUS, type HeardMessage, type Marks, NO_MARKS } from '../timeline/store.ts';
import type { RecordingBrowser, SavedRecording } from './recording-browser.ts';
import type { RecordingState } from './recording-state.ts';

/** Events that are read to find the moment that a record ended with. */
const LAST_EVENTS = 1_000;

/** What makes the stand-ins of one record, which have to stay the same all through it. */
interface RecordKeys {
  readonly recordKey: string;
  readonly pseudonyms: Pseudonyms;
}

/**
 * Records what happens in one tab, from the moment its DevTools open until it closes: closing the panel or DevTools and a
 * stopped worker leave the record as it is.
 */
export class TabRecording {
  readonly #tabId: number;
  readonly #browser: RecordingBrowser;
  readonly #listeners = new Set<(state: RecordingState) => void>();
  #state: RecordingState = {
    clearOnNavigation: false,
    pausedSince: null,
    clearings: 0,
    status: EMPTY_STATUS,
    problem: null,
  };
  /** What was told last of that which may be told again. */
  #marks: Marks = NO_MARKS;
  /** What the tab held when that was told last; null before. */
  #frames: readonly FrameInput[] | null = null;
  #keys: RecordKeys = { recordKey: newRecordKey(), pseudonyms: new Pseudonyms() };
  /** How many pseudonyms were saved last. */
  #savedPseudonyms = 0;
  /** Settled when all that was asked for before is done. */
  #turn: Promise<Recorder>;
  #isClosed = false;

  constructor(tabId: number, browser: RecordingBrowser) {
    this.#tabId = tabId;
    this.#browser = browser;
    this.#turn = this.#begin();
  }

  get state(): RecordingState {
    return this.#state;
  }

  /** Calls back at each change of the state, until the returned function is called. */
  listen(listener: (state: RecordingState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Records an event.
   * @param frames all that the tab holds after it; what was told last when it is left out
   */
  record(draft: EventDraft, frames = this.#frames): void {
    this.#frames = frames;
    this.#next((recorder) => {
      if (this.#state.pausedSince === null) recorder.record(draft, frames);
    });
  }

  /** Records what DevTools' page saw, once however often it says so. */
  seen({ line, number, drafts }: HeardMessage & { readonly drafts: readonly SeenDrafts[] }): void {
    const frames = this.#frames;
    this.#next((recorder) => {
      const { heard } = this.#marks;
      if (heard?.line === line && number <= heard.number) return;
      const marks = this.#mark({ heard: { line, number } });
      if (this.#state.pausedSince !== null) return;
      for (const [draft, ...effects] of drafts) recorder.record(draft, frames, { effects, marks });
    });
  }

  /**
   * Records what came of an action, once however often that is told: a worker may stop before it can note that it did.
   * @param requestId of the request for it
   * @returns when it is kept, or lost
   */
  acted(requestId: string, draft: EventDraft, frames: readonly FrameInput[]): Promise<void> {
    this.#frames = frames;
    this.#next((recorder) => {
      if (this.#marks.acted === requestId) return;
      const marks = this.#mark({ acted: requestId });
      if (this.#state.pausedSince === null) recorder.record(draft, frames, { marks });
    });
    return this.settled();
  }

  /** Takes in what the tab holds: each Client that changed becomes an event. */
  observe(frames: readonly FrameInput[]): void {
    const at = this.#browser.now();
    this.#frames = frames;
    this.#next((recorder) => {
      if (this.#state.pausedSince === null) recorder.observe(at, frames);
    });
  }

  /** A frame shows another document. */
  navigated({ frameId, documentId, url }: { frameId: number; documentId: string; url: string }): void {
    if (frameId === 0 && this.#state.clearOnNavigation) this.clear();
    this.record({ kind: 'navigated', at: this.#browser.now(), frameId, documentId, cause: null, url });
  }

  /** Stops for a while, or goes on; the record then says since when nothing was recorded. */
  pause(paused: boolean): void {
    this.#next((recorder) => {
      const now = this.#browser.now();
      const { pausedSince } = this.#state;
      if (paused === (pausedSince !== null)) return;
      if (pausedSince !== null) {
        recorder.record(marker(now, { kind: 'gap', since: pausedSince, because: 'paused' }), this.#frames);
      }
      this.#tell({ pausedSince: paused ? now : null });
      void this.#save();
    });
  }

  /** Forgets what was before at each navigation of the tab from now on, or keeps it. */
  clearOnNavigation(clearOnNavigation: boolean): void {
    this.#next(() => {
      this.#tell({ clearOnNavigation });
      void this.#save();
    });
  }

  /** Forgets all events. Stand-ins go on to mean the same. */
  clear(): void {
    if (this.#isClosed) return;
    const frames = this.#frames;
    this.#turn = this.#turn.then(async (before) => {
      await before.settled();
      await this.#browser.store.clear(this.#tabId).catch((error) => this.#failed(error));
      const { clearings, status } = this.#state;
      this.#tell({ clearings: clearings + 1, status: { ...EMPTY_STATUS, nextId: status.nextId } });
      return this.#newRecord(status.nextId, frames);
    });
  }

  /** What an export of this record needs beside its events. All that was recorded before is kept by then. */
  async forExport({ support, keepNames }: ExportRequest): Promise<ExportAnswer> {
    await this.settled();
    const { recordKey, pseudonyms } = this.#keys;
    const redacted = support && (await redactedSupport(support, createRedactor(recordKey, pseudonyms)));
    if (pseudonyms.size !== this.#savedPseudonyms) await this.#save();
    return { support: redacted, pseudonyms: keepNames ? pseudonyms.save() : null };
  }

  /** The tab is gone: whatever was not yet recorded of it is not any more. Resolves when nothing is on its way to the store. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.settled();
  }

  /** Resolves when all that was recorded until now is kept, or lost. */
  async settled(): Promise<void> {
    await (await this.#turn).settled();
  }

  /** Goes on with what a worker before this one recorded, or begins. */
  async #begin(): Promise<Recorder> {
    const { store } = this.#browser;
    // What DevTools say a moment after their tab was closed must not begin a record: nobody would wipe it.
    if (!(await this.#browser.isOpen(this.#tabId))) {
      this.#isClosed = true;
      return this.#recorder(EMPTY_STATUS.nextId, null);
    }
    try {
      const saved = await this.#browser.load(this.#tabId);
      if (saved) return await this.#goOn(saved);
      // Without the keys of before, what is there could not be compared with what comes.
      await store.wipe(this.#tabId);
    } catch (error) {
      this.#failed(error);
    }
    await this.#save();
    return this.#newRecord(EMPTY_STATUS.nextId, null);
  }

  async #goOn({ recordKey, pseudonyms, pausedSince, clearOnNavigation }: SavedRecording): Promise<Recorder> {
    const { store } = this.#browser;
    const status = await store.status(this.#tabId);
    this.#marks = await store.marks(this.#tabId);
    const events = await store.read(this.#tabId, { limit: LAST_EVENTS, from: 'newest' });
    this.#keys = { recordKey, pseudonyms: new Pseudonyms(pseudonyms) };
    this.#savedPseudonyms = this.#keys.pseudonyms.size;
    this.#tell({ pausedSince, clearOnNavigation, status });
    // The worker before this one was stopped before it could say that the record begins.
    if (status.count === 0) return this.#newRecord(status.nextId, null);
    return this.#recorder(status.nextId, momentAt(events, events.at(-1)?.id ?? 0));
  }

  #newRecord(nextId: number, frames: readonly FrameInput[] | null): Recorder {
    const recorder = this.#recorder(nextId, null);
    recorder.record(marker(this.#browser.now(), { kind: 'began' }), frames);
    return recorder;
  }

  #recorder(nextId: number, last: Moment | null): Recorder {
    const { recordKey, pseudonyms } = this.#keys;
    return new Recorder({
      redactor: createRedactor(recordKey, pseudonyms),
      nextId,
      last,
      append: async (events, marks) => {
        // Before the events: a pseudonym that a later worker does not know would be given to somebody else.
        if (pseudonyms.size !== this.#savedPseudonyms) await this.#keep();
        await this.#browser.store.append(this.#tabId, events, marks);
        this.#tell({ status: await this.#browser.store.status(this.#tabId), problem: null });
      },
      failed: (error) => this.#failed(error),
    });
  }

  #mark(marks: Partial<Marks>): Partial<Marks> {
    this.#marks = { ...this.#marks, ...marks };
    return marks;
  }

  #save(): Promise<void> {
    return this.#keep().catch((error) => this.#failed(error));
  }

  async #keep(): Promise<void> {
    const { recordKey, pseudonyms } = this.#keys;
    const { pausedSince, clearOnNavigation } = this.#state;
    const { size } = pseudonyms;
    await this.#browser.save(this.#tabId, {
      recordKey,
      pseudonyms: pseudonyms.save(),
      pausedSince,
      clearOnNavigation,
    });
    this.#savedPseudonyms = size;
  }

  #next(work: (recorder: Recorder) => void): void {
    if (this.#isClosed) return;
    this.#turn = this.#turn.then((recorder) => {
      if (!this.#isClosed) work(recorder);
      return recorder;
    });
  }

  #failed(error: unknown): void {
    this.#tell({ problem: error instanceof Error ? error.message : String(error) });
  }

  #tell(change: Partial<RecordingState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}

function marker(at: number, content: MarkerEvent): EventDraft {
  return { ...content, at, frameId: null, documentId: null, cause: null };
}
