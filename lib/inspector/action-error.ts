import { FrontendApiError } from '../client/index.ts';
import { CallError } from '../frontend-api/call-error.ts';
import type { Outcome } from '../protocol/observation.ts';
import type { ActionError } from './state.ts';

/** Names what came of a command instead of an answer: clerk-js gives up a call with a plain Error. */
export function callErrorOf(outcome: Outcome, call: string | null): CallError {
  if (outcome.kind !== 'thrown') return new CallError('page_error', call, 'the page gave an answer of another kind');
  const { name, message } = outcome;
  if (name === 'no_clerk') return new CallError('no_clerk', call, message);
  if (name === 'SyntaxError') return new CallError('not_json', call, message);
  if (/network error|failed to fetch|offline/i.test(message)) return new CallError('network_error', call, message);
  return new CallError('page_error', call, message);
}

/** An error as the panel shows it. */
export function actionError(error: unknown): ActionError {
  if (error instanceof FrontendApiError) {
    const { code, message, call, status, traceId, retryAfter } = error;
    return { code, message, call, status, traceId, retryAfter };
  }
  const none = { status: null, traceId: null, retryAfter: null };
  if (error instanceof CallError) return { code: error.code, message: error.message, call: error.call, ...none };
  return { code: 'page_error', message: error instanceof Error ? error.message : String(error), call: null, ...none };
}
