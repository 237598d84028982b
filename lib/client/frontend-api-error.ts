import type { FrontendApiRequest, FrontendApiResponse } from './frontend-api.ts';
import { errorJSON } from './verification.ts';
import { text, z } from './wire.ts';

/** The body of an answer that is an error; clerk-js 6.40 reads the same fields but the trace id. */
export const errorsJSON = z.object({ errors: z.array(errorJSON), clerk_trace_id: text });

/** Why the Frontend API did not do what it was asked. */
export class FrontendApiError extends Error {
  override readonly name = 'FrontendApiError';
  /**
   * Clerk's error code, or one of ours: `not_json` for an answer that is HTML or an empty error, `unknown_error` for
   * an error in JSON that is not Clerk's.
   */
  readonly code: string;
  /** HTTP status, that of a success too when its body was not JSON. */
  readonly status: number;
  /** Like `message`, in a whole sentence for users. */
  readonly longMessage: string | null;
  /** Seconds to wait before the next try. */
  readonly retryAfter: number | null;
  /** Clerk's trace id, which its support asks for. */
  readonly traceId: string | null;
  /** The call that failed: `DELETE /v1/client/sessions`. */
  readonly call: string;

  constructor(fields: Omit<FrontendApiError, keyof Error> & { readonly message: string }) {
    super(fields.message);
    this.code = fields.code;
    this.status = fields.status;
    this.longMessage = fields.longMessage;
    this.retryAfter = fields.retryAfter;
    this.traceId = fields.traceId;
    this.call = fields.call;
  }
}

/** What went wrong, by the answer to a request; null when nothing did. */
export function errorFromResponse(
  { method, path }: FrontendApiRequest,
  { status, payload, retryAfter }: FrontendApiResponse,
): FrontendApiError | null {
  const isSuccess = status >= 200 && status < 300;
  const isJSON = typeof payload === 'object' && (payload !== null || isSuccess);
  if (isSuccess && isJSON) return null;

  const answer = { status, retryAfter, call: `${method} /v1${path}` };
  const errors = errorsJSON.safeParse(payload).data;
  const [error] = errors?.errors ?? [];
  if (errors && error?.code) {
    return new FrontendApiError({
      ...answer,
      code: error.code,
      message: error.message ?? '',
      longMessage: error.long_message,
      traceId: errors.clerk_trace_id,
    });
  }
  const code = isJSON ? 'unknown_error' : 'not_json';
  return new FrontendApiError({ ...answer, code, message: '', longMessage: null, traceId: null });
}
