import type { WorkerMessage } from '../protocol/panel-message.ts';
import type { Connection } from './panel-view.ts';

/** A port to the worker, as `runtime.connect` gives it. */
export interface WorkerPort<Message> {
  postMessage(message: Message): void;
  onMessage(listener: (message: WorkerMessage) => void): void;
  onDisconnect(listener: () => void): void;
}

/** What the line needs of the browser. */
export interface WorkerLineBrowser<Message> {
  /** Opens a port; throws, or gives one that closes at once, when the extension is gone. */
  connect(): WorkerPort<Message>;
  /** False once the extension was reloaded or updated under this page. */
  alive(): boolean;
}

/** How long the line is down before anybody is told, in milliseconds: idle workers are stopped all the time. */
const NOTICE_AFTER = 1_000;
const FIRST_RETRY = 50;
const LAST_RETRY = 5_000;

/** What pages of the extension say first on each connection. */
interface Opening {
  readonly kind: 'open';
  readonly tabId: number;
}

/**
 * A page's line to the worker. The browser stops idle workers; the line then connects again, which starts another,
 * and says once more what no worker has taken in yet.
 */
export class WorkerLine<Message> {
  readonly #browser: WorkerLineBrowser<Message | Opening>;
  readonly #tabId: number;
  readonly #heard: (message: WorkerMessage) => void;
  readonly #changed: (connection: Connection) => void;
  readonly #unaccepted = new Map<string, Message>();
  #port: WorkerPort<Message | Opening> | null = null;
  #retryAfter = FIRST_RETRY;
  #notice: ReturnType<typeof setTimeout> | undefined;

  constructor(
    browser: WorkerLineBrowser<Message | Opening>,
    tabId: number,
    heard: (message: WorkerMessage) => void,
    changed: (connection: Connection) => void,
  ) {
    this.#browser = browser;
    this.#tabId = tabId;
    this.#heard = heard;
    this.#changed = changed;
  }

  connect(): void {
    try {
      const port = this.#browser.connect();
      this.#port = port;
      port.onMessage((message) => this.#receive(message));
      port.onDisconnect(() => this.#lost());
      port.postMessage({ kind: 'open', tabId: this.#tabId });
      for (const message of this.#unaccepted.values()) port.postMessage(message);
    } catch {
      this.#lost();
    }
  }

  /** Says something that may be lost with a worker that stops. */
  say(message: Message): void {
    this.#port?.postMessage(message);
  }

  /** Says something until a worker has taken it in; a worker knows it again by its id. */
  insist(id: string, message: Message): void {
    this.#unaccepted.set(id, message);
    this.#port?.postMessage(message);
  }

  #receive(message: WorkerMessage): void {
    this.#retryAfter = FIRST_RETRY;
    if (message.kind === 'accepted') this.#unaccepted.delete(message.id);
    else this.#isUp();
    this.#heard(message);
  }

  #lost(): void {
    this.#port = null;
    if (!this.#browser.alive()) {
      this.#changed('invalidated');
      return;
    }
    this.#notice ??= setTimeout(() => this.#changed('restarting'), NOTICE_AFTER);
    setTimeout(() => this.connect(), this.#retryAfter);
    this.#retryAfter = Math.min(this.#retryAfter * 2, LAST_RETRY);
  }

  #isUp(): void {
    clearTimeout(this.#notice);
    this.#notice = undefined;
    this.#changed('connected');
  }
}
