import { exportSPKI, importJWK, type JWK } from 'jose';
import { VerdictError } from './verdict.ts';

/**
 * The public key of an instance as PEM, from what its Frontend API answers at `/.well-known/jwks.json`.
 * @throws {VerdictError} when there is no RSA key in it
 */
export async function jwtKeyOf({ keys }: { readonly keys: readonly JWK[] }): Promise<string> {
  const jwk = keys.find(({ kty }) => kty === 'RSA');
  if (!jwk) throw new VerdictError('The instance publishes no RSA key to check tokens with.');
  const key = await importJWK(jwk, 'RS256', { extractable: true });
  if (key instanceof Uint8Array) throw new VerdictError('The key of the instance is no public key.');
  return exportSPKI(key);
}
