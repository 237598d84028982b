import { decodeJwt, decodeProtectedHeader } from 'jose';
import { categoryOf, type TokenCategory, type TokenType, typeOf } from './category.ts';
import { byteLength, type Claim, claimsOf, milliseconds } from './claim.ts';
import { CLAIMS, HEADER_FIELDS } from './known-claims.ts';

/** What can be told of a token without a key. */
export type DecodedToken = Jwt | OpaqueToken | UnreadableToken;

/** A JWT taken apart. Whether its signature holds is another question, see `checkSignature`. */
export interface Jwt {
  readonly form: 'jwt';
  readonly type: TokenType;
  /** Header `cat`; null when there is none. */
  readonly category: TokenCategory | null;
  readonly header: readonly Claim[];
  readonly claims: readonly Claim[];
  /** All claims as they were sent. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Claim `iat`, epoch ms; null when missing, as with the times below. */
  readonly issuedAt: number | null;
  /** Claim `nbf`, epoch ms. */
  readonly notBefore: number | null;
  /** Claim `exp`, epoch ms; null for a token without end, such as `__client`. */
  readonly expiresAt: number | null;
  /** From issue to expiry, ms. */
  readonly lifetime: number | null;
  /** Size of the whole token. */
  readonly bytes: number;
}

/** A text that is no JWT and means something to Clerk's servers alone: dev browser, refresh token, nonce. */
export interface OpaqueToken {
  readonly form: 'opaque';
  readonly bytes: number;
}

/** A text in three parts like a JWT, of which one cannot be read. */
export interface UnreadableToken {
  readonly form: 'unreadable';
  readonly part: 'header' | 'claims';
  readonly bytes: number;
}

/** Takes a token apart; no text makes it throw. */
export function decodeToken(text: string): DecodedToken {
  const bytes = byteLength(text);
  if (text.split('.').length !== 3) return { form: 'opaque', bytes };
  const header = attempt(() => {
    const fields = { ...decodeProtectedHeader(text) };
    return { category: categoryOf(fields), claims: claimsOf(fields, HEADER_FIELDS) };
  });
  if (!header) return { form: 'unreadable', part: 'header', bytes };
  const body = attempt(() => {
    const payload = decodeJwt(text);
    return { payload, claims: claimsOf(payload, CLAIMS) };
  });
  if (!body) return { form: 'unreadable', part: 'claims', bytes };
  return {
    form: 'jwt',
    type: typeOf(header.category, body.payload),
    category: header.category,
    header: header.claims,
    ...body,
    ...timesOf(body.payload),
    bytes,
  };
}

function timesOf({ iat, nbf, exp }: Readonly<Record<string, unknown>>) {
  const [issuedAt, notBefore, expiresAt] = [milliseconds(iat), milliseconds(nbf), milliseconds(exp)];
  const lifetime = issuedAt === null || expiresAt === null ? null : expiresAt - issuedAt;
  return { issuedAt, notBefore, expiresAt, lifetime };
}

function attempt<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}
