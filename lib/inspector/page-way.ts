import type { FrontendApiRequest, FrontendApiResponse } from '../client/index.ts';
import { CallError } from '../frontend-api/call-error.ts';
import { callOf, type PageCommand } from '../protocol/command.ts';
import type { Outcome } from '../protocol/observation.ts';
import { callErrorOf } from './action-error.ts';

/** Sends a command to the page and waits for what came of it. */
export type Ask = (command: PageCommand) => Promise<Outcome>;

/** An answer of the Frontend API with the call that was really made and the time it took, in milliseconds. */
export type TimedResponse = FrontendApiResponse & { readonly call: string; readonly durationMs: number };

/**
 * A call to the Frontend API by way of the page's own clerk-js, which then knows of the change.
 * @throws {CallError} when the page gives no answer of the Frontend API, or has no way for this call
 */
export async function requestThroughPage(ask: Ask, { method, path }: FrontendApiRequest): Promise<TimedResponse> {
  const command = commandOf(`${method} ${path}`);
  if (!command) throw new CallError('no_clerk', `${method} /v1${path}`, 'no way through the page');
  return throughPage(ask, command);
}

/** Carries out a command that leads to a call. */
export async function throughPage(ask: Ask, command: PageCommand): Promise<TimedResponse> {
  const outcome = await ask(command);
  if (outcome.kind !== 'response') throw callErrorOf(outcome, callWithVersion(command));
  const { call, status, payload, retryAfter, durationMs } = outcome;
  return { call, status, payload, retryAfter, durationMs };
}

/** The call of a command as people know it: `DELETE /v1/client/sessions`. */
export function callWithVersion(command: PageCommand): string | null {
  return callOf(command)?.replace(' ', ' /v1') ?? null;
}

const CLIENT_COMMANDS: readonly PageCommand[] = [
  { name: 'client', method: 'create' },
  { name: 'client', method: 'destroy' },
  { name: 'client', method: 'removeSessions' },
];

const SESSION_CALL = /^POST \/client\/sessions\/([^/]+)\/(touch|end|remove)$/;
const TOKEN_CALL = /^POST \/client\/sessions\/([^/]+)\/tokens(?:\/(.+))?$/;

function commandOf(call: string): PageCommand | null {
  const [, sessionId, method] = SESSION_CALL.exec(call) ?? [];
  if (sessionId) {
    return { name: 'session', method: method as 'touch' | 'end' | 'remove', sessionId: decodeURIComponent(sessionId) };
  }
  const [, tokenOf, template] = TOKEN_CALL.exec(call) ?? [];
  if (tokenOf) {
    const named = template === undefined ? null : decodeURIComponent(template);
    return { name: 'getToken', sessionId: decodeURIComponent(tokenOf), template: named };
  }
  return CLIENT_COMMANDS.find((command) => callOf(command) === call) ?? null;
}
