import { FrontendApiError } from '../client/index.ts';
import type { Outcome } from '../protocol/observation.ts';
import type { ActionError } from './state.ts';

/** Our own codes, beside Clerk's, for what can go wrong between the panel and the Frontend API. */
export type PageErrorCode = 'page_no_answer' | 'page_gone' | 'network_error' | 'not_json' | 'no_clerk' | 'page_error';

/** A command that the page did not carry out. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly code: PageErrorCode;
  /** The call it was about, such as `DELETE /v1/client/sessions`, or null. */
  readonly call: string | null;

  constructor(code: PageErrorCode, message: string, call: string | null = null) {
    super(message);
    this.code = code;
    this.call = call;
  }

  /** Names what clerk-js threw: it gives up a call with a plain Error, and a body that is no JSON as it comes. */
  static of(outcome: Outcome, call: string | null): PageError {
    if (outcome.kind !== 'thrown') return new PageError('page_error', 'the page gave an answer of another kind', call);
    const { name, message } = outcome;
    if (name === 'no_clerk') return new PageError('no_clerk', message, call);
    if (name === 'SyntaxError') return new PageError('not_json', message, call);
    if (/network error|failed to fetch|offline/i.test(message)) return new PageError('network_error', message, call);
    return new PageError('page_error', message, call);
  }
}

/** An error as the panel shows it. */
export function actionError(error: unknown): ActionError {
  if (error instanceof FrontendApiError) {
    const { code, message, call, status, traceId, retryAfter } = error;
    return { code, message, call, status, traceId, retryAfter };
  }
  const none = { status: null, traceId: null, retryAfter: null };
  if (error instanceof PageError) return { code: error.code, message: error.message, call: error.call, ...none };
  return { code: 'page_error', message: error instanceof Error ? error.message : String(error), call: null, ...none };
}
