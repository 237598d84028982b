import { decodeToken } from '../tokens/decode-token.ts';
import type { TokenFacts } from './event.ts';

/** What is kept of a token's text; null for what is no JWT. */
export function tokenFacts(text: string): TokenFacts | null {
  const token = decodeToken(text);
  if (token.form !== 'jwt') return null;
  const { payload, issuedAt, expiresAt } = token;
  return { sessionId: textOrNull(payload.sid), jti: textOrNull(payload.jti), issuedAt, expiresAt };
}

/** A text that says something; null for what is empty or no text. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
