import { decodeJwt, decodeProtectedHeader } from 'jose';
import { count, optional, text, z } from './wire.ts';

/** A token as the Frontend API sends it. */
export const tokenJSON = z.object({ jwt: text });

/** Claims of a session token, of its version 1 (`org_id`) and 2 (`o`); times are seconds. */
const claimsJSON = z.object({
  sid: text,
  org_id: text,
  o: optional(z.object({ id: text })),
  iat: count,
  exp: count,
});

/** What the header tells of the origin, seconds: an edge may mint a token from one that the origin issued before. */
const headerJSON = z.object({ oiat: count });

/** A session token. The JWT itself is private, so that no copy of the model carries it. */
export class Token {
  readonly #jwt: string;
  /** Header `oiat`, seconds. */
  readonly #originIssuedAt: number | null;
  /** Session it was made for, claim `sid`; null when the token cannot be decoded, as with every field here. */
  readonly sessionId: string | null;
  /** Organization it was made for, claim `o.id` or `org_id`; null for the personal account. */
  readonly organizationId: string | null;
  /** Claim `iat`. */
  readonly issuedAt: Date | null;
  /** Claim `exp`, by default 60 seconds after `iat`. */
  readonly expiresAt: Date | null;

  /** Reads the claims; like clerk-js in the browser it checks no signature. */
  constructor(jwt: string) {
    const claims = readClaims(jwt);
    this.#jwt = jwt;
    this.#originIssuedAt = readOriginIssuedAt(jwt);
    this.sessionId = claims?.sid ?? null;
    this.organizationId = claims?.o?.id ?? claims?.org_id ?? null;
    this.issuedAt = dateOfSeconds(claims?.iat);
    this.expiresAt = dateOfSeconds(claims?.exp);
  }

  /**
   * True when this token says more than the other, which came later: for the same session and organization, and issued
   * later by the origin, or from the same and minted later. Rule of clerk-js 6.28.1 and later, by which an answer that
   * was overtaken sets nothing back.
   */
  isFresherThan(later: Token): boolean {
    if (this.sessionId !== later.sessionId || this.organizationId !== later.organizationId) return false;
    if (this.#originIssuedAt === null) return false;
    if (later.#originIssuedAt === null) return true;
    if (this.#originIssuedAt !== later.#originIssuedAt) return this.#originIssuedAt > later.#originIssuedAt;
    return (this.issuedAt?.getTime() ?? 0) > (later.issuedAt?.getTime() ?? 0);
  }

  /** The JWT: a credential. */
  getRawString(): string {
    return this.#jwt;
  }
}

function readClaims(jwt: string): z.output<typeof claimsJSON> | null {
  try {
    return claimsJSON.parse(decodeJwt(jwt));
  } catch {
    // A text that is no JWT, or claims of another kind: the session is still worth showing.
    return null;
  }
}

function readOriginIssuedAt(jwt: string): number | null {
  try {
    return headerJSON.parse(decodeProtectedHeader(jwt)).oiat;
  } catch {
    return null;
  }
}

function dateOfSeconds(seconds: number | null | undefined): Date | null {
  if (seconds === null || seconds === undefined) return null;
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date;
}
