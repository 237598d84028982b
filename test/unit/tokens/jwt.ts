import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { decodeToken, type Jwt } from '../../../lib/tokens/decode-token.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Clerk's `cat` of a session token. */
export const SESSION = 'cl_B7d4PD111AAA';

/** An instance that signs tokens as Clerk does, with fresh RS256 keys, and the key set it publishes. */
export async function instance(keyId: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: 'RS256', use: 'sig' }] },
    sign: (claims: Fields, header: Fields = {}) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT', ...header })
        .sign(privateKey),
  };
}

/** A text in the form of a JWT; header and claims may be any JSON. */
export function unsigned(claims: unknown, header: unknown = { alg: 'RS256' }): string {
  return `${encode(header)}.${encode(claims)}.c2lnbmF0dXJl`;
}

/** A token with these claims, taken apart. */
export function decoded(claims: unknown): Jwt {
  const token = decodeToken(unsigned(claims));
  if (token.form !== 'jwt') throw new Error(`Not a JWT: ${token.form}`);
  return token;
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
