import fc from 'fast-check';
import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import { checkSignature } from '../../../lib/tokens/signature.ts';
import { instance, unsigned } from './jwt.ts';

describe('a signature', async () => {
  const [ours, theirs] = [await instance('ins_ours'), await instance('ins_theirs')];
  const token = await ours.sign({ sub: 'user_1', exp: 1 });
  const keys = [...theirs.jwks.keys, ...ours.jwks.keys];

  test('of the instance is valid, however old the token', async () => {
    expect(await checkSignature(token, { keys })).toEqual({ result: 'valid', keyId: 'ins_ours' });
  });

  test('is checked with every key when the token names none', async () => {
    const nameless = await ours.sign({ sub: 'user_1' }, { kid: undefined });
    expect(await checkSignature(nameless, { keys })).toEqual({ result: 'valid', keyId: null });
    expect(await checkSignature(nameless, theirs.jwks)).toEqual({ result: 'invalid', keyId: null });
  });

  test('of another instance has the wrong key', async () => {
    expect(await checkSignature(token, theirs.jwks)).toEqual({ result: 'wrong-key', keyId: 'ins_ours' });
  });

  test('does not hold for other claims or under another’s name', async () => {
    const invalid = { result: 'invalid', keyId: 'ins_ours' };
    const [header, , signature] = token.split('.');
    const claims = base64url.encode(JSON.stringify({ sub: 'user_2' }));
    expect(await checkSignature(`${header}.${claims}.${signature}`, { keys })).toEqual(invalid);
    expect(await checkSignature(`${header}.${claims}.`, { keys })).toEqual(invalid);
    expect(await checkSignature(`${header}.${claims}.%`, { keys })).toEqual(invalid);
    expect(await checkSignature(await theirs.sign({}, { kid: 'ins_ours' }), { keys })).toEqual(invalid);
  });

  test.each([
    ['opaque', 'dvb_2abc', { keys }],
    ['unreadable', 'a.b.c', { keys }],
    ['algorithm', unsigned({}, { alg: 'none' }), { keys }],
    ['algorithm', unsigned({}, { alg: 'HS256', kid: 'ins_ours' }), { keys }],
    ['algorithm', unsigned({}, { alg: 'RS256', kid: 'ins_ours', crit: ['x'], x: 1 }), { keys }],
    ['no-keys', token, null],
    ['no-keys', token, { keys: 'none' }],
    ['no-keys', token, { keys: [null, 1, { kty: 'EC' }] }],
    ['unusable-key', token, { keys: [{ kty: 'RSA', kid: 'ins_ours' }] }],
    ['unusable-key', token, { keys: [{ kty: 'RSA', kid: 'ins_ours', n: 'AQAB', e: 'AQAB' }] }],
  ])('cannot be checked: %s', async (reason, text, jwks) => {
    expect(await checkSignature(text, jwks)).toEqual({ result: 'cannot-check', reason });
  });

  test('is checked without a throw, whatever is given', async () => {
    const key = fc.record({
      kty: fc.constant('RSA'),
      kid: fc.constant('ins_ours'),
      n: fc.jsonValue(),
      e: fc.jsonValue(),
    });
    const jwks = fc.oneof(fc.jsonValue(), fc.record({ keys: fc.array(fc.oneof(key, fc.jsonValue())) }));
    const text = fc.oneof(
      fc.constant(token),
      fc.jsonValue().map((header) => unsigned({}, header)),
    );
    await fc.assert(
      fc.asyncProperty(text, jwks, async (anyText, anyKeys) => {
        expect((await checkSignature(anyText, anyKeys)).result).not.toBe('valid');
      }),
    );
  });
});
