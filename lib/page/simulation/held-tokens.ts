import { attempt } from '../clerk.ts';

/**
 * Session tokens that are not renewed: for each session and organization the first one stays. Its signature is true, so that
 * a server calls it what it is once it has expired.
 */
export class HeldTokens {
  readonly #byOwner = new Map<string, string>();

  /** The token of a session in an organization, '' for the personal account; undefined before there was one. */
  of(sessionId: string, organizationId: string): string | undefined {
    return this.#byOwner.get(`${sessionId} ${organizationId}`);
  }

  /** The token to take in the place of this one. */
  inPlaceOf(jwt: string): string {
    const owner = ownerOf(claimsOf(jwt));
    if (owner === null) return jwt;
    const held = this.#byOwner.get(owner) ?? jwt;
    this.#byOwner.set(owner, held);
    return held;
  }
}

/** The session tokens in the page's cookies, the one that expires first in front. */
export function tokensInCookies(cookies: string): readonly string[] {
  const values = [...cookies.matchAll(/(?:^|; )__session(?:_[^=]*)?=([^;]+)/g)].map(([, value]) => value ?? '');
  const expiry = (jwt: string) => Number(claimsOf(jwt)?.exp ?? Number.POSITIVE_INFINITY);
  return values.toSorted((one, other) => expiry(one) - expiry(other));
}

interface Claims {
  readonly sid?: unknown;
  readonly exp?: unknown;
  /** Version 2 of Clerk's session tokens. */
  readonly o?: { readonly id?: unknown };
  /** Version 1. */
  readonly org_id?: unknown;
}

function ownerOf(claims: Claims | null): string | null {
  return typeof claims?.sid === 'string' ? `${claims.sid} ${claims.o?.id ?? claims.org_id ?? ''}` : null;
}

/** Null for what is no token. Other than ids, texts in it may come out wrong. */
function claimsOf(jwt: string): Claims | null {
  const [, payload = ''] = jwt.split('.');
  const claims: unknown = attempt(() => JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))));
  return typeof claims === 'object' ? (claims ?? null) : null;
}
