import { describe, expect, test } from 'vitest';
import { causeOf } from '../../../lib/timeline/causes.ts';
import type { TimelineEvent } from '../../../lib/timeline/event.ts';
import { call, cookieChange, recorded, server, token } from './fixtures/events.ts';
import { NOW } from './fixtures/tab.ts';

/** The cause of the last of some events. */
function causeOfLast(...events: readonly TimelineEvent[]): number | null {
  const last = events.at(-1);
  return last ? causeOf(last, events) : null;
}

test('a cause that was recorded stands', () => {
  expect(causeOfLast(recorded(1, 0, token()), recorded(2, 0, token(), { cause: 7 }))).toBe(7);
});

describe('a cookie with a token', () => {
  const facts = { sessionId: 'sess_1', jti: 'jti_1', issuedAt: NOW, expiresAt: null };
  const change = (changes = {}) => cookieChange({ token: { ...facts, ...changes } });

  test('follows from the call that minted this token', () => {
    const others = [recorded(1, 0, token({ jti: 'jti_0' })), recorded(2, 10, token())];
    expect(causeOfLast(...others, recorded(3, 300, change()))).toBe(2);
    expect(causeOfLast(...others, recorded(3, 300, change({ jti: 'jti_9' })))).toBeNull();
    expect(causeOfLast(...others, recorded(3, -300, change()))).toBeNull();
  });

  test('without jti is known by session and time of issue', () => {
    const minted = recorded(1, 0, token({ jti: null, sessionId: 'sess_1' }));
    expect(causeOfLast(minted, recorded(2, 9, change({ jti: null })))).toBe(1);
    expect(causeOfLast(minted, recorded(2, 9, change({ jti: null, issuedAt: NOW - 1_000 })))).toBeNull();
    expect(causeOfLast(minted, recorded(2, 9, change({ jti: null, sessionId: 'sess_2' })))).toBeNull();
    expect(causeOfLast(minted, recorded(2, 9, change()))).toBeNull();
  });
});

describe('any other cookie', () => {
  const uat = { name: '__client_uat', domain: '.example.com' };
  const change = cookieChange(uat);

  test('follows from the one answer that set it by name and domain', () => {
    const setting = recorded(1, 40, call({ setCookies: [uat] }));
    const other = recorded(2, 40, server({ setCookies: [{ ...uat, domain: 'example.com' }] }));
    expect(causeOfLast(setting, other, recorded(3, 20, change))).toBe(1);
    expect(causeOfLast(setting, other, recorded(3, 900, change))).toBe(1);
    expect(causeOfLast(setting, other, recorded(3, 1_100, change))).toBeNull();
    expect(causeOfLast(setting, other, recorded(3, -100, change))).toBeNull();
    expect(causeOfLast(other, recorded(3, 41, change))).toBeNull();
  });

  test('that two answers set at once has no certain cause', () => {
    const both = [1, 2].map((id) => recorded(id, 40, server({ kind: 'fetch', setCookies: [uat] })));
    expect(causeOfLast(...both, recorded(3, 41, change))).toBeNull();
  });
});

describe('a change of the Client', () => {
  const change = recorded(9, 100, { kind: 'client' });

  test('follows from the one call before it whose answer carries a Client', () => {
    const touch = recorded(1, 60, call());
    expect(causeOfLast(touch, change)).toBe(1);
    expect(causeOfLast(recorded(2, 60, call({ status: 422 })), change)).toBe(2);
    expect(causeOfLast(recorded(3, 60, call({ method: 'GET', path: '/v1/client', ids: {} })), change)).toBe(3);
    expect(causeOfLast(touch, recorded(2, 70, call()), change)).toBeNull();
    expect(causeOfLast(recorded(4, -1_000, call()), change)).toBeNull();
    expect(causeOfLast(recorded(5, 200, call()), change)).toBeNull();
  });

  test.each([
    { method: 'PATCH', path: '/v1/environment' },
    { method: 'POST', path: '/v1/dev_browser' },
    { method: 'POST', path: '/v1/client/sessions/{session}/tokens' },
    { method: 'GET', path: '/v1/me' },
    { status: 0 },
  ])('never follows from %o', (changes) => {
    expect(causeOfLast(recorded(1, 60, call(changes)), change)).toBeNull();
    expect(causeOfLast(recorded(1, 60, call(changes)), recorded(2, 61, call()), change)).toBe(2);
  });
});

describe('a stop of a redirect', () => {
  const [page, handshake] = ['https://app.example.com/', 'https://clerk.example.com/v1/client/handshake'];

  test('follows from the one that sent the browser there, in a loop from the last', () => {
    const loop = [0, 1, 2, 3, 4, 5].map((round) => {
      const isPage = round % 2 === 0;
      const [url, redirectUrl] = isPage ? [page, handshake] : [handshake, page];
      return recorded(round + 1, 20 + round * 25, server({ url, redirectUrl, status: 307 }));
    });
    expect(loop.map((stop) => causeOf(stop, loop))).toEqual([null, 1, 2, 3, 4, 5]);
  });

  test('follows from none that came later or long before', () => {
    const sending = (at: number) => recorded(1, at, server({ redirectUrl: page }));
    const stop = recorded(2, 2_000, server({ url: page }));
    expect(causeOfLast(sending(1_970), stop)).toBe(1);
    expect(causeOfLast(sending(2_100), stop)).toBeNull();
    expect(causeOfLast(sending(500), stop)).toBeNull();
    expect(causeOfLast(recorded(1, 1_970, server({ redirectUrl: handshake })), stop)).toBeNull();
  });
});

test('what nothing explains has no cause', () => {
  expect(causeOfLast(recorded(1, 0, call()), recorded(2, 1, { kind: 'began' }))).toBeNull();
});
