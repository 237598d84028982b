import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorizationQuery } from '../../../lib/tokens/authorization.ts';
import { has } from '../../../lib/tokens/authorization.ts';
import { explainHas } from '../../../lib/tokens/explain-has.ts';
import { decoded } from './jwt.ts';

const version2 = {
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  sts: 'active',
  fva: [5, -1],
  o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'manage,read', fpm: '3,2' },
  fea: 'o:dashboard,o:teams,u:export',
  pla: 'o:pro',
};

const version1 = { sub: 'user_1', sid: 'sess_1', org_id: 'org_1', org_role: 'org:admin', org_permissions: ['org:a:b'] };

/** Reason and claims of the only thing asked. */
function explained(claims: unknown, query: AuthorizationQuery) {
  const { answer, parts } = explainHas(decoded(claims), query);
  const [{ reason, claims: decided } = { reason: null, claims: null }] = parts;
  expect(parts).toHaveLength(1);
  expect(answer).toBe(reason === 'holds');
  return [reason, decided];
}

describe('what decided is the claim of the token’s version', () => {
  test.each<[AuthorizationQuery, string, readonly string[]]>([
    [{ role: 'org:admin' }, 'holds', ['o.rol']],
    [{ role: 'org:member' }, 'differs', ['o.rol']],
    [{ permission: 'org:teams:read' }, 'holds', ['fea', 'o.per', 'o.fpm']],
    [{ permission: 'org:teams:manage' }, 'differs', ['fea', 'o.per', 'o.fpm']],
    [{ permission: 'org:sys_memberships:read' }, 'system-permission', ['fea', 'o.per', 'o.fpm']],
    [{ feature: 'teams' }, 'holds', ['fea']],
    [{ feature: 'org:export' }, 'differs', ['fea']],
    [{ plan: 'planet:pro' }, 'scope', ['pla']],
    [{ plan: 'free' }, 'differs', ['pla']],
    [{ reverification: 'strict' }, 'holds', ['fva']],
  ])('version 2, %j: %s', (query, reason, claims) => {
    expect(explained(version2, query)).toEqual([reason, claims]);
  });

  test.each<[AuthorizationQuery, string, readonly string[]]>([
    [{ role: 'admin' }, 'holds', ['org_role']],
    [{ permission: 'org:a:c' }, 'differs', ['org_permissions']],
    [{ feature: 'teams' }, 'no-claim', ['fea']],
    [{ plan: 'pro' }, 'no-claim', ['pla']],
    [{ reverification: 'lax' }, 'no-claim', ['fva']],
  ])('version 1, %j: %s', (query, reason, claims) => {
    expect(explained(version1, query)).toEqual([reason, claims]);
  });

  test.each([
    [2, 'o'],
    [undefined, 'org_id'],
  ])('without an organization in version %s it is %s', (v, claim) => {
    const personal = { v, sub: 'user_1', sid: 'sess_1' };
    expect(explained(personal, { role: 'admin' })).toEqual(['no-organization', [claim]]);
    expect(explained(personal, { permission: 'org:a:b' })).toEqual(['no-organization', [claim]]);
  });

  test('a verification that is too old differs', () => {
    expect(explained({ ...version2, fva: [11, -1] }, { reverification: 'strict' })).toEqual(['differs', ['fva']]);
    expect(explained({ ...version2, fva: [11, -1] }, { reverification: 'moderate' })).toEqual(['holds', ['fva']]);
  });
});

test('each thing asked is told by itself, and all must hold', () => {
  const { answer, parts } = explainHas(decoded(version2), { role: 'org:admin', feature: 'rockets' });
  expect(answer).toBe(false);
  expect(parts.map(({ asked, reason }) => [asked, reason])).toEqual([
    ['role', 'holds'],
    ['feature', 'differs'],
  ]);
});

describe('a server does not look at', () => {
  test('a pending session, whose claims are told all the same', () => {
    expect(explainHas(decoded({ ...version2, sts: 'pending' }), { role: 'admin' })).toEqual({
      answer: false,
      refused: 'pending',
      parts: [{ asked: 'role', reason: 'holds', claims: ['o.rol'] }],
    });
  });

  test('a token of nobody', () => {
    expect(explainHas(decoded({ ...version2, sub: undefined }), { role: 'admin' })).toMatchObject({
      refused: 'nobody',
    });
  });

  test('claims that Clerk’s reader throws at', () => {
    const broken = { ...version2, fea: 'dashboard' };
    expect(explainHas(decoded(broken), { role: 'admin' })).toEqual({ answer: false, refused: 'unreadable', parts: [] });
  });
});

test('the option of the server lets a pending session be asked', () => {
  const pending = decoded({ ...version2, sts: 'pending' });
  expect(has(pending, { role: 'admin' })).toBe(false);
  expect(has(pending, { role: 'admin' }, false)).toBe(true);
});

test('the parts never contradict the answer, whatever the claims', () => {
  const anything = fc.jsonValue();
  const claims = fc.record(
    { v: fc.oneof(fc.constant(2), anything), sub: anything, sts: anything, o: anything, fea: anything, fva: anything },
    { requiredKeys: [] },
  );
  const query = fc.record(
    { role: fc.string(), permission: fc.string(), feature: fc.string(), plan: fc.string() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(claims, fc.constant(version2)), query, (some, asked) => {
      const { answer, refused, parts } = explainHas(decoded(some), asked);
      const hold = parts.length > 0 && parts.every(({ reason }) => reason === 'holds');
      expect(answer).toBe(refused === null && hold);
    }),
  );
});
