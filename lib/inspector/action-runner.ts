import type { Action } from '../protocol/action.ts';
import type { ActionStart, RunningAction } from './running-action.ts';
import type { ActionResult } from './state.ts';

/** Says what began and what came of it. */
export interface ActionChange {
  readonly running: Action | null;
  readonly lastResult?: ActionResult;
}

/** What of it outlives a stopped worker. */
interface SavedActions {
  readonly running: RunningAction | null;
  /** Id of the last request taken in. */
  readonly accepted: string | null;
}

/** Carries out an action, or says why not. Never rejects. */
type Perform = (running: RunningAction, start: ActionStart) => Promise<ActionResult>;

/**
 * Runs one action at a time, each request once. A request that a stopped worker left behind is taken up again; the
 * page knows it by its id and does nothing twice.
 */
export class ActionRunner {
  readonly #keep: () => Promise<void>;
  readonly #perform: Perform;
  readonly #changed: (change: ActionChange) => void;
  #running: RunningAction | null;
  #accepted: string | null;
  /** Settled once the last request that was taken in is kept, or cannot be (false). */
  #kept: Promise<boolean> = Promise.resolve(true);
  /** True while this worker is at the running action, and not only one before it. */
  #busy = false;

  /** @param keep keeps what is saved, so that another worker can go on; rejects when it cannot */
  constructor(
    saved: SavedActions,
    keep: () => Promise<void>,
    perform: Perform,
    changed: (change: ActionChange) => void,
  ) {
    this.#keep = keep;
    this.#running = saved.running;
    this.#accepted = saved.accepted;
    this.#perform = perform;
    this.#changed = changed;
  }

  get saved(): SavedActions {
    return { running: this.#running, accepted: this.#accepted };
  }

  /**
   * Takes a request in. One that came before, or while another runs, is dropped: two clicks make one call.
   * @param accepted called once it is kept, refused or dropped: nobody has to send it again
   */
  async run(action: RunningAction, accepted: () => void): Promise<void> {
    if (this.#running || action.request.id === this.#accepted) {
      await this.#kept;
      return accepted();
    }
    this.#accepted = action.request.id;
    this.#running = action;
    this.#busy = true;
    this.#changed({ running: action.request.action });
    this.#kept = this.#keep().then(
      () => true,
      () => false,
    );
    const start = (await this.#kept) ? 'kept' : 'not-kept';
    accepted();
    await this.#finish(action, start);
  }

  /** Goes on with what a worker before this one began. */
  async resume(): Promise<void> {
    if (this.#running && !this.#busy) await this.#finish(this.#running, 'inherited');
  }

  async #finish(action: RunningAction, start: ActionStart): Promise<void> {
    this.#busy = true;
    const lastResult = await this.#perform(action, start);
    this.#busy = false;
    this.#running = null;
    this.#changed({ running: null, lastResult });
  }
}
