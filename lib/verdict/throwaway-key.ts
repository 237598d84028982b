import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { jwtKeyOf } from './jwt-key.ts';

/** A pair of keys for what is only supposed: nothing outside of this page knows it. */
export interface ThrowawayKey {
  /** The public half as PEM. */
  readonly pem: string;
  /** The same as a member of a key set, without a name. */
  readonly jwk: Readonly<Record<string, unknown>>;
  /** A token with this header, which must name the algorithm RS256, and these claims. */
  sign(header: object, claims: object): Promise<string>;
}

let made: Promise<ThrowawayKey> | null = null;

/** The pair of this page, made when it is first needed. */
export function throwawayKey(): Promise<ThrowawayKey> {
  made ??= makeKey();
  return made;
}

async function makeKey(): Promise<ThrowawayKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)) };
  return {
    pem: await jwtKeyOf({ keys: [jwk] }),
    jwk,
    sign: (header, claims) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ ...header, alg: 'RS256' })
        .sign(privateKey),
  };
}
