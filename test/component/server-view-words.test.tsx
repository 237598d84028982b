import { globSync, readFileSync } from 'node:fs';
import { TokenVerificationErrorReason } from '@clerk/backend/errors';
import { describe, expect, test } from 'vitest';
import { CAUSE_WORDS } from '../../components/server-view/cause-words.ts';
import { compareAnswer, saidIn } from '../../components/server-view/compare-answer.ts';
import { reasonWords } from '../../components/server-view/reason-words.ts';
import type { ServerAnswer } from '../../lib/inspector/state.ts';
import { answer } from './samples/server-gallery.ts';
import { t } from './translate.ts';

const BUILT = globSync('node_modules/@clerk/backend/dist/*.mjs')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** The values of an object in the built code of `@clerk/backend`, of those that it does not export. */
function valuesOf(name: string): string[] {
  const [, body = ''] = new RegExp(`^var ${name} = \\{([^}]*)\\}`, 'm').exec(BUILT) ?? [];
  return [...body.matchAll(/: "([^"]+)"/g)].map(([, value = '']) => value);
}

describe('there are words', () => {
  const reasons = [...valuesOf('AuthErrorReason'), ...Object.values(TokenVerificationErrorReason)];

  test('for every reason of the installed @clerk/backend', () => {
    expect(reasons.length).toBeGreaterThanOrEqual(32);
    expect(reasons.filter((reason) => reasonWords(reason) === null)).toEqual([]);
  });

  test('that say what it means and what to do', () => {
    for (const reason of reasons) {
      const words = reasonWords(reason);
      expect(words && t(words.means), reason).toMatch(/\.$/);
      expect(words && t(words.remedy), reason).toMatch(/\.$/);
    }
  });

  test('for everything that can stand in the way of a refresh', () => {
    const codes = valuesOf('RefreshTokenErrorReason');
    expect(codes.length).toBeGreaterThanOrEqual(11);
    const unknown = codes.filter((code) => {
      const words = reasonWords(`session-token-expired-refresh-${code}`)?.refresh?.words;
      return words === undefined || words === 'serverRefreshRefused';
    });
    expect(unknown).toEqual([]);
  });

  test('for codes with which Clerk itself refuses a refresh', () => {
    const words = reasonWords('session-token-expired-refresh-session_refresh_expired_session_token_too_old');
    expect(words?.refresh).toEqual({
      words: 'serverRefreshRefused',
      code: 'session_refresh_expired_session_token_too_old',
    });
    expect(words?.means).toBe('serverReasonExpired');
  });

  test('but not for what nobody knows', () => {
    expect(reasonWords('made-up')).toBeNull();
    expect(reasonWords('')).toBeNull();
  });
});

describe('an answer', () => {
  const SIGNED_IN = { status: 'signed-in', reason: null };
  const SIGNED_OUT = { status: 'signed-out', reason: 'session-token-and-uat-missing' };

  test('says its status by a header or by where it leads to', () => {
    expect(saidIn(answer({ authStatus: 'signed-out', authReason: 'token-invalid' }))).toEqual({
      status: 'signed-out',
      reason: 'token-invalid',
    });
    expect(saidIn(answer({ handshakeReason: 'dev-browser-missing' }))).toEqual({
      status: 'handshake',
      reason: 'dev-browser-missing',
    });
    expect(saidIn(answer({ authReason: 'token-invalid' }))).toEqual({ status: null, reason: 'token-invalid' });
  });

  test.each<[string, Partial<ServerAnswer>, string]>([
    ['nothing was expected', { authStatus: 'signed-in' }, 'unknown'],
    ['it did not tell its status', { authReason: 'token-invalid', expected: SIGNED_IN }, 'unknown'],
    ['it was to be so', { authStatus: 'signed-in', expected: SIGNED_IN }, 'same'],
    ['it told no reason', { authStatus: 'signed-out', expected: SIGNED_OUT }, 'same'],
    [
      'it told another reason',
      { authStatus: 'signed-out', authReason: 'token-invalid', expected: SIGNED_OUT },
      'differs',
    ],
    ['it told another status', { authStatus: 'signed-out', expected: SIGNED_IN }, 'differs'],
  ])('is held against what was expected where %s', (_, changes, kind) => {
    expect(compareAnswer(answer(changes)).kind).toBe(kind);
  });

  test.each([
    ['jwk-kid-mismatch', null, ['keys']],
    ['token-invalid-signature', null, ['keys']],
    ['token-verification-failed', null, ['keys']],
    ['session-token-iat-in-the-future', null, ['clock']],
    ['session-token-expired-refresh-fetch-error', null, ['clock']],
    ['token-invalid-authorized-parties', null, ['parties']],
    ['active-organization-mismatch', null, ['organization']],
    ['satellite-needs-syncing', null, ['satellite']],
    ['primary-domain-cross-origin-sync', null, ['satellite']],
    ['dev-browser-missing', null, ['cookies']],
    ['token-invalid', null, ['cookies']],
    ['session-token-and-uat-missing', 'session-token-nbf', ['cookies', 'clock']],
    ['made-up', null, []],
  ])('that differs by %s instead of %s has its likely causes', (said, expected, causes) => {
    const differing = answer({
      authStatus: 'signed-out',
      authReason: said,
      expected: { status: expected === null ? 'signed-in' : 'handshake', reason: expected },
    });
    expect(compareAnswer(differing)).toEqual({ kind: 'differs', causes: [...causes, 'middleware'] });
  });

  test('of a server that takes an outdated token has a clock behind it', () => {
    const expected = { status: 'handshake', reason: 'session-token-expired-refresh-non-eligible-no-refresh-cookie' };
    const differing = compareAnswer(answer({ authStatus: 'signed-in', expected }));
    expect(differing).toEqual({ kind: 'differs', causes: ['clock', 'middleware'] });
  });

  test('differs for causes that all have words', () => {
    for (const { cause, steps } of Object.values(CAUSE_WORDS)) expect(`${t(cause)} ${t(steps)}`).toMatch(/\. .*\.$/);
  });
});
