import { decodeJwt } from 'jose';
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

/** A session token. The JWT itself is private, so that no copy of the model carries it. */
export class Token {
  readonly #jwt: string;
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
    this.sessionId = claims?.sid ?? null;
    this.organizationId = claims?.o?.id ?? claims?.org_id ?? null;
    this.issuedAt = dateOfSeconds(claims?.iat);
    this.expiresAt = dateOfSeconds(claims?.exp);
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

function dateOfSeconds(seconds: number | null | undefined): Date | null {
  if (seconds === null || seconds === undefined) return null;
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date;
}
