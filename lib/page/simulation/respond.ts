import type { ScriptedSimulation, SessionTask } from '../../protocol/simulation.ts';
import { failureOf } from './failures.ts';
import { HeldTokens } from './held-tokens.ts';
import { type Resource, rewritten } from './rewrite.ts';

/** A call to the Frontend API. */
export interface SimulatedCall {
  /** The verb as it is sent: clerk-js knows only GET and POST, and names the others in `_method`. */
  readonly method: string;
  /** `/v1/client/sessions` */
  readonly path: string;
  /** The form that is sent, as text; empty where there is none. */
  readonly form: string;
  readonly signal: AbortSignal | null;
  /** Makes the call. */
  pass(): Promise<Response>;
}

/** How a call is answered. */
export type Respond = (call: SimulatedCall) => Promise<Response>;

/** What a slow Frontend API takes longer for each call, in milliseconds. clerk-js 6 waits 7 s for its first Client. */
const DELAY = 5_000;
/** How far away the expiry of the client cookie is, in milliseconds: clerk-js touches it from 8 days on. */
const COOKIE_LEFT = 3 * 24 * 60 * 60_000;
const SESSION_TOKEN = /^\/v1\/client\/sessions\/([^/]+)\/tokens$/;
/** A template's token is another thing than the session's. */
const TEMPLATE_TOKEN = /\/tokens\/[^/]+$/;

/**
 * How a simulation answers calls.
 * @param tokens session tokens that the page has already
 */
export function respondAs(simulation: ScriptedSimulation, tokens: readonly string[]): Respond {
  const { kind } = simulation;
  switch (kind) {
    case 'slow':
      return async ({ pass, signal }) => {
        await delay(DELAY, signal);
        return pass();
      };
    case 'unauthorized':
      // After each 401 clerk-js reads the Client, to see who is still signed in; refused that too, it asks for ever.
      return async (call) => (readsClient(call) ? call.pass() : failureOf(kind));
    case 'rate-limited':
    case 'server-error':
      return async () => failureOf(kind);
    case 'expired-token':
      return holding(tokens);
    case 'touch-due':
      return async ({ pass }) => rewritten(await pass(), touchDue);
    case 'pending-session':
      return async ({ pass }) => rewritten(await pass(), pendingWith(simulation.task));
  }
}

function readsClient({ method, path }: SimulatedCall): boolean {
  return method === 'GET' && path === '/v1/client';
}

/** As `fetch` does when it is told to stop. */
function delay(milliseconds: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal?.reason);
    if (signal?.aborted) return giveUp();
    signal?.addEventListener('abort', giveUp);
    setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, milliseconds);
  });
}

function holding(tokens: readonly string[]): Respond {
  const held = new HeldTokens();
  for (const token of tokens) held.inPlaceOf(token);
  const rewrite = (resource: Resource) =>
    resource.object === 'token' && typeof resource.jwt === 'string'
      ? { ...resource, jwt: held.inPlaceOf(resource.jwt) }
      : resource;
  return async ({ pass, path, form }) => {
    // clerk-js asks every 1.5 s for one that counts: the Frontend API would have enough of that. Before 6 it names no
    // organization, and is answered from there.
    const sessionId = SESSION_TOKEN.exec(path)?.[1];
    const organizationId = new URLSearchParams(form).get('organization_id');
    const jwt = sessionId && organizationId !== null && held.of(sessionId, organizationId);
    if (jwt) return Response.json({ object: 'token', jwt });
    const response = await pass();
    return TEMPLATE_TOKEN.test(path) ? response : rewritten(response, rewrite);
  };
}

function touchDue(resource: Resource): Resource {
  return resource.object === 'client' ? { ...resource, cookie_expires_at: Date.now() + COOKIE_LEFT } : resource;
}

function pendingWith(task: SessionTask): (resource: Resource) => Resource {
  return (resource) =>
    resource.object === 'session' && resource.status === 'active'
      ? { ...resource, status: 'pending', tasks: [{ key: task }] }
      : resource;
}
