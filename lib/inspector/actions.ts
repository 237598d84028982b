import type { Action, ActionRequest } from '../protocol/panel-message.ts';
import { actionError, PageError } from './action-error.ts';
import type { DocumentModel } from './document-model.ts';
import type { Ask } from './page-frontend-api.ts';
import type { ActionResult, FrontendApiCall } from './state.ts';

/** An action under way, as it is kept so that another worker can go on with it. */
export interface RunningAction {
  readonly request: ActionRequest;
  /** Sessions in the Client when it began. */
  readonly sessions: number;
}

/** What an action works on. */
export interface ActionContext {
  /** Null when the document that the action was meant for is gone. */
  readonly model: DocumentModel | null;
  readonly ask: Ask;
  /** The last Frontend API call that was answered for this action, or null. */
  lastCall(): FrontendApiCall | null;
  /** Removes the session cookies that the page may have left; gives their names. */
  removeSessionCookies(): Promise<readonly string[]>;
  now(): number;
}

/** Carries out what the user asked for. Never rejects: an error is a result too. */
export async function perform(running: RunningAction, context: ActionContext): Promise<ActionResult> {
  const { action } = running.request;
  try {
    if (!context.model) throw new PageError('page_gone', '');
    return { at: context.now(), ...(await ACTIONS[action.name](action as never, running, context)) };
  } catch (error) {
    return { at: context.now(), kind: 'failed', action: action.name, error: actionError(error) };
  }
}

type Done = ActionResult extends infer Result ? (Result extends ActionResult ? Omit<Result, 'at'> : never) : never;
type Perform<Name extends Action['name']> = (
  action: Extract<Action, { name: Name }>,
  running: RunningAction,
  context: ActionContext,
) => Promise<Done>;

const ACTIONS: { readonly [Name in Action['name']]: Perform<Name> } = {
  async clearCache(_action, _running, { model, ask }) {
    const outcome = await ask({ name: 'clearCache' });
    if (outcome.kind !== 'done') throw PageError.of(outcome, null);
    model?.client?.clearCache();
    return { kind: 'cache-cleared', sessions: outcome.sessions ?? 0 };
  },

  async removeSessions(_action, { sessions }, context) {
    const client = context.model?.client;
    if (!client) throw new PageError('no_clerk', '');
    await client.removeSessions();
    const call = context.lastCall();
    if (!call) throw new PageError('page_error', 'the call left no trace');
    return { kind: 'sessions-removed', sessions, cookies: await context.removeSessionCookies(), call };
  },

  async openTouchUrl({ redirectUrl }, _running, { ask }) {
    const outcome = await ask({ name: 'openTouchUrl', redirectUrl });
    if (outcome.kind !== 'done') throw PageError.of(outcome, 'GET /v1/client/touch');
    return { kind: 'touch-opened' };
  },
};
