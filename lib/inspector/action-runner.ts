import type { ActionRequest } from '../protocol/panel-message.ts';
import { actionError, PageError } from './action-error.ts';
import type { RunningAction } from './actions.ts';
import type { ActionName, ActionResult } from './state.ts';

/** Says what began and what came of it. */
export interface ActionChange {
  readonly running: ActionName | null;
  readonly lastResult?: ActionResult;
}

/**
 * Runs one action at a time, each request once. A request that a stopped worker left behind is taken up again; the
 * page knows it by its id and does nothing twice.
 */
export class ActionRunner {
  readonly #perform: (running: RunningAction) => Promise<ActionResult>;
  readonly #changed: (change: ActionChange) => void;
  #running: RunningAction | null;
  #accepted: string | null;
  /** True while this worker is at the running action, and not only one before it. */
  #busy = false;

  constructor(
    saved: { readonly running: RunningAction | null; readonly accepted: string | null },
    perform: (running: RunningAction) => Promise<ActionResult>,
    changed: (change: ActionChange) => void,
  ) {
    this.#running = saved.running;
    this.#accepted = saved.accepted;
    this.#perform = perform;
    this.#changed = changed;
  }

  get saved(): { readonly running: RunningAction | null; readonly accepted: string | null } {
    return { running: this.#running, accepted: this.#accepted };
  }

  /** Takes a request in. One that came before, or while another runs, is dropped: two clicks make one call. */
  async run(request: ActionRequest, sessions: number): Promise<void> {
    if (this.#running || request.id === this.#accepted) return;
    this.#accepted = request.id;
    this.#running = { request, sessions };
    this.#changed({ running: request.action.name });
    await this.resume();
  }

  /** Goes on with the running action, if this worker is not at it already. */
  async resume(): Promise<void> {
    if (!this.#running || this.#busy) return;
    this.#busy = true;
    const lastResult = await this.#perform(this.#running);
    this.#busy = false;
    this.#running = null;
    this.#changed({ running: null, lastResult });
  }

  /** The tab shows another document: what was meant for the one before is over, unless it is being done. */
  documentChanged(documentId: string, now: number): void {
    const running = this.#running;
    if (!running || this.#busy || running.request.documentId === documentId) return;
    this.#running = null;
    const { name } = running.request.action;
    const error = actionError(new PageError('page_gone', ''));
    this.#changed({ running: null, lastResult: { at: now, kind: 'failed', action: name, error } });
  }
}
