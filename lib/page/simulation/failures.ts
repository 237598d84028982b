import type { SimulatedFailure } from '../../protocol/simulation.ts';

/** What the Frontend API says when it refuses a call. */
interface Failure {
  readonly status: number;
  readonly statusText: string;
  readonly code: string;
  readonly message: string;
  /** Seconds, for the header Retry-After. */
  readonly retryAfter?: number;
}

/** Tells people and tools that an error was made up here; Clerk's own are 32 hexadecimal digits. */
const SIMULATED_TRACE = 'simulated_by_clerk_devtools';

/** Clerk's codes, by its public list of errors. */
const FAILURES: Readonly<Record<SimulatedFailure, Failure>> = {
  unauthorized: {
    status: 401,
    statusText: 'Unauthorized',
    code: 'authentication_invalid',
    message: 'Invalid authentication',
  },
  'rate-limited': {
    status: 429,
    statusText: 'Too Many Requests',
    code: 'too_many_requests',
    message: 'Too many requests. Please try again in a bit.',
    retryAfter: 30,
  },
  'server-error': {
    status: 500,
    statusText: 'Internal Server Error',
    code: 'internal_clerk_error',
    message: 'Oops, an unexpected error occurred',
  },
};

/** An answer of the Frontend API that refuses, in the shape of Clerk's errors. */
export function failureOf(kind: SimulatedFailure): Response {
  const { status, statusText, code, message, retryAfter } = FAILURES[kind];
  const body = { errors: [{ code, message, long_message: message }], clerk_trace_id: SIMULATED_TRACE };
  const headers = { ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }) };
  return Response.json(body, { status, statusText, headers });
}
