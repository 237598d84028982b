import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorizationOf, has } from '../../../lib/tokens/authorization.ts';
import { decoded } from './jwt.ts';

const version2 = {
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  sts: 'active',
  o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'manage,read', fpm: '3,2' },
  fea: 'o:dashboard,o:teams,u:export,ou:chat',
  pla: 'o:pro,u:free',
};

const version1 = {
  sub: 'user_1',
  sid: 'sess_1',
  org_id: 'org_1',
  org_slug: 'acme',
  org_role: 'org:admin',
  org_permissions: ['org:dashboard:manage', 'org:dashboard:read', 'org:teams:read'],
};

describe.each([
  ['version 1', version1],
  ['version 2', version2],
])('a token of %s', (_, claims) => {
  test('tells its organization, role and permissions by name', () => {
    expect(authorizationOf(decoded(claims))).toMatchObject({
      userId: 'user_1',
      pending: false,
      organization: { id: 'org_1', slug: 'acme', role: 'org:admin' },
      permissions: ['org:dashboard:manage', 'org:dashboard:read', 'org:teams:read'],
    });
  });

  test.each([
    [{ role: 'org:admin' }, true],
    [{ role: 'admin' }, true],
    [{ role: 'org:member' }, false],
    [{ permission: 'org:teams:read' }, true],
    [{ permission: 'teams:read' }, true],
    [{ permission: 'org:teams:manage' }, false],
    [{ role: 'org:admin', permission: 'org:teams:manage' }, false],
    [{}, false],
  ])('answers %j with %j', (query, answer) => {
    expect(has(decoded(claims), query)).toBe(answer);
  });
});

describe('features and plans', () => {
  test('are told by whom they belong to', () => {
    expect(authorizationOf(decoded(version2))).toMatchObject({
      features: { organization: ['dashboard', 'teams', 'chat'], user: ['export', 'chat'] },
      plans: { organization: ['pro'], user: ['free'] },
    });
  });

  test.each([
    [{ feature: 'export' }, true],
    [{ feature: 'user:export' }, true],
    [{ feature: 'org:export' }, false],
    [{ plan: 'pro' }, true],
    [{ plan: 'enterprise' }, false],
    [{ plan: 'planet:pro' }, false],
    [{ plan: 'pro', feature: 'teams' }, true],
  ])('answer %j with %j', (query, answer) => {
    expect(has(decoded(version2), query)).toBe(answer);
  });
});

test('a pending session has nothing', () => {
  const pending = decoded({ ...version2, sts: 'pending' });
  expect(authorizationOf(pending)).toMatchObject({ pending: true });
  expect(has(pending, { role: 'org:admin' })).toBe(false);
});

test('the personal account has no organization', () => {
  const personal = { v: 2, sub: 'user_1', sid: 'sess_1', fea: 'u:export' };
  expect(authorizationOf(decoded(personal))).toMatchObject({ organization: null, permissions: [] });
  expect(has(decoded(personal), { feature: 'export' })).toBe(true);
});

test('claims that Clerk’s own reader throws at are unreadable, and allow nothing', () => {
  const broken = decoded({ ...version2, fea: 'dashboard' });
  expect(authorizationOf(broken)).toBeNull();
  expect(has(broken, { role: 'org:admin' })).toBe(false);
});

test('plans of another form are none, and the rest is still told', () => {
  const odd = decoded({ ...version2, pla: 'pro' });
  expect(authorizationOf(odd)).toMatchObject({ userId: 'user_1', plans: { organization: [], user: [] } });
  expect(has(odd, { plan: 'pro' })).toBe(false);
  expect(has(odd, { role: 'org:admin' })).toBe(true);
});

test('permissions are decoded beyond 2^53', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 80 });
  const grants = names.chain((permissions) =>
    fc.tuple(fc.constant(permissions), fc.array(fc.subarray(permissions), { minLength: 1, maxLength: 4 })),
  );
  fc.assert(
    fc.property(grants, ([permissions, granted]) => {
      const bits = granted.map((some) =>
        some.reduce((sum, name) => sum + (1n << BigInt(permissions.indexOf(name))), 0n).toString(),
      );
      const claims = {
        ...version2,
        fea: granted.map((_, index) => `o:feature${index}`).join(','),
        o: { id: 'org_1', per: permissions.join(','), fpm: bits.join(',') },
      };
      expect(authorizationOf(decoded(claims))?.permissions).toEqual(
        granted.flatMap((some, index) => some.map((name) => `org:feature${index}:${name}`)),
      );
    }),
  );
});

test('no claims make it throw', () => {
  const anything = fc.jsonValue();
  const claims = fc.record(
    {
      v: fc.oneof(fc.constant(2), anything),
      sub: anything,
      sts: anything,
      o: fc.oneof(fc.record({ id: anything, rol: anything, per: anything, fpm: anything }), anything),
      fea: anything,
      pla: anything,
      fva: anything,
      org_id: anything,
      org_role: anything,
      org_permissions: anything,
    },
    { requiredKeys: [] },
  );
  const query = fc.record(
    { role: fc.string(), permission: fc.string(), feature: fc.string(), plan: fc.string() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(claims, query, (some, asked) => {
      authorizationOf(decoded(some));
      expect(has(decoded(some), asked)).toBeTypeOf('boolean');
    }),
  );
});
