import { compactVerify, decodeProtectedHeader, errors, importJWK, type JWK } from 'jose';
import { decodeToken } from './decode-token.ts';

/** What the published keys of an instance say of a token. */
export type SignatureCheck =
  /** Signed with the instance's key. Says nothing of the token's times. */
  | { readonly result: 'valid'; readonly keyId: string | null }
  /** Signed, it says, with a key that the instance does not publish: a token of another instance, or of an old key. */
  | { readonly result: 'wrong-key'; readonly keyId: string }
  /** Names the instance's key, and was not signed with it or changed since. */
  | { readonly result: 'invalid'; readonly keyId: string | null }
  | { readonly result: 'cannot-check'; readonly reason: CannotCheck };

/**
 * Why a signature cannot be checked: the text is no JWT (`opaque`), one that cannot be read (`unreadable`), signed in a
 * way that Clerk's servers do not take (`algorithm`); or the key set is none (`no-keys`), or its key is broken or too
 * short (`unusable-key`).
 */
export type CannotCheck = 'opaque' | 'unreadable' | 'algorithm' | 'no-keys' | 'unusable-key';

/** What a verifier of Clerk takes, @clerk/backend 3. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

type Verdict = 'valid' | 'invalid' | 'algorithm' | 'unusable-key';

/**
 * Checks the signature of a token, and nothing else of it.
 *
 * @param jwks the body of the instance's `/.well-known/jwks.json`, any JSON
 */
export async function checkSignature(text: string, jwks: unknown): Promise<SignatureCheck> {
  const token = decodeToken(text);
  if (token.form !== 'jwt') return { result: 'cannot-check', reason: token.form };
  const { alg, kid } = decodeProtectedHeader(text);
  if (alg === undefined || !ALGORITHMS.includes(alg)) return { result: 'cannot-check', reason: 'algorithm' };
  const keys = keysIn(jwks);
  if (keys.length === 0) return { result: 'cannot-check', reason: 'no-keys' };
  const keyId = typeof kid === 'string' ? kid : null;
  const candidates = keyId === null ? keys : keys.filter((key) => key.kid === keyId);
  if (keyId !== null && candidates.length === 0) return { result: 'wrong-key', keyId };
  const verdicts = await Promise.all(candidates.map((key) => verify(text, key, alg)));
  // The one that says most: a key that holds, else one that does not, else why none could be tried.
  if (verdicts.includes('valid')) return { result: 'valid', keyId };
  if (verdicts.includes('invalid')) return { result: 'invalid', keyId };
  return { result: 'cannot-check', reason: verdicts.includes('algorithm') ? 'algorithm' : 'unusable-key' };
}

function keysIn(jwks: unknown): readonly JWK[] {
  if (typeof jwks !== 'object' || jwks === null || !('keys' in jwks) || !Array.isArray(jwks.keys)) return [];
  return jwks.keys.filter((key) => typeof key === 'object' && key !== null && key.kty === 'RSA');
}

async function verify(text: string, key: JWK, algorithm: string): Promise<Verdict> {
  try {
    await compactVerify(text, await importJWK(publicPart(key), algorithm), { algorithms: ALGORITHMS });
    return 'valid';
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWSInvalid) return 'invalid';
    return error instanceof errors.JOSENotSupported ? 'algorithm' : 'unusable-key';
  }
}

/** Without what else a key set says of a key (`alg`, `use`, `key_ops`): none of it decides whether a signature holds. */
function publicPart({ kty, n, e }: JWK): JWK {
  return { kty, n, e } as JWK;
}
