import { describe, expect, test } from 'vitest';
import { clock } from '../../../lib/findings/rules/tokens/clock.ts';
import { expiredBearer } from '../../../lib/findings/rules/tokens/expired-bearer.ts';
import { refreshStorm } from '../../../lib/findings/rules/tokens/refresh-storm.ts';
import { staleBearer } from '../../../lib/findings/rules/tokens/stale-bearer.ts';
import { template } from '../../../lib/findings/rules/tokens/template.ts';
import { unsigned } from '../tokens/jwt.ts';
import { answer, findings, found, jar, MINUTE, NOW, page, SECOND, SESSION_ID, SUFFIX, sessionToken } from './page.ts';
import { bearer, call, refusal, repeated } from './traffic.ts';

const TOKENS = '/v1/client/sessions/{session}/tokens';
const minted = (changes: Parameters<typeof call>[0] = {}) =>
  call({ method: 'POST', path: TOKENS, sessionId: 'sess_1', ...changes });

describe('R20, expired token sent', () => {
  const expired = bearer({ status: 401, expiresAt: NOW - 2 * MINUTE });

  test('by the last request to a host', () => {
    const [finding] = findings(expiredBearer, { recording: { bearers: [expired] } });
    expect(finding).toMatchObject({ id: 'R20 expired localhost:3000', severity: 'error' });
    expect(finding?.facts).toContainEqual({
      label: { key: 'findingFactExpiredFor' },
      value: { kind: 'duration', ms: MINUTE },
    });
  });

  test('also one that expires as it is sent', () => {
    const now = bearer({ expiresAt: NOW - MINUTE });
    expect(found(expiredBearer, { recording: { bearers: [now] } })).toHaveLength(1);
    expect(found(expiredBearer, { recording: { bearers: [{ ...now, sentAt: NOW - MINUTE - 1 }] } })).toEqual([]);
    expect(found(expiredBearer, { recording: { bearers: [{ ...now, expiresAt: null }] } })).toEqual([]);
  });

  test('not when a fresh one was sent since, nor for tokens of others or an earlier document', () => {
    expect(found(expiredBearer, { recording: { bearers: [expired, bearer()] } })).toEqual([]);
    const others = [
      { ...expired, issuer: 'accounts.google.com' },
      { ...expired, inDocument: false },
    ];
    expect(found(expiredBearer, { recording: { bearers: others } })).toEqual([]);
  });
});

describe('R21, old token sent', () => {
  const old = bearer({ issuedAt: NOW - 4 * MINUTE, expiresAt: NOW + MINUTE });
  const newer = bearer({ issuedAt: NOW - 2 * MINUTE, expiresAt: NOW + MINUTE });

  test('while a newer one of the session was there', () => {
    expect(found(staleBearer, { recording: { bearers: [newer, old] } })).toEqual(['R21 stale: warning']);
  });

  test('not when the other came later, is of another session, or hardly younger', () => {
    expect(found(staleBearer, { recording: { bearers: [old] } })).toEqual([]);
    expect(found(staleBearer, { recording: { bearers: [{ ...newer, sessionId: 'sess_other' }, old] } })).toEqual([]);
    const hardly = { ...newer, issuedAt: NOW - 3 * MINUTE };
    expect(found(staleBearer, { recording: { bearers: [hardly, old] } })).toEqual([]);
  });

  test('not a token of others, or of an earlier document', () => {
    const others = [newer, { ...old, issuer: 'accounts.google.com' }];
    expect(found(staleBearer, { recording: { bearers: others } })).toEqual([]);
    expect(found(staleBearer, { recording: { bearers: [newer, { ...old, inDocument: false }] } })).toEqual([]);
  });

  test('by the session’s token in the cookie, or in the Client', () => {
    const cookies = jar({ [`__session_${SUFFIX}`]: sessionToken({ iat: (NOW - MINUTE) / SECOND }) });
    expect(found(staleBearer, { cookies, recording: { bearers: [old] } })).toEqual(['R21 stale: warning']);
    const later = jar({ [`__session_${SUFFIX}`]: sessionToken({ iat: (NOW - MINUTE) / SECOND + 1 }) });
    expect(found(staleBearer, { cookies: later, recording: { bearers: [old] } })).toEqual([]);
    const text = sessionToken({ iat: (NOW - MINUTE) / SECOND });
    const held = (sessionId: string) => ({
      secrets: { documentId: 'D1', cookies: [], storageKeys: [], tokens: [{ sessionId, template: null, text }] },
      cookies: [],
      recording: { bearers: [old] },
    });
    expect(found(staleBearer, held(SESSION_ID))).toEqual(['R21 stale: warning']);
    expect(found(staleBearer, held('sess_other'))).toEqual([]);
  });

  test('not when it had expired, which rule R20 tells of', () => {
    const bearers = [newer, { ...old, expiresAt: NOW - 3 * MINUTE }];
    expect(found(staleBearer, { recording: { bearers } })).toEqual([]);
  });
});

describe('R22, tokens minted without end', () => {
  test('more than one in 5 s over 30 s', () => {
    const calls = repeated(8, 4 * SECOND, (at) => minted({ at }));
    const [finding] = findings(refreshStorm, { recording: { calls } });
    expect(finding).toMatchObject({ severity: 'warning', statement: { values: [8] } });
  });

  test('not one in 5 s, nor of several tokens, nor a minute ago', () => {
    expect(found(refreshStorm, { recording: { calls: repeated(10, 6 * SECOND, (at) => minted({ at })) } })).toEqual([]);
    const several = repeated(8, SECOND, (at, index) => minted({ at, sessionId: `sess_${index % 4}` }));
    expect(found(refreshStorm, { recording: { calls: several } })).toEqual([]);
    const ago = repeated(8, SECOND, (at) => minted({ at }), NOW - MINUTE);
    expect(found(refreshStorm, { recording: { calls: ago } })).toEqual([]);
  });

  test('tells the calls of the last 30 s, and what they were answered', () => {
    const calls = repeated(20, 3 * SECOND, (at, index) => minted({ at, status: index % 2 ? 404 : 200 }));
    const [finding] = findings(refreshStorm, { recording: { calls } });
    expect(finding?.statement.values).toEqual([10]);
    expect(finding?.facts).toContainEqual({
      label: { key: 'findingFactEvery' },
      value: { kind: 'duration', ms: 3_000 },
    });
    expect(finding?.facts.at(-1)?.value).toEqual({ kind: 'list', items: ['200', '404'] });
    expect(finding?.places).toEqual([{ tab: 'timeline', event: calls.at(-1)?.id }]);
  });

  test('not where refusals are far apart', () => {
    const bearers = repeated(3, 16 * SECOND, (at) => bearer({ at, status: 401 }), NOW - 2 * SECOND);
    const calls = repeated(3, 16 * SECOND, (at) => minted({ at }));
    expect(found(refreshStorm, { recording: { bearers, calls } })).toEqual([]);
  });

  test('a server that takes none of them', () => {
    const bearers = repeated(3, 4 * SECOND, (at) => bearer({ at, status: 401 }), NOW - 2 * SECOND);
    const calls = repeated(3, 4 * SECOND, (at) => minted({ at }));
    expect(found(refreshStorm, { recording: { bearers, calls } })).toEqual(['R22 refusals: warning']);
    expect(found(refreshStorm, { recording: { bearers, calls: calls.slice(0, 2) } })).toEqual([]);
  });
});

describe('R34, JWT templates', () => {
  test('one that does not exist', () => {
    const missing = refusal('resource_not_found', {
      status: 404,
      method: 'POST',
      path: `${TOKENS}/hasura`,
      sessionId: 'sess_1',
    });
    const [finding] = findings(template, { recording: { calls: [missing] } });
    expect(finding).toMatchObject({ severity: 'error', statement: { values: ['hasura'] } });
    const mended = [missing, minted({ path: `${TOKENS}/hasura` })];
    expect(found(template, { recording: { calls: mended } })).toEqual([]);
  });

  test('a session that is gone is another matter', () => {
    const gone = refusal('resource_not_found', { status: 404, method: 'POST', path: TOKENS });
    expect(found(template, { recording: { calls: [gone] } })).toEqual([]);
  });

  test('used as a session token', () => {
    const token = unsigned({ sub: 'user_1', iss: 'https://x.test' }, { alg: 'RS256', cat: 'cl_B7d4PD222AAA' });
    expect(found(template, { cookies: jar({ [`__session_${SUFFIX}`]: token }) })).toEqual(['R34 as-session: error']);
    const answers = [answer({ authReason: 'token-type-mismatch' })];
    expect(found(template, { answers })).toEqual(['R34 as-session: error']);
  });
});

describe('R39, clocks', () => {
  const samples = (...ahead: readonly number[]) => ({
    recording: { clock: ahead.map((each, id) => ({ id, at: NOW, inDocument: true, ahead: each })) },
  });

  test('the browser’s, by the median of three answers', () => {
    expect(found(clock, samples(6_000, 5_100, 90_000))).toEqual(['R39 browser-wrong: error']);
    expect(found(clock, samples(5_000))).toEqual(['R39 browser-off: warning']);
    expect(found(clock, samples(2_000))).toEqual([]);
    expect(found(clock, samples(-3_000, -2_500, -4_000))).toEqual(['R39 browser-off: warning']);
    expect(found(clock, samples(1_900, 90_000, 0))).toEqual([]);
    expect(found(clock, samples(90_000, 90_000, 0, 0, 0))).toEqual([]);
  });

  test('a token from the future', () => {
    const cookies = (ahead: number) => jar({ [`__session_${SUFFIX}`]: sessionToken({ iat: NOW / SECOND + ahead }) });
    expect(found(clock, { cookies: cookies(6) })).toEqual(['R39 token-ahead: error']);
    expect(found(clock, { cookies: cookies(5) })).toEqual([]);
  });

  test('the server’s, which only the server shows', () => {
    const refused = [answer({ authReason: 'session-token-iat-in-the-future' })];
    expect(found(clock, { answers: refused })).toEqual(['R39 server: error']);
    const sent = [answer({ handshakeReason: 'session-token-nbf', authStatus: 'handshake' })];
    expect(found(clock, { answers: sent })).toEqual(['R39 server: error']);
  });

  test('the server’s, to which a token has run out that has not here', () => {
    const reason = 'session-token-expired-refresh-non-eligible-no-refresh-cookie';
    const said = (status: string) => [answer({ handshakeReason: reason, expected: { status, reason: null } })];
    expect(found(clock, { answers: said('signed-in') })).toEqual(['R39 server: error']);
    expect(found(clock, { answers: said('handshake') })).toEqual([]);
    expect(found(clock, { answers: [answer({ handshakeReason: reason })] })).toEqual([]);
  });

  test('could not be looked at in part where no answer was seen', () => {
    expect(clock.examine(page({ recording: { clock: null } })).missing).toEqual([
      { input: 'clock', why: 'not-recorded' },
    ]);
  });
});
