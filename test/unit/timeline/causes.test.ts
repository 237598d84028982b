import { describe, expect, test } from 'vitest';
import { causeOf } from '../../../lib/timeline/causes.ts';
import type { Path } from '../../../lib/timeline/diff/change.ts';
import type { TimelineEvent } from '../../../lib/timeline/event.ts';
import type { MomentStep } from '../../../lib/timeline/moment.ts';
import { call, cookieChange, recorded, server, token } from './fixtures/events.ts';
import { DOCUMENT_ID, frameInput, momentOf, NOW } from './fixtures/tab.ts';

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

test('a document’s arrival follows from the one answer that brought it', () => {
  const arrival = recorded(3, 30, { kind: 'navigated', url: 'https://app.example.com/a?b#c' } as const);
  const answer = recorded(1, 60, server({ url: 'https://app.example.com/a?b' }));
  const stop = recorded(
    2,
    20,
    server({ url: 'https://app.example.com/a?b', redirectUrl: 'https://app.example.com/a?b' }),
  );
  expect(causeOfLast(stop, answer, arrival)).toBe(1);
  expect(causeOfLast(answer, { ...answer, id: 2 }, arrival)).toBeNull();
  expect(causeOfLast(recorded(1, 200, server({ url: 'https://app.example.com/a?b' })), arrival)).toBeNull();
  expect(causeOfLast(recorded(1, 60, server({ url: 'https://app.example.com/other' })), arrival)).toBeNull();
});

describe('a verdict', () => {
  const patches = (...path: Path): MomentStep => ({
    kind: 'patches',
    patches: [{ path, kind: 'changed', after: 'x' }],
  });
  const inFrame = (...path: Path) => patches('frames', { id: DOCUMENT_ID }, ...path);
  const step = inFrame('cookies', { id: 'c' }, 'value', 'hash');
  const signedOut = { kind: 'verdict', request: 'document', status: 'signed-out', reason: null } as const;
  const verdict = recorded(9, 200, signedOut, { documentId: DOCUMENT_ID, step: inFrame('verdicts', 'document') });
  const cookie = recorded(2, 100, cookieChange(), { step });
  const navigated = recorded(1, 90, { kind: 'navigated', url: 'https://a.test/' } as const, {
    documentId: DOCUMENT_ID,
  });

  test('follows from the last change of a cookie of its document', () => {
    expect(causeOfLast(recorded(1, 90, cookieChange(), { step }), cookie, verdict)).toBe(2);
    expect(causeOfLast(cookie, recorded(3, 110, cookieChange()), verdict)).toBe(2);
    const elsewhere = patches('frames', { id: 'another' }, 'cookies', { id: 'c' });
    expect(causeOfLast(recorded(1, 90, cookieChange(), { step: elsewhere }), verdict)).toBeNull();
    expect(causeOfLast(recorded(1, -2_900, cookieChange(), { step }), verdict)).toBeNull();
  });

  test('follows from a change of the Client only where that changed its input', () => {
    const client = (changed: MomentStep) => recorded(3, 120, { kind: 'client' } as const, { step: changed });
    expect(causeOfLast(cookie, client(inFrame('page', 'clerk', 'client', 'lastActiveSessionId')), verdict)).toBe(2);
    expect(causeOfLast(cookie, client(inFrame('page', 'clerk', 'instance')), verdict)).toBe(3);
    expect(causeOfLast(cookie, client(inFrame('page', 'clerk')), verdict)).toBe(3);
    expect(causeOfLast(cookie, client(inFrame()), verdict)).toBe(3);
    expect(causeOfLast(cookie, client(inFrame('page', 'focused')), verdict)).toBe(2);
    expect(causeOfLast(client(step), recorded(4, 121, cookieChange()), verdict)).toBe(4);
    expect(causeOfLast(client(step), recorded(4, 121, call()), verdict)).toBe(3);
    expect(causeOfLast(client(step), recorded(4, 121, call()), recorded(5, 122, cookieChange()), verdict)).toBe(5);
    expect(causeOfLast(recorded(3, 120, call(), { step }), verdict)).toBe(3);
    expect(causeOfLast(recorded(3, 120, token(), { step }), verdict)).toBeNull();
  });

  test('is the first of a document that arrived, whatever else changed with it', () => {
    expect(causeOfLast(navigated, cookie, verdict)).toBe(1);
    const whole: MomentStep = { kind: 'whole', moment: momentOf(frameInput()) };
    expect(causeOfLast(navigated, { ...verdict, step: whole })).toBe(1);
    expect(causeOfLast({ ...navigated, documentId: 'another' }, verdict)).toBeNull();
    expect(causeOfLast(recorded(3, 110, { kind: 'client' } as const, { step: whole }), verdict)).toBe(3);
  });

  test('follows from nothing that an earlier one was told of: then time went by', () => {
    const earlier = recorded(5, 150, signedOut, { documentId: DOCUMENT_ID, step: inFrame() });
    expect(causeOfLast(navigated, cookie, earlier, verdict)).toBeNull();
    const ofScripts = { ...earlier, request: 'fetch' } as const;
    expect(causeOfLast(cookie, ofScripts, verdict)).toBe(2);
    expect(causeOfLast(cookie, { ...earlier, documentId: 'another' }, verdict)).toBe(2);
  });
});

test('what nothing explains has no cause', () => {
  expect(causeOfLast(recorded(1, 0, call()), recorded(2, 1, { kind: 'began' }))).toBeNull();
});
