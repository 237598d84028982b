import { newSecret } from './ids.ts';

/** Fields of `meta` that clerk-js passes on. */
export interface ErrorMeta {
  param_name?: string;
  session_id?: string;
}

/** A refusal of the Frontend API: HTTP status, Clerk's code, a short and a long message. Thrown by routes. */
export class FrontendApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly longMessage: string;
  readonly meta: ErrorMeta | undefined;

  constructor(status: number, code: string, message: string, longMessage = message, meta?: ErrorMeta) {
    super(message);
    this.status = status;
    this.code = code;
    this.longMessage = longMessage;
    this.meta = meta;
  }

  /** The body on the wire. Each answer has a trace id of its own. */
  toJSON() {
    return {
      errors: [
        {
          code: this.code,
          message: this.message,
          long_message: this.longMessage,
          ...(this.meta && { meta: this.meta }),
        },
      ],
      clerk_trace_id: newSecret(),
    };
  }
}

/** 401: the dev browser token is missing or unknown. clerk-js then asks for a new one. */
export function devBrowserUnauthenticated(): FrontendApiError {
  return new FrontendApiError(
    401,
    'dev_browser_unauthenticated',
    'Browser unauthenticated',
    'Unable to authenticate this browser for your development instance. Check your Clerk cookies and try again.',
  );
}

/** 401: the request needs an active session and has none. */
export function authenticationInvalid(): FrontendApiError {
  return new FrontendApiError(
    401,
    'authentication_invalid',
    'Invalid authentication',
    'Unable to authenticate the request, you need to supply an active session',
  );
}

/** 404: nothing of that kind has this id, or it belongs to another browser. */
export function resourceNotFound(kind: string, id: string): FrontendApiError {
  return new FrontendApiError(404, 'resource_not_found', `${kind} not found`, `No ${kind} was found with id ${id}`);
}

/** 422: a field of the form was refused. */
export function formError(code: string, paramName: string, message: string, longMessage = message): FrontendApiError {
  return new FrontendApiError(422, code, message, longMessage, { param_name: paramName });
}

/** 422: a field that must be there is not. */
export function formParamMissing(paramName: string): FrontendApiError {
  return formError('form_param_missing', paramName, 'is missing', `${paramName} must be included.`);
}

/** 400: a well-formed request that the state of the client does not allow. */
export function badRequest(code: string, message: string, longMessage = message, meta?: ErrorMeta): FrontendApiError {
  return new FrontendApiError(400, code, message, longMessage, meta);
}

const BY_STATUS: Record<number, [code: string, message: string]> = {
  400: ['request_invalid', 'The request is invalid'],
  403: ['authorization_invalid', 'You are not authorized to perform this request'],
  404: ['resource_not_found', 'Resource not found'],
  422: ['form_param_format_invalid', 'is invalid'],
  429: ['too_many_requests', 'Too many requests. Please try again in a bit.'],
  500: ['internal_clerk_error', 'Oops, an unexpected error occurred'],
  503: ['service_unavailable', 'The service is unavailable'],
};

/** The usual error for a status, for failures that a test asks for without saying more. */
export function errorOfStatus(status: number): FrontendApiError {
  if (status === 401) return authenticationInvalid();
  const [code, message] = BY_STATUS[status] ?? ['internal_clerk_error', `The request failed with status ${status}`];
  return new FrontendApiError(status, code, message);
}
