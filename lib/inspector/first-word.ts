import { CallError } from '../frontend-api/call-error.ts';
import { ANSWER_TIMEOUT, SILENCE_TIMEOUT } from '../protocol/limits.ts';

/** Waits for the first that a document says. */
export class FirstWord {
  readonly #said = Promise.withResolvers<void>();
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // Nobody may be waiting.
    this.#said.promise.catch(() => {});
  }

  /** Calls back once five seconds have gone by without a word, counted from the last call of this. */
  listen(silent: () => void): void {
    this.hush();
    this.#silence = setTimeout(silent, SILENCE_TIMEOUT);
  }

  /** Nobody needs to be told of silence any more. */
  hush(): void {
    clearTimeout(this.#silence);
  }

  /** It has come, and what it said is known. */
  said(): void {
    this.#said.resolve();
  }

  /** It never will: the document is gone. */
  gone(): void {
    this.hush();
    this.#said.reject(new CallError('page_gone'));
  }

  /**
   * Resolves when it has come.
   * @throws {CallError} `page_no_answer` after ten seconds, `page_gone` when the tab went on to another document
   */
  async wait(): Promise<void> {
    const { promise: patience, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new CallError('page_no_answer')), ANSWER_TIMEOUT);
    await Promise.race([this.#said.promise, patience]).finally(() => clearTimeout(timer));
  }
}
