import { describe, expect, test, vi } from 'vitest';
import type { FapiRequestLike, FapiResponseLike } from '../../../lib/page/clerk.ts';
import { clientOf, type SeenResponse, watchFrontendApi } from '../../../lib/page/frontend-api-calls.ts';

type Callback = (request: FapiRequestLike, response?: FapiResponseLike) => unknown;

function registered(seen: (response: SeenResponse) => void): Callback {
  let callback: Callback = () => {};
  watchFrontendApi(
    {
      onAfterResponse(given) {
        callback = given;
      },
    },
    seen,
  );
  return callback;
}

describe('watchFrontendApi()', () => {
  test('tells the true verb, the status and the seconds to wait', () => {
    const seen = vi.fn();
    const payload = { errors: [] };
    registered(seen)(
      { method: 'DELETE', path: '/client/sessions' },
      { status: 429, headers: new Headers({ 'Retry-After': '30' }), payload },
    );
    expect(seen).toHaveBeenCalledExactlyOnceWith({
      call: 'DELETE /client/sessions',
      status: 429,
      payload,
      retryAfter: 30,
    });
  });

  test('returns nothing, whatever happens: clerk-js would wait for it or drop the answer', () => {
    const callback = registered(() => {
      throw new Error('no');
    });
    expect(callback({ path: '/client' }, { status: 200 })).toBeUndefined();
    expect(callback({ path: '/client' })).toBeUndefined();
  });
});

describe('clientOf()', () => {
  const client = { object: 'client' };

  test.each([
    ['POST /client/sign_ins', { response: {}, client }],
    ['POST /client/sign_ins', { errors: [], meta: { client } }],
    ['GET /client', { response: client, client: null }],
    ['DELETE /client/sessions', { response: client, client: null }],
  ])('finds the client in the answer to %s', (call, payload) => {
    expect(clientOf({ call, payload, status: 200, retryAfter: null })).toBe(client);
  });

  test.each([
    ['GET /client', { response: null, client: null }],
    ['POST /client/sessions/sess_1/tokens', { object: 'token', jwt: '' }],
    ['POST /client/sessions/sess_1/touch', { response: { object: 'session' }, client: null }],
    ['GET /environment', null],
  ])('finds none in the answer to %s', (call, payload) => {
    expect(clientOf({ call, payload, status: 200, retryAfter: null })).toBeUndefined();
  });
});
