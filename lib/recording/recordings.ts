import type { RecordingBrowser } from './recording-browser.ts';
import { TabRecording } from './tab-recording.ts';

/** The recordings of all tabs whose DevTools were opened. */
export class Recordings {
  readonly #browser: RecordingBrowser;
  readonly #byTab = new Map<number, TabRecording>();

  constructor(browser: RecordingBrowser) {
    this.#browser = browser;
  }

  /** The recording of a tab, which begins, or goes on after a stop of the worker, when it is first asked for. */
  of(tabId: number): TabRecording {
    const recording = this.#byTab.get(tabId) ?? new TabRecording(tabId, this.#browser);
    this.#byTab.set(tabId, recording);
    return recording;
  }

  /** The recording of a tab, if this worker has it. */
  known(tabId: number): TabRecording | undefined {
    return this.#byTab.get(tabId);
  }

  /** A tab was closed: what was recorded of it goes. */
  async tabClosed(tabId: number): Promise<void> {
    const recording = this.#byTab.get(tabId);
    this.#byTab.delete(tabId);
    await recording?.close();
    await Promise.all([this.#browser.store.wipe(tabId), this.#browser.forget(tabId)]);
  }

  /** The browser was started: tabs that had these ids are gone. */
  async browserStarted(): Promise<void> {
    await this.#browser.store.wipeAll();
  }
}
