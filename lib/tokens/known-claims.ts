/** What a claim or header field is, by meaning. Texts are made from it: one label for `org_id` and `o.id`. */
export type ClaimLabel =
  | 'algorithm'
  | 'keyId'
  | 'type'
  | 'category'
  | 'originIssuedAt'
  | 'issuer'
  | 'subject'
  | 'audience'
  | 'authorizedParty'
  | 'tokenId'
  | 'issuedAt'
  | 'notBefore'
  | 'expiresAt'
  | 'version'
  | 'sessionId'
  | 'sessionStatus'
  | 'factorAges'
  | 'organization'
  | 'organizationId'
  | 'organizationSlug'
  | 'organizationRole'
  | 'organizationPermissions'
  | 'permissionNames'
  | 'permissionBits'
  | 'features'
  | 'plans'
  | 'actor'
  | 'actorType'
  | 'clientId'
  | 'rotatingToken'
  | 'handshakeCookies';

/** How a claim that Clerk sets is to be read. */
export interface KnownClaim {
  readonly label: ClaimLabel;
  /** `time`: seconds since 1970. `list`: items with commas between. `ages`: minutes, -1 for never. */
  readonly kind?: 'time' | 'id' | 'list' | 'ages';
  /** True for a value that lets its reader in, and is not to be shown unasked. */
  readonly secret?: true;
}

type KnownClaims = ReadonlyMap<string, KnownClaim>;

/** Header fields by name. */
export const HEADER_FIELDS: KnownClaims = new Map<string, KnownClaim>([
  ['alg', { label: 'algorithm' }],
  ['kid', { label: 'keyId', kind: 'id' }],
  ['typ', { label: 'type' }],
  ['cat', { label: 'category' }],
  ['oiat', { label: 'originIssuedAt', kind: 'time' }],
]);

/**
 * Claims by path, parts joined by a dot: session tokens of version 1 and 2, `__client` and handshakes.
 * Source: https://clerk.com/docs/guides/sessions/session-tokens and, for the latter two, @clerk/backend 3.
 */
export const CLAIMS: KnownClaims = new Map<string, KnownClaim>([
  ['iss', { label: 'issuer' }],
  ['sub', { label: 'subject', kind: 'id' }],
  ['aud', { label: 'audience' }],
  ['azp', { label: 'authorizedParty' }],
  ['jti', { label: 'tokenId', kind: 'id' }],
  ['iat', { label: 'issuedAt', kind: 'time' }],
  ['nbf', { label: 'notBefore', kind: 'time' }],
  ['exp', { label: 'expiresAt', kind: 'time' }],
  ['v', { label: 'version' }],
  ['sid', { label: 'sessionId', kind: 'id' }],
  ['sts', { label: 'sessionStatus' }],
  ['fva', { label: 'factorAges', kind: 'ages' }],
  ['o', { label: 'organization' }],
  ['o.id', { label: 'organizationId', kind: 'id' }],
  ['o.slg', { label: 'organizationSlug' }],
  ['o.rol', { label: 'organizationRole' }],
  ['o.per', { label: 'permissionNames', kind: 'list' }],
  ['o.fpm', { label: 'permissionBits', kind: 'list' }],
  ['org_id', { label: 'organizationId', kind: 'id' }],
  ['org_slug', { label: 'organizationSlug' }],
  ['org_role', { label: 'organizationRole' }],
  ['org_permissions', { label: 'organizationPermissions' }],
  ['fea', { label: 'features', kind: 'list' }],
  ['pla', { label: 'plans', kind: 'list' }],
  ['act', { label: 'actor' }],
  ['act.iss', { label: 'issuer' }],
  ['act.sid', { label: 'sessionId', kind: 'id' }],
  ['act.sub', { label: 'subject', kind: 'id' }],
  ['act.type', { label: 'actorType' }],
  ['id', { label: 'clientId', kind: 'id' }],
  ['rotating_token', { label: 'rotatingToken', secret: true }],
  ['handshake', { label: 'handshakeCookies', secret: true }],
]);
