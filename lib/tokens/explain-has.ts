import { type AuthorizationQuery, authorizationOf, has, type TokenAuthorization } from './authorization.ts';
import type { Jwt } from './decode-token.ts';

/** What `has()` answers, and from which claims. */
export interface HasExplanation {
  readonly answer: boolean;
  /** Why a server does not even look at what is asked; null when it does. */
  readonly refused: Refusal | null;
  /** Each thing that was asked, as if it were asked alone and the session were not pending. */
  readonly parts: readonly HasPart[];
}

/**
 * The session is `pending` (claim `sts`), which a server takes for signed out unless told otherwise; the token names no
 * user (`sub`); or its claims are of a form that Clerk's own reader throws at.
 */
export type Refusal = 'pending' | 'nobody' | 'unreadable';

/** One of the things that can be asked. */
export type Asked = keyof AuthorizationQuery;

/** One thing that was asked, and the claims that decided it. */
export interface HasPart {
  readonly asked: Asked;
  readonly reason: HasReason;
  /** Paths of the claims, parts joined by a dot: `o.rol` in version 2, `org_role` before. */
  readonly claims: readonly string[];
}

/**
 * `holds`; or why not: no organization is active (`no-organization`), the claim is not in the token (`no-claim`), it
 * says something else (`differs`), the permission is one of Clerk's own, `org:sys_...`, which it puts into no token
 * (`system-permission`), or the scope of a feature or plan is none (`scope`).
 */
export type HasReason = 'holds' | 'no-organization' | 'no-claim' | 'differs' | 'system-permission' | 'scope';

/** Asks a token as a server would, all at once and each by itself, and tells what decided. */
export function explainHas(token: Jwt, query: AuthorizationQuery): HasExplanation {
  const allowed = authorizationOf(token);
  return {
    answer: has(token, query),
    refused: refusalOf(allowed),
    parts: allowed ? Object.entries(query).map(([asked, value]) => partOf(token, allowed, asked as Asked, value)) : [],
  };
}

function refusalOf(allowed: TokenAuthorization | null): Refusal | null {
  if (!allowed) return 'unreadable';
  if (allowed.userId === null) return 'nobody';
  return allowed.pending ? 'pending' : null;
}

function partOf(token: Jwt, allowed: TokenAuthorization, asked: Asked, value: string): HasPart {
  const holds = has(token, { [asked]: value }, false);
  const reason = holds ? 'holds' : reasonAgainst(token, allowed, asked, value);
  const { organization, decides } = claimsFor(asked, token.payload.v === 2);
  return { asked, reason, claims: reason === 'no-organization' ? [organization] : decides };
}

function reasonAgainst({ payload }: Jwt, allowed: TokenAuthorization, asked: Asked, value: string): HasReason {
  switch (asked) {
    case 'role':
    case 'permission':
      if (!allowed.organization) return 'no-organization';
      return asked === 'permission' && /^(?:org:)*sys_/.test(value) ? 'system-permission' : 'differs';
    case 'feature':
    case 'plan': {
      const isScoped = value.includes(':') && !/^(?:o|org|organization|u|user):/.test(value);
      if (isScoped) return 'scope';
      return payload[asked === 'feature' ? 'fea' : 'pla'] ? 'differs' : 'no-claim';
    }
    case 'reverification':
      return payload.fva === undefined ? 'no-claim' : 'differs';
  }
}

/** Where Clerk's reader looks: the organization stands in `o` in version 2, in `org_...` before. */
function claimsFor(asked: Asked, isVersion2: boolean) {
  const organization = isVersion2 ? 'o' : 'org_id';
  const decides: Record<Asked, readonly string[]> = {
    role: [isVersion2 ? 'o.rol' : 'org_role'],
    permission: isVersion2 ? ['fea', 'o.per', 'o.fpm'] : ['org_permissions'],
    feature: ['fea'],
    plan: ['pla'],
    reverification: ['fva'],
  };
  return { organization, decides: decides[asked] };
}
