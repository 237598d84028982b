import { describe, expect, test } from 'vitest';
import { clientInPayload, errorFromResponse, FrontendApiError } from '../../../lib/client/index.ts';
import { wireClient } from './fixtures/client.ts';

const request = { method: 'DELETE', path: '/client/sessions' } as const;

describe('an answer that is no success', () => {
  test('gives all that Clerk tells of the error', () => {
    const payload = {
      errors: [
        {
          code: 'authentication_invalid',
          message: 'Invalid authentication',
          long_message: 'Unable to authenticate the request, you need to supply an active session',
        },
        { code: 'signed_out', message: 'Signed out' },
      ],
      clerk_trace_id: '2f1c0a',
    };
    const error = errorFromResponse(request, { status: 401, payload, retryAfter: null });
    expect(error).toBeInstanceOf(FrontendApiError);
    expect(error).toMatchObject({
      code: 'authentication_invalid',
      status: 401,
      message: 'Invalid authentication',
      longMessage: 'Unable to authenticate the request, you need to supply an active session',
      retryAfter: null,
      traceId: '2f1c0a',
      call: 'DELETE /v1/client/sessions',
    });
  });

  test('tells when to try again', () => {
    const payload = { errors: [{ code: 'too_many_requests', message: 'Too many requests', long_message: null }] };
    const error = errorFromResponse(request, { status: 429, payload, retryAfter: 12 });
    expect(error).toMatchObject({
      code: 'too_many_requests',
      status: 429,
      retryAfter: 12,
      longMessage: null,
      traceId: null,
    });
  });

  test.each([
    ['HTML', 502, '<!doctype html><title>Bad gateway</title>', 'not_json'],
    ['nothing', 503, null, 'not_json'],
    ['HTML with the status of a success', 200, '<!doctype html><title>Not Clerk</title>', 'not_json'],
    ['JSON of another kind', 500, { message: 'no upstream' }, 'unknown_error'],
    ['an empty list of errors', 500, { errors: [] }, 'unknown_error'],
    ['errors without code', 500, { errors: [{}] }, 'unknown_error'],
    ['a redirect', 304, {}, 'unknown_error'],
  ])('with %s', (_, status, payload, code) => {
    const error = errorFromResponse(request, { status, payload, retryAfter: null });
    expect(error).toMatchObject({ code, status, message: '', call: 'DELETE /v1/client/sessions', traceId: null });
  });
});

test.each([
  ['a client', 200, { response: wireClient, client: null }],
  ['no client', 200, { response: null, client: null }],
  ['no body', 204, null],
])('a success with %s is no error', (_, status, payload) => {
  expect(errorFromResponse(request, { status, payload, retryAfter: null })).toBeNull();
});

describe('the client in an answer', () => {
  const signIn = { object: 'sign_in_attempt', id: 'sia_1' };

  test.each([
    ['its response', { response: wireClient, client: null }, wireClient],
    ['beside another response', { response: signIn, client: wireClient }, wireClient],
    ['the answer itself', wireClient, wireClient],
    ['its response, rather than another beside it', { response: wireClient, client: { id: 'client_2' } }, wireClient],
    ['beside errors', { errors: [], meta: { client: wireClient } }, wireClient],
    ['not there, with other meta data', { errors: [], meta: null }, null],
    ['null, with another response', { response: signIn, client: null }, null],
    ['null, as the response too', { response: null, client: null }, null],
    ['not there', { object: 'token', jwt: 'a.b.c' }, null],
    ['not there, in no body', null, null],
    ['not there, in HTML', '<html>', null],
  ])('is %s', (_, payload, expected) => {
    expect(clientInPayload(payload)).toEqual(expected);
  });
});
