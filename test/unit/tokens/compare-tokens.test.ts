import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTokens } from '../../../lib/tokens/compare-tokens.ts';
import { decodeToken, type Jwt } from '../../../lib/tokens/decode-token.ts';
import { unsigned } from './jwt.ts';

function token(claims: unknown, header: unknown = { alg: 'RS256' }): Jwt {
  const decoded = decodeToken(unsigned(claims, header));
  if (decoded.form !== 'jwt') throw new Error(`Not a JWT: ${decoded.form}`);
  return decoded;
}

function changes(before: Jwt, after: Jwt): readonly string[] {
  return compareTokens(before, after).map(({ part, path, change }) => `${part} ${path.join('.')}: ${change}`);
}

test('two tokens are compared claim by claim, organizations part by part', () => {
  const before = token({ sub: 'user_1', iat: 1, o: { id: 'org_1', rol: 'admin' } }, { alg: 'RS256', kid: 'ins_1' });
  const after = token({ sub: 'user_1', iat: 2, o: { id: 'org_1', slg: 'acme' }, extra: [1] }, { alg: 'RS256' });
  expect(changes(before, after)).toEqual([
    'header alg: same',
    'header kid: removed',
    'claims sub: same',
    'claims iat: changed',
    'claims o.id: same',
    'claims o.rol: removed',
    'claims o.slg: added',
    'claims extra: added',
  ]);
});

test('both values stand beside each other', () => {
  const [, difference] = compareTokens(token({ exp: 1 }), token({ exp: 2 }));
  expect(difference).toMatchObject({ before: { at: 1_000 }, after: { at: 2_000 } });
});

test('a part of an object is not the claim that is named like it', () => {
  expect(changes(token({ 'o.id': 'org_1' }), token({ o: { id: 'org_1' } }))).toEqual([
    'header alg: same',
    'claims o.id: removed',
    'claims o.id: added',
  ]);
});

test('any token is the same as itself, and what one adds the other removes', () => {
  const anyToken = fc.dictionary(fc.string(), fc.jsonValue()).map((claims) => token(claims));
  fc.assert(
    fc.property(anyToken, anyToken, (one, other) => {
      expect(compareTokens(one, one).every(({ change }) => change === 'same')).toBe(true);
      const count = (from: Jwt, to: Jwt, wanted: string) =>
        compareTokens(from, to).filter(({ change }) => change === wanted).length;
      expect(count(one, other, 'added')).toBe(count(other, one, 'removed'));
    }),
  );
});
