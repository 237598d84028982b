import { describe, expect, test } from 'vitest';
import { cookieKey } from '../../../lib/cookies/cookie.ts';
import { duplicates } from '../../../lib/findings/rules/cookies/duplicates.ts';
import { leftoverHandshake } from '../../../lib/findings/rules/cookies/leftover-handshake.ts';
import { otherInstances } from '../../../lib/findings/rules/cookies/other-instances.ts';
import { otherIssuer } from '../../../lib/findings/rules/cookies/other-issuer.ts';
import { stateDrift } from '../../../lib/findings/rules/cookies/state-drift.ts';
import { tooLarge } from '../../../lib/findings/rules/cookies/too-large.ts';
import { unfinishedSignOut } from '../../../lib/findings/rules/cookies/unfinished-sign-out.ts';
import { unknownSession } from '../../../lib/findings/rules/cookies/unknown-session.ts';
import { cookie } from '../cookies/cookies.ts';
import {
  answer,
  clerkWith,
  clientJSON,
  clientOf,
  findings,
  found,
  jar,
  MINUTE,
  NOW,
  OTHER_HOST,
  OTHER_SUFFIX,
  page,
  production,
  SECOND,
  SIGNED_OUT_COOKIES,
  SUFFIX,
  sessionToken,
  signedInCookies,
  signedOutJSON,
} from './page.ts';
import { documentCookies } from './traffic.ts';

const foreignToken = sessionToken({ iss: `https://${OTHER_HOST}`, sid: 'sess_other' }, { kid: 'ins_2otherdog' });
const foreignCookies = {
  [`__session_${OTHER_SUFFIX}`]: foreignToken,
  [`__client_uat_${OTHER_SUFFIX}`]: '1795438000',
  [`__clerk_db_jwt_${OTHER_SUFFIX}`]: 'dvb_2otherotherotherother',
};
const signedOut = (changes: object = {}) =>
  clerkWith({ client: clientOf({ ...signedOutJSON, ...changes }), activeSessionId: null });

describe('R06, cookies of other instances', () => {
  const cookies = jar({ ...signedInCookies(), ...foreignCookies });

  test('are told as a note, with their names', () => {
    const [finding] = findings(otherInstances, { cookies });
    expect(finding).toMatchObject({ id: 'R06 harmless', severity: 'info', statement: { values: [OTHER_SUFFIX] } });
    expect(finding?.fixes).toEqual([]);
    expect(finding?.places).toHaveLength(3);
  });

  test('are a warning where they get in the way', () => {
    const twice = [...cookies, cookie('__session', foreignToken, { path: '/dashboard' })];
    expect(found(otherInstances, { cookies: twice })).toEqual(['R06 harmful: warning']);
  });

  test('are not the instance’s own, nor those without suffix', () => {
    expect(found(otherInstances)).toEqual([]);
  });
});

describe('R07, session cookie of another instance', () => {
  const cookies = jar({ ...signedInCookies(), __session: foreignToken });
  const refused = (keyId: string) =>
    answer({ authReason: 'jwk-kid-mismatch', authMessage: `Unable to find a signing key for kid='${keyId}'.` });

  test('is a note while nothing reads it', () => {
    const [finding] = findings(otherIssuer, { cookies });
    expect(finding).toMatchObject({ id: 'R07 harmless', severity: 'info', statement: { values: [OTHER_HOST] } });
  });

  test('is a warning when a server refused its key', () => {
    expect(found(otherIssuer, { cookies, answers: [refused('ins_2otherdog')] })).toEqual(['R07 harmful: warning']);
    expect(found(otherIssuer, { cookies, answers: [refused('ins_2happycat')] })).toEqual(['R07 harmless: info']);
  });

  test('is a warning for a clerk-js that knows no suffixes', () => {
    const clerk = (version: string) => ({ cookies, clerk: clerkWith({}, { version }) });
    expect(found(otherIssuer, clerk('4.73.14'))).toEqual(['R07 harmful: warning']);
    expect(found(otherIssuer, clerk('5.9.0'))).toEqual(['R07 harmful: warning']);
    expect(found(otherIssuer, clerk('5.10.0'))).toEqual(['R07 harmless: info']);
  });

  test('is not the instance’s own', () => {
    expect(found(otherIssuer)).toEqual([]);
  });
});

describe('R08, two cookies of one name', () => {
  const own = signedInCookies();
  const ofDomain = { domain: '.app.example.com', hostOnly: false } as const;
  const ofHost = { domain: 'app.example.com', hostOnly: true } as const;
  const url = 'https://app.example.com/dashboard';

  test('with different values', () => {
    const copies = [cookie('__session', 'one', ofHost), cookie('__session', 'two', ofDomain)];
    const [finding] = findings(duplicates, { url, cookies: copies });
    expect(finding).toMatchObject({
      id: 'R08 differing __session',
      severity: 'error',
      statement: { values: ['__session', 2] },
    });
    expect(finding?.facts.map(({ label }) => label)).toEqual([
      { name: 'app.example.com /' },
      { name: '.app.example.com /' },
    ]);
  });

  test('offers to delete the copy that clerk-js would not have set', () => {
    const deleted = (name: string) => {
      const copies = [cookie(name, 'same', ofHost), cookie(name, 'same', ofDomain)];
      const fixes = findings(duplicates, { url, cookies: copies })[0]?.fixes ?? [];
      return fixes.map((fix) =>
        copies
          .filter((copy) => 'action' in fix && 'cookie' in fix.action && fix.action.cookie === cookieKey(copy))
          .map(({ domain }) => domain),
      );
    };
    expect(deleted('__session')).toEqual([['.app.example.com']]);
    expect(deleted('__client_uat')).toEqual([['app.example.com']]);
    expect(deleted('__clerk_handshake')).toEqual([]);
  });

  test('partitioned and not, with equal values', () => {
    const partitionKey = { topLevelSite: 'https://example.com' };
    const copies = [
      cookie('__session', 'same', { ...ofHost, secure: true }),
      cookie('__session', 'same', { ...ofHost, secure: true, partitionKey }),
    ];
    expect(found(duplicates, { url, cookies: copies })).toEqual(['R08 equal __session: warning']);
  });

  test('not of partitions in a frame of another site, which rule R32 looks at', () => {
    const frame = { frameId: 4, url };
    const copies = [
      cookie('__session', 'one', ofHost),
      cookie('__session', 'two', { ...ofHost, partitionKey: { topLevelSite: 'https://example.org' } }),
    ];
    expect(found(duplicates, { url, frame, topUrl: 'https://example.org/', cookies: copies })).toEqual([]);
  });

  test('not with a suffix and without', () => {
    expect(found(duplicates, { cookies: jar(own) })).toEqual([]);
  });
});

describe('R09, __client_uat and the Client differ', () => {
  test('signed in, and 0', () => {
    const cookies = jar({ ...signedInCookies(), __client_uat: '0', [`__client_uat_${SUFFIX}`]: '0' });
    expect(found(stateDrift, { cookies })).toEqual(['R09 signed-out-cookie: error']);
  });

  test('signed out, and a time', () => {
    const cookies = jar({ ...SIGNED_OUT_COOKIES, [`__client_uat_${SUFFIX}`]: '1795438000' });
    expect(found(stateDrift, { clerk: signedOut(), cookies })).toEqual(['R09 signed-in-cookie: warning']);
  });

  test('another time than the last change, in development alone', () => {
    const updated = { client: clientOf({ ...clientJSON, updated_at: NOW - 30 * SECOND }) };
    expect(found(stateDrift, { clerk: clerkWith(updated) })).toEqual(['R09 times: info']);
    expect(found(stateDrift, { clerk: clerkWith({ ...updated, clientAt: NOW - 5 * SECOND }) })).toEqual([]);
    expect(found(stateDrift, { clerk: clerkWith(updated, production) })).toEqual([]);
  });

  test('not right after the Client was read, and not by a cookie that may be another’s', () => {
    const zero = { [`__client_uat_${SUFFIX}`]: '0' };
    const justRead = clerkWith({ clientAt: NOW - 9 * SECOND });
    expect(found(stateDrift, { clerk: justRead, cookies: jar(zero) })).toEqual([]);
    expect(found(stateDrift, { cookies: jar({ __client_uat: '0', ...foreignCookies }) })).toEqual([]);
    expect(found(stateDrift)).toEqual([]);
  });
});

describe('R10, token of an unknown session', () => {
  const strange = (claims: object = {}) =>
    jar({ ...signedInCookies(), [`__session_${SUFFIX}`]: sessionToken({ sid: 'sess_gone', ...claims }) });
  const read = clerkWith({ client: clientOf({ ...clientJSON, updated_at: NOW - 10 * SECOND }) });

  test('that the Client does not have', () => {
    const [finding] = findings(unknownSession, { clerk: read, cookies: strange() });
    expect(finding).toMatchObject({ id: 'R10 unknown', severity: 'warning' });
    expect(finding?.facts[0]).toEqual({ label: { name: 'sid' }, value: { kind: 'text', text: 'sess_gone' } });
  });

  test('not when the token is younger than the Client, as after a sign-in in another tab', () => {
    expect(found(unknownSession, { clerk: read, cookies: strange({ iat: NOW / SECOND - 5 }) })).toEqual([]);
  });

  test('not of another instance, not without sessions, and not for a session that it has', () => {
    expect(found(unknownSession, { clerk: read, cookies: jar({ __session: foreignToken }) })).toEqual([]);
    expect(found(unknownSession, { clerk: signedOut(), cookies: strange() })).toEqual([]);
    expect(found(unknownSession, { clerk: read })).toEqual([]);
  });
});

describe('R11, handshake left over', () => {
  const cookies = jar({ __clerk_handshake_nonce: 'nonce-that-nobody-took' });

  test('10 s after the load', () => {
    const [finding] = findings(leftoverHandshake, { cookies, documentStart: NOW - 11 * SECOND });
    expect(finding).toMatchObject({ severity: 'warning', statement: { values: ['__clerk_handshake_nonce'] } });
    expect(finding?.fixes).toHaveLength(1);
    expect(found(leftoverHandshake, { cookies, documentStart: NOW - 10 * SECOND })).toEqual([]);
  });

  test('cannot be told without the time of the load, where there is one', () => {
    const without = (each: typeof cookies) =>
      leftoverHandshake.examine(page({ cookies: each, documentStart: null })).missing;
    expect(without(cookies)).toEqual([{ input: 'documentStart', why: 'not-told' }]);
    expect(without(jar(signedInCookies()))).toEqual([]);
  });
});

describe('R38, too large', () => {
  const large = (size: number) => sessionToken({ metadata: 'x'.repeat(size) });

  test('a token that no cookie can hold', () => {
    const secrets = {
      documentId: 'D1',
      cookies: [],
      storageKeys: [],
      tokens: [{ sessionId: 'sess_1', template: null, text: large(3_000) }],
    };
    const [finding] = findings(tooLarge, { secrets });
    expect(finding).toMatchObject({ id: 'R38 dropped', severity: 'error' });
    expect(finding?.facts[1]?.label).toEqual({ name: 'metadata' });
    const template = { ...secrets, tokens: [{ sessionId: 'sess_1', template: 'big', text: large(3_000) }] };
    expect(found(tooLarge, { secrets: template })).toEqual([]);
  });

  test('a cookie that is nearly too large', () => {
    expect(found(tooLarge, { cookies: jar(signedInCookies(large(2_400))) })).toEqual(['R38 nearly: warning']);
  });

  test('all cookies together, as they were sent last', () => {
    const sent = (headerBytes: number) => ({ recording: { documentCookies: [documentCookies({ headerBytes })] } });
    expect(found(tooLarge, sent(8 * 1024))).toEqual([]);
    expect(found(tooLarge, sent(8 * 1024 + 1))).toEqual(['R38 header-large: warning']);
    expect(found(tooLarge, sent(16 * 1024 + 1))).toEqual(['R38 header-too-large: error']);
  });

  test('Clerk’s own cookies, where no request was seen', () => {
    const many = Object.fromEntries(
      Array.from({ length: 4 }, (_, index) => [`__session_Other00${index}`, large(2_000)]),
    );
    expect(found(tooLarge, { cookies: jar({ ...signedInCookies(), ...many }) })).toEqual(['R38 header-large: warning']);
  });

  test('not what is usual', () => {
    expect(found(tooLarge)).toEqual([]);
  });
});

describe('R41, sign-out not finished', () => {
  test('session cookies are left', () => {
    const [finding] = findings(unfinishedSignOut, { clerk: signedOut() });
    expect(finding).toMatchObject({
      id: 'R41 leftover',
      severity: 'warning',
      statement: { values: [`__session_${SUFFIX}, __session`] },
    });
    expect(finding?.fixes).toHaveLength(2);
  });

  test('sessions that ended count as none', () => {
    const ended = { sessions: [{ ...clientJSON.sessions[0], status: 'ended' }] };
    expect(found(unfinishedSignOut, { clerk: signedOut(ended) })).toEqual(['R41 leftover: warning']);
  });

  test('not of another instance, not right after the Client was read, not while signed in', () => {
    const cookies = jar({ ...SIGNED_OUT_COOKIES, __session: foreignToken, ...foreignCookies });
    expect(found(unfinishedSignOut, { clerk: signedOut(), cookies })).toEqual([]);
    const justRead = clerkWith({ client: clientOf(signedOutJSON), clientAt: NOW - 4 * SECOND });
    expect(found(unfinishedSignOut, { clerk: justRead })).toEqual([]);
    expect(found(unfinishedSignOut, { now: NOW + MINUTE })).toEqual([]);
  });
});
