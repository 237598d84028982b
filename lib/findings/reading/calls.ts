import { labelled, named, text } from '../facts.ts';
import type { Fact } from '../finding.ts';
import type { SeenCall } from '../traffic.ts';

/** A call without an answer, or with one that says that the Frontend API itself failed. */
export function hasFailed({ status }: SeenCall): boolean {
  return status === 0 || status >= 500;
}

/** The same for calls of one method to one path, session by session. */
export function nameOf({ method, path, sessionId }: SeenCall): string {
  return `${method} ${path} ${sessionId}`;
}

/** Calls of the document that were refused with one of these codes, and not answered otherwise since. */
export function refusedCalls(calls: readonly SeenCall[], codes: readonly string[]): readonly SeenCall[] {
  const last = new Map(calls.flatMap((call) => (call.inDocument ? [[nameOf(call), call] as const] : [])));
  return [...last.values()].filter((call) => codeOf(call, codes) !== null);
}

/** The code of a call that is among these. */
export function codeOf(call: SeenCall, codes: readonly string[]): string | null {
  return call.codes.find((code) => codes.includes(code)) ?? null;
}

/** What is to be told of a call that went wrong. */
export function callFacts(call: SeenCall): readonly Fact[] {
  const { method, path, status, netError, codes, traceId } = call;
  return [
    labelled('findingFactCall', text(`${method} ${path}`)),
    labelled('findingFactAnswer', text([status || netError || 0, ...codes].join(' '))),
    ...(traceId === null ? [] : [named('clerk_trace_id', text(traceId))]),
  ];
}

/** Whether a call asked for a token, and of which template; null for another call. */
export function tokenCall({ method, path }: SeenCall): { readonly ofTemplate: boolean } | null {
  const match = /\/v1\/client\/sessions\/[^/]+\/tokens(\/[^/]+)?$/.exec(path);
  return match && method === 'POST' ? { ofTemplate: match[1] !== undefined } : null;
}

/** Calls by which sessions end on purpose. */
const SIGN_OUT = /^\/v1\/client(?:\/sessions(?:\/[^/]+\/(?:end|remove))?)?$/;

/** A call by which somebody signed out. */
export function isSignOut({ method, path, status }: SeenCall): boolean {
  const isOver = status >= 200 && status < 300;
  return isOver && (method === 'DELETE' || method === 'POST') && SIGN_OUT.test(path);
}

/** A call that may have been the last one of a sign-in or sign-up. */
export function isSignInStep({ method, path, status }: SeenCall): boolean {
  return status === 200 && method === 'POST' && /^\/v1\/client\/sign_(?:ins|ups)(?:\/|$)/.test(path);
}
