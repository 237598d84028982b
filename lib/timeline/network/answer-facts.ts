import type { TokenFacts } from '../event.ts';
import { textOrNull, tokenFacts } from '../token-facts.ts';

/** What is kept of the body of an answer. */
export interface AnswerFacts {
  /** Clerk's error codes; none for a success, and for an error that is not Clerk's. */
  readonly codes: readonly string[];
  readonly traceId: string | null;
  /** Of the token that was minted; null when there is none that can be read. */
  readonly token: TokenFacts | null;
}

const NOTHING: AnswerFacts = { codes: [], traceId: null, token: null };

/** Reduces the body of an answer of the Frontend API; any text is taken. */
export function answerFacts(body: string | null): AnswerFacts {
  const json = parsed(body ?? '');
  if (typeof json !== 'object' || json === null) return NOTHING;
  const { errors, clerk_trace_id: traceId, jwt } = json as Record<string, unknown>;
  return {
    codes: Array.isArray(errors) ? errors.flatMap((error) => textOrNull(error?.code) ?? []) : [],
    traceId: textOrNull(traceId),
    token: typeof jwt === 'string' && jwt ? tokenFacts(jwt) : null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
