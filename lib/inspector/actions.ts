import { clientInPayload, errorFromResponse, type FrontendApiRequest, tokenInPayload } from '../client/index.ts';
import { removeSessionCookies } from '../cookies/session-cookies.ts';
import { CallError } from '../frontend-api/call-error.ts';
import { sessionPath } from '../frontend-api/path-segment.ts';
import type { Action } from '../protocol/action.ts';
import { actionError, callErrorOf } from './action-error.ts';
import { deleteCookie, editCookie, resetClerkState } from './cookie-actions.ts';
import type { InspectedFrame } from './inspected-frame.ts';
import type { InspectorBrowser } from './inspector-browser.ts';
import { openTouchUrl } from './open-touch-url.ts';
import type { Ask } from './page-way.ts';
import type { ActionStart, RunningAction } from './running-action.ts';
import type { ActionResult, FrontendApiCall, Way } from './state.ts';
import type { TabSimulation } from './tab-simulation.ts';
import { saveSignIn, signInTestUser, startNewVisitor, switchSignIn } from './test-user-actions.ts';

/** What an action works on. */
export interface ActionContext {
  /** Null when the document that the action was meant for is gone. */
  readonly frame: InspectedFrame | null;
  readonly browser: Pick<
    InspectorBrowser,
    'navigate' | 'now' | 'reload' | 'removeStorageKeys' | 'safety' | 'storageKeys' | 'testUsers'
  >;
  readonly simulation: Pick<TabSimulation, 'start'>;
}

/**
 * Carries out what the user asked for. Never rejects: an error is a result too.
 * @param start An inherited action may have been carried out. Through the page that is safe, since the hook knows the
 * request; a direct call, or a change of the browser's own, is not made twice. One that is not kept is not begun, and none
 * is while the panel is read-only, whoever asks for it.
 */
export async function perform(
  running: RunningAction,
  start: ActionStart,
  { frame, browser, simulation }: ActionContext,
): Promise<ActionResult> {
  const { action, id } = running.request;
  const inherited = start === 'inherited';
  let way: Way | null = null;
  try {
    if (!inherited && browser.safety.state.readOnly) throw new CallError('read_only');
    if (start === 'not-kept') throw new CallError('not_kept');
    if (inherited && IN_BROWSER.has(action.name)) throw new CallError('interrupted');
    if (!frame) throw new CallError('page_gone');
    await frame.spoken();
    way = inherited ? running.way : frame.api.way;
    if (inherited && (running.way === 'direct' || frame.api.way !== running.way)) {
      if (frame.model.whyDirect) await frame.model.readDirectly();
      throw new CallError('interrupted');
    }
    const work: Work = { frame, ask: frame.begin(id), sessions: running.sessions, browser, simulation, id };
    return { at: browser.now(), ...(await ACTIONS[action.name](action as never, work)) };
  } catch (error) {
    return { at: browser.now(), kind: 'failed', action: action.name, error: actionError(error), way };
  }
}

/** Actions on the browser's cookies and storage, which nobody would know again. */
const IN_BROWSER: ReadonlySet<Action['name']> = new Set([
  'deleteCookie',
  'editCookie',
  'resetClerkState',
  'saveSignIn',
  'switchSignIn',
  'forgetSignIns',
  'startNewVisitor',
  'signInTestUser',
]);

/** What one action works with. */
interface Work {
  readonly frame: InspectedFrame;
  readonly ask: Ask;
  readonly sessions: number;
  readonly browser: ActionContext['browser'];
  readonly simulation: ActionContext['simulation'];
  /** Id of the request. */
  readonly id: string;
}

type Done = ActionResult extends infer Result ? (Result extends ActionResult ? Omit<Result, 'at'> : never) : never;
type Perform<Name extends Action['name']> = (action: Extract<Action, { name: Name }>, work: Work) => Promise<Done>;

const ACTIONS: { readonly [Name in Action['name']]: Perform<Name> } = {
  async clearCache(_action, { frame, ask }) {
    if (frame.api.way === 'direct') throw new CallError('no_clerk');
    const outcome = await ask({ name: 'clearCache' });
    if (outcome.kind !== 'done') throw callErrorOf(outcome, null);
    frame.model.client?.clearCache();
    frame.secrets.clearCache();
    return { kind: 'cache-cleared', sessions: outcome.sessions ?? 0 };
  },

  async removeSessions(_action, { frame, sessions }) {
    await clientOf(frame).removeSessions();
    const call = lastCallOf(frame);
    return { kind: 'sessions-removed', sessions, cookies: await dropSessionCookies(frame), call };
  },

  async openTouchUrl({ redirectUrl }, { frame, ask, browser }) {
    await openTouchUrl(redirectUrl, frame, ask, browser);
    return { kind: 'touch-opened' };
  },

  async createClient(_action, { frame }) {
    await clientOf(frame).create();
    return { kind: 'client-created', call: lastCallOf(frame) };
  },

  async destroyClient(_action, { frame }) {
    await clientOf(frame).destroy();
    const call = lastCallOf(frame);
    await dropSessionCookies(frame);
    return { kind: 'client-destroyed', call };
  },

  async touchSession({ sessionId }, { frame }) {
    await change(frame, { method: 'POST', path: sessionPath(sessionId, 'touch') });
    return { kind: 'session-touched', sessionId, call: lastCallOf(frame) };
  },

  async endSession({ sessionId }, { frame }) {
    await change(frame, { method: 'POST', path: sessionPath(sessionId, 'end') });
    return { kind: 'session-ended', sessionId, call: lastCallOf(frame) };
  },

  async removeSession({ sessionId }, { frame }) {
    await change(frame, { method: 'POST', path: sessionPath(sessionId, 'remove') });
    return { kind: 'session-removed', sessionId, call: lastCallOf(frame) };
  },

  async getToken({ sessionId, template }, { frame }) {
    const path = sessionPath(sessionId, 'tokens', ...(template === null ? [] : [template]));
    const payload = await change(frame, { method: 'POST', path });
    const token = tokenInPayload(payload);
    if (token) frame.secrets.hold({ sessionId, template, token });
    const expiresAt = token?.expiresAt?.getTime() ?? null;
    return { kind: 'token-minted', sessionId, template, expiresAt, call: lastCallOf(frame) };
  },

  async setActive({ sessionId, organizationId }, { frame }) {
    const response = await frame.api.setActive(sessionId, organizationId);
    accept(frame, { method: 'POST', path: sessionPath(sessionId, 'touch') }, response);
    return { kind: 'session-activated', sessionId, call: lastCallOf(frame) };
  },

  async deleteCookie({ cookie }, { frame }) {
    return { kind: 'cookie-deleted', name: await deleteCookie(frame, cookie) };
  },

  async editCookie({ cookie, value }, { frame }) {
    return { kind: 'cookie-edited', name: await editCookie(frame, cookie, value) };
  },

  async resetClerkState(_action, { frame, browser }) {
    return { kind: 'state-reset', ...(await resetClerkState(frame, browser)) };
  },

  async startSimulation(action, { frame, browser, simulation, id }) {
    await simulation.start(frame, id, action.simulation, browser.now());
    return { kind: 'simulation-started', simulation: action.simulation.kind };
  },

  async saveSignIn({ label }, { frame, browser }) {
    return { kind: 'sign-in-saved', savedAs: await saveSignIn(frame, browser, label) };
  },

  async switchSignIn({ id }, { frame, browser }) {
    return { kind: 'sign-in-switched', ...(await switchSignIn(frame, browser, id)) };
  },

  async forgetSignIns({ id }, { browser }) {
    return { kind: 'sign-ins-forgotten', count: await browser.testUsers.forget(id) };
  },

  async startNewVisitor(_action, { frame, browser }) {
    await startNewVisitor(frame, browser);
    return { kind: 'visitor-started' };
  },

  async signInTestUser({ email, signUp }, { frame, browser }) {
    return { kind: 'test-user-signed-in', email, ...(await signInTestUser(frame, browser, email, signUp)) };
  },
};

/** Makes a call that changes the Client, and takes in the one that the answer carries. */
async function change(frame: InspectedFrame, request: FrontendApiRequest): Promise<unknown> {
  const response = await frame.api.request(request);
  accept(frame, request, response);
  return response.payload;
}

function accept(
  { model }: InspectedFrame,
  request: FrontendApiRequest,
  response: Parameters<typeof errorFromResponse>[1],
): void {
  const error = errorFromResponse(request, response);
  if (error) throw error;
  const json = clientInPayload(response.payload);
  if (json !== null) model.client?.fromJSON(json);
}

function clientOf({ model }: InspectedFrame) {
  if (!model.client) throw new CallError('no_clerk');
  return model.client;
}

function lastCallOf({ api }: InspectedFrame): FrontendApiCall {
  if (!api.lastCall) throw new CallError('page_error', null, 'the call left no trace');
  return api.lastCall;
}

function dropSessionCookies({ cookies, url, model }: InspectedFrame): Promise<readonly string[]> {
  return removeSessionCookies(cookies, url, model.names?.publishableKey ?? null);
}
