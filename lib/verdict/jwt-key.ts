import { exportSPKI, importJWK, type JWK } from 'jose';
import { isReadableKey } from './pem.ts';
import { type KeySet, VerdictError } from './verdict.ts';

/**
 * The public key of an instance as PEM, from what its Frontend API answers at `/.well-known/jwks.json`: the first, of an
 * instance that publishes more.
 * @throws {VerdictError} when there is no RSA key in it, or one that does not parse
 */
export async function jwtKeyOf({ keys }: KeySet): Promise<string> {
  const jwk = keys.find(({ kty }) => kty === 'RSA');
  if (!jwk) throw new VerdictError('The instance publishes no RSA key to check tokens with.');
  try {
    const key = await importJWK({ ...jwk } as JWK, 'RS256', { extractable: true });
    if (key instanceof Uint8Array) throw new Error('it is no public key');
    const pem = await exportSPKI(key);
    if (!isReadableKey(pem)) throw new Error('it has not 2048 bits, as every key of Clerk has');
    return pem;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new VerdictError(`The key that the instance publishes cannot be read: ${why}`, { cause: error });
  }
}
