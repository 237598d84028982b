import { createCheckAuthorization, splitByScope } from '@clerk/shared/authorization';
import { __experimental_JWTPayloadToAuthObjectProperties as authProperties } from '@clerk/shared/jwtPayloadParser';
import type { Jwt } from './decode-token.ts';

/** What a session token allows, decoded by Clerk's own reader: by it a server answers `has()`. */
export interface TokenAuthorization {
  readonly userId: string | null;
  /** The session is `pending`: a server takes its user for signed out unless told otherwise. */
  readonly pending: boolean;
  /** Null for the personal account. The role has its prefix: `org:admin`. */
  readonly organization: {
    readonly id: string;
    readonly slug: string | null;
    readonly role: string | null;
  } | null;
  /** Those of the organization: `org:teams:read`. Clerk puts its own, `org:sys_...`, into no token. */
  readonly permissions: readonly string[];
  /** None when the claim is of another form, as `has()` sees it; so with the plans. */
  readonly features: Scoped;
  readonly plans: Scoped;
}

/** Names, by whom they belong to. */
export interface Scoped {
  readonly organization: readonly string[];
  readonly user: readonly string[];
}

/** How fresh the verification of factors has to be, by Clerk's names, the strictest first. */
export const REVERIFICATIONS = ['strict_mfa', 'strict', 'moderate', 'lax'] as const;

/** What to ask of a token; all that is asked must be there. Features and plans take a scope: `org:teams`. */
export interface AuthorizationQuery {
  readonly role?: string;
  readonly permission?: string;
  readonly feature?: string;
  readonly plan?: string;
  readonly reverification?: (typeof REVERIFICATIONS)[number];
}

/** What a token allows; null when its claims are of a form that Clerk's own reader throws at, as a server would. */
export function authorizationOf({ payload }: Jwt): TokenAuthorization | null {
  try {
    const { userId, orgId, orgRole, orgSlug, orgPermissions, sessionStatus } = readPayload(payload);
    return {
      userId: textOr(userId),
      pending: sessionStatus === 'pending',
      organization: orgId ? { id: String(orgId), slug: textOr(orgSlug), role: textOr(orgRole) } : null,
      permissions: Array.isArray(orgPermissions) ? orgPermissions.map(String) : [],
      features: scoped(payload.fea),
      plans: scoped(payload.pla),
    };
  } catch {
    return null;
  }
}

/**
 * The answer of `has()` on a server that has verified this token. False for a pending session, for a token that allows
 * nothing readable, and when nothing is asked.
 *
 * @param treatPendingAsSignedOut the option of that name on the server; with false a pending session is asked as any other
 */
export function has({ payload }: Jwt, query: AuthorizationQuery, treatPendingAsSignedOut = true): boolean {
  try {
    const { userId, orgId, orgRole, orgPermissions, factorVerificationAge, sessionStatus } = readPayload(payload);
    if (treatPendingAsSignedOut && sessionStatus === 'pending') return false;
    const check = createCheckAuthorization({
      userId,
      orgId,
      orgRole,
      orgPermissions,
      factorVerificationAge,
      features: payload.fea as string,
      plans: payload.pla as string,
    });
    return check(query as Parameters<typeof check>[0]);
  } catch {
    return false;
  }
}

/** Longest list of permission bits that is read, in characters; that of a token which fits a cookie is shorter. */
const LONGEST_BITS = 2_000;

/**
 * The types of Clerk's reader promise what a token may not hold; each field is looked at before it is used.
 * @throws for claims of another form, and for bits over which the reader would sit for minutes (@clerk/shared 4.41)
 */
function readPayload(payload: Jwt['payload']) {
  const { fpm } = (payload.o ?? {}) as { fpm?: unknown };
  if (typeof fpm === 'string' && fpm.length > LONGEST_BITS) throw new Error('more permission bits than can be read');
  return authProperties(payload as unknown as Parameters<typeof authProperties>[0]);
}

function scoped(claim: unknown): Scoped {
  try {
    const { org, user } = splitByScope(claim as string | undefined);
    return { organization: org, user };
  } catch {
    return { organization: [], user: [] };
  }
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
