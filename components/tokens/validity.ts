import type { Jwt } from '../../lib/tokens/decode-token.ts';

/**
 * How a JWT stands in time: not valid yet (`nbf` or `iat` lie ahead), valid until a time, over, without an end, or
 * `broken`: with an `exp` that is no time, or a session token with none, which no server takes.
 */
export type Validity = 'early' | 'valid' | 'expired' | 'endless' | 'broken';

/**
 * How a JWT stands at a time, epoch ms. Clerk's servers allow a clock 5 s of difference by default; this allows none.
 */
export function validityOf({ type, payload, issuedAt, notBefore, expiresAt }: Jwt, now: number): Validity {
  if (expiresAt === null && (type === 'session' || payload.exp !== undefined)) return 'broken';
  if (expiresAt !== null && expiresAt <= now) return 'expired';
  if (Math.max(issuedAt ?? now, notBefore ?? now) > now) return 'early';
  return expiresAt === null ? 'endless' : 'valid';
}
