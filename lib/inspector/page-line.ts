import { CallError } from '../frontend-api/call-error.ts';
import type { DownMessage, PageCommand } from '../protocol/command.ts';
import { ANSWER_TIMEOUT } from '../protocol/limits.ts';
import type { Outcome } from '../protocol/observation.ts';
import { callWithVersion } from './page-way.ts';

interface Waiting {
  readonly message: DownMessage;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: CallError) => void;
}

/**
 * The line to one document. A command that finds the line down is sent when the bridge is back, and again after each
 * break: the hook carries out an id once.
 */
export class PageLine {
  readonly #equip: () => Promise<void>;
  #send: ((message: DownMessage) => void) | null = null;
  readonly #waiting = new Map<string, Waiting>();

  /** @param equip puts into the document what it needs for commands; called before each, since the hook may be another */
  constructor(equip: () => Promise<void>) {
    this.#equip = equip;
  }

  get isConnected(): boolean {
    return this.#send !== null;
  }

  connect(send: (message: DownMessage) => void): void {
    this.#send = send;
    for (const { message } of this.#waiting.values()) void this.#trySend(message);
  }

  /** That connection is gone; a newer one stays. */
  disconnect(send: (message: DownMessage) => void): void {
    if (this.#send === send) this.#send = null;
  }

  /** The document is gone, and with it everything that was asked of it. */
  abandon(): void {
    this.#send = null;
    for (const { reject } of this.#waiting.values()) reject(new CallError('page_gone'));
  }

  /** Tells the page that nobody looks any more. */
  close(): void {
    this.#send?.({ kind: 'close' });
    this.#send = null;
  }

  /**
   * Sends a command and waits for its outcome.
   * @throws {CallError} `page_no_answer` after ten seconds, `page_gone` when the tab went on to another document
   */
  async ask(id: string, command: PageCommand): Promise<Outcome> {
    const message: DownMessage = { kind: 'command', id, command };
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    const timer = setTimeout(() => reject(noAnswer(command)), ANSWER_TIMEOUT);
    this.#waiting.set(id, { message, resolve, reject });
    void this.#trySend(message);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }

  /** A port that is dead already throws; the command then waits for the next one. */
  async #trySend(message: DownMessage): Promise<void> {
    if (!this.#send) return;
    await this.#equip();
    try {
      this.#send?.(message);
    } catch {
      this.#send = null;
    }
  }

  /** Takes an answer in; one that nobody waits for any more is dropped. */
  answered(id: string, outcome: Outcome): void {
    this.#waiting.get(id)?.resolve(outcome);
  }
}

function noAnswer(command: PageCommand): CallError {
  return new CallError('page_no_answer', callWithVersion(command), `no answer within ${ANSWER_TIMEOUT / 1000} s`);
}
