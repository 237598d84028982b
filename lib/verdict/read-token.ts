import { decodeJwt, hasValidSignature } from '@clerk/backend/jwt';

/** A token as the server's own reader takes it apart: nothing of it is checked, and any member may be missing. */
export type ReadToken = ReturnType<typeof decodeJwt>;

/** Reads a token as the server does, which is patient with base64; null for what it cannot read. */
export function readToken(text: string | undefined): ReadToken | null {
  if (!text) return null;
  try {
    return decodeJwt(text);
  } catch {
    return null;
  }
}

/**
 * True for a token that the server would find signed with a key, given as PEM. It takes every key for one of RS256, and
 * fails with tokens of another algorithm.
 */
export async function isSignedWith(token: ReadToken, jwtKey: string): Promise<boolean> {
  if (token.header?.alg !== 'RS256') return false;
  return hasValidSignature(token, jwtKey).catch(() => false);
}
