import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handshakeCookies } from '../../../lib/cookies/handshake.ts';
import { decodeToken, type Jwt } from '../../../lib/tokens/decode-token.ts';
import { unsigned } from '../tokens/jwt.ts';

function handshake(lines: unknown): Jwt {
  const token = decodeToken(unsigned({ handshake: lines }));
  if (token.form !== 'jwt') throw new Error(`Not a JWT: ${token.form}`);
  return token;
}

test('a handshake is told cookie by cookie', () => {
  const session = unsigned({ sid: 'sess_1' });
  const lines = [
    `__session_naoXFJnI=${session}; Path=/; SameSite=Lax`,
    '__client_uat=1700000000; Domain=example.com; Max-Age=315360000',
    '__session=; Path=/; Max-Age=0',
  ];
  expect(handshakeCookies(handshake(lines))).toMatchObject([
    {
      name: '__session_naoXFJnI',
      value: session,
      content: { kind: 'token', token: { type: 'session' } },
      maskedValue: `••••${session.slice(-4)}`,
      attributes: ['Path=/', 'SameSite=Lax'],
    },
    {
      content: { kind: 'client-uat', updatedAt: 1_700_000_000_000 },
      maskedValue: '1700000000',
      attributes: ['Domain=example.com', 'Max-Age=315360000'],
    },
    { name: '__session', value: '', maskedValue: '', attributes: ['Path=/', 'Max-Age=0'] },
  ]);
});

test('lines that are none are left out, and no list makes it throw', () => {
  expect(handshakeCookies(handshake(['', '=x', 'name', 7, null, 'a=b=c']))).toMatchObject([
    { name: 'a', value: 'b=c' },
  ]);
  fc.assert(
    fc.property(fc.jsonValue(), (lines) => {
      expect(handshakeCookies(handshake(lines))).toBeInstanceOf(Array);
    }),
  );
});
