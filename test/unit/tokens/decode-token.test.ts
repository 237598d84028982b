import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, leaves } from '../../../lib/tokens/claim.ts';
import { decodeToken, type Jwt } from '../../../lib/tokens/decode-token.ts';
import { instance, SESSION, unsigned } from './jwt.ts';

function decoded(text: string): Jwt {
  const token = decodeToken(text);
  if (token.form !== 'jwt') throw new Error(`Not a JWT: ${token.form}`);
  return token;
}

function claim(claims: readonly Claim[], name: string): Claim | undefined {
  return leaves(claims).find(({ path }) => path.join('.') === name);
}

const version2 = {
  v: 2,
  sid: 'sess_1',
  sub: 'user_1',
  iat: 1_000,
  nbf: 990,
  exp: 1_060,
  fva: [3, -1],
  o: { id: 'org_1', rol: 'admin', per: 'manage,read', fpm: '3,2' },
  fea: 'o:dashboard, u:export',
};

describe('a session token', async () => {
  const { sign } = await instance('ins_1');

  test('is taken apart by meaning', async () => {
    const text = await sign(version2, { cat: SESSION, oiat: 999 });
    const token = decoded(text);
    expect(token).toMatchObject({ type: 'session', category: 'session', bytes: text.length, payload: version2 });
    expect(token.header.map(({ label }) => label)).toEqual([
      'algorithm',
      'keyId',
      'type',
      'category',
      'originIssuedAt',
    ]);
    expect(claim(token.header, 'oiat')).toMatchObject({ kind: 'time', at: 999_000 });
    expect(claim(token.claims, 'sub')).toMatchObject({ kind: 'id', label: 'subject', text: 'user_1' });
    expect(claim(token.claims, 'fva')).toMatchObject({ kind: 'ages', minutes: [3, null] });
    expect(claim(token.claims, 'o.id')).toMatchObject({ kind: 'id', label: 'organizationId' });
    expect(claim(token.claims, 'fea')).toMatchObject({ kind: 'list', items: ['o:dashboard', 'u:export'] });
  });

  test('has its times in ms', async () => {
    const token = decoded(await sign(version2));
    expect(token).toMatchObject({ issuedAt: 1_000_000, notBefore: 990_000, expiresAt: 1_060_000, lifetime: 60_000 });
    expect(claim(token.claims, 'exp')).toMatchObject({ kind: 'time', at: 1_060_000, value: 1_060 });
  });

  test('has the size of each claim as JSON', async () => {
    const token = decoded(await sign({ ä: 'ö', o: { id: 'org_1' } }));
    expect(token.claims.map(({ bytes }) => bytes)).toEqual(['"ä":"ö"'.length + 2, '"o":{"id":"org_1"}'.length]);
  });

  test('labels version 1 with the same words', async () => {
    const token = decoded(await sign({ sid: 'sess_1', org_id: 'org_1', org_permissions: ['org:a:b'] }));
    expect(token).toMatchObject({ type: 'session', category: null, lifetime: null });
    expect(claim(token.claims, 'org_id')).toMatchObject({ kind: 'id', label: 'organizationId' });
    expect(claim(token.claims, 'org_permissions')).toMatchObject({ kind: 'list', items: ['org:a:b'] });
  });
});

test.each([
  ['a template', {}, { cat: 'cl_B7d4PD222AAA' }, 'template', 'template'],
  ['a machine', {}, { cat: 'cl_B7d4PD333AAA' }, 'machine', 'machine'],
  ['a handshake', { handshake: ['__session=x'] }, {}, 'handshake', null],
  ['a handshake of a session’s category', { handshake: [] }, { cat: SESSION }, 'handshake', 'session'],
  ['a session with a claim of that name', { handshake: [], sub: 'user_1' }, { cat: SESSION }, 'session', 'session'],
  ['a handshake to ignore by category', { handshake: [] }, { cat: 'cl_I7d4PD111III' }, 'handshake', 'ignore'],
  ['a client', { id: 'client_1', rotating_token: 'x' }, {}, 'client', null],
  ['something else', { hello: 1 }, {}, 'other', null],
  ['a category of tomorrow', { sid: 'sess_1' }, { cat: 'cl_x' }, 'other', 'unknown'],
])('%s is told', (_, claims, header, type, category) => {
  expect(decoded(unsigned(claims, header))).toMatchObject({ type, category });
});

test('what lets its reader in is secret', () => {
  const { claims } = decoded(unsigned({ id: 'client_1', rotating_token: 'x', handshake: ['__session=x'] }));
  expect(claims.map(({ secret }) => secret)).toEqual([false, true, true]);
});

test('claims of an application are read by their form', () => {
  const id = `user_${'2'.repeat(27)}`;
  const { claims } = decoded(unsigned({ owner: id, note: 'user_1', on: true, none: null, list: [1, 'a'], deep: {} }));
  expect(claims.map(({ kind }) => kind)).toEqual(['id', 'text', 'json', 'json', 'json', 'json']);
  expect(claims.every(({ label }) => label === null)).toBe(true);
});

test('an object is opened one level down', () => {
  const { claims } = decoded(unsigned({ metadata: { plan: 'pro', limits: { seats: 5 } } }));
  expect(leaves(claims).map(({ path, kind, value }) => [path, kind, value])).toEqual([
    [['metadata', 'plan'], 'text', 'pro'],
    [['metadata', 'limits'], 'json', { seats: 5 }],
  ]);
});

test('claims of another type than promised are shown as what they are', () => {
  const { claims, expiresAt } = decoded(unsigned({ exp: 'soon', iat: 1e300, fva: 'x', fea: 7, o: 'org', act: null }));
  expect(claims.map(({ kind }) => kind)).toEqual(['text', 'json', 'text', 'json', 'text', 'json']);
  expect(expiresAt).toBeNull();
});

test.each([
  ['', { form: 'opaque', bytes: 0 }],
  ['dvb_2abc', { form: 'opaque', bytes: 8 }],
  ['a.b', { form: 'opaque', bytes: 3 }],
  ['a.b.c', { form: 'unreadable', part: 'header', bytes: 5 }],
  [unsigned({}, []), { form: 'unreadable', part: 'header' }],
  [unsigned([]), { form: 'unreadable', part: 'claims' }],
  [unsigned({}).replace(/\..*\./, '.%%=.'), { form: 'unreadable', part: 'claims' }],
])('%s is no JWT, and why', (text, expected) => {
  expect(decodeToken(text)).toMatchObject(expected);
});

test('no claims and no text make it throw', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (claims, header) => {
      expect(decoded(unsigned(claims)).claims).toHaveLength(Object.keys(claims).length);
      decodeToken(unsigned(claims, header));
    }),
  );
  const anyCharacter = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(fc.property(fc.array(fc.string({ unit: anyCharacter })), (parts) => void decodeToken(parts.join('.'))));
});
