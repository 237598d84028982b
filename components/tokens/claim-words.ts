import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { TokenCategory } from '../../lib/tokens/category.ts';
import type { Claim } from '../../lib/tokens/claim.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import type { ClaimLabel } from '../../lib/tokens/known-claims.ts';

/** What a header field or claim is, in words that stand beside its name. */
export const CLAIM_WORDS: Readonly<Record<ClaimLabel, MessageKey>> = {
  algorithm: 'tokenClaimAlgorithm',
  keyId: 'tokenClaimKeyId',
  type: 'tokenClaimType',
  category: 'tokenClaimCategory',
  originIssuedAt: 'tokenClaimOriginIssuedAt',
  issuer: 'tokenClaimIssuer',
  subject: 'tokenClaimSubject',
  audience: 'tokenClaimAudience',
  authorizedParty: 'tokenClaimAuthorizedParty',
  tokenId: 'tokenClaimTokenId',
  issuedAt: 'tokenClaimIssuedAt',
  notBefore: 'tokenClaimNotBefore',
  expiresAt: 'tokenClaimExpiresAt',
  version: 'tokenClaimVersion',
  sessionId: 'tokenClaimSessionId',
  sessionStatus: 'tokenClaimSessionStatus',
  factorAges: 'tokenClaimFactorAges',
  organization: 'tokenClaimOrganization',
  organizationId: 'tokenClaimOrganizationId',
  organizationSlug: 'tokenClaimOrganizationSlug',
  organizationRole: 'tokenClaimOrganizationRole',
  organizationPermissions: 'tokenClaimOrganizationPermissions',
  permissionNames: 'tokenClaimPermissionNames',
  permissionBits: 'tokenClaimPermissionBits',
  features: 'tokenClaimFeatures',
  plans: 'tokenClaimPlans',
  actor: 'tokenClaimActor',
  actorType: 'tokenClaimActorType',
  clientId: 'tokenClaimClientId',
  rotatingToken: 'tokenClaimRotatingToken',
  handshakeCookies: 'tokenClaimHandshakeCookies',
};

/** What to know of a claim besides its name. */
const HINTS: Readonly<Partial<Record<ClaimLabel, MessageKey>>> = {
  originIssuedAt: 'tokenHintOriginIssuedAt',
  authorizedParty: 'tokenHintAuthorizedParty',
  permissionNames: 'tokenHintPermissionNames',
  permissionBits: 'tokenHintPermissionBits',
  features: 'tokenHintScopes',
  plans: 'tokenHintScopes',
  actor: 'tokenHintActor',
  rotatingToken: 'tokenHintRotatingToken',
};

const CATEGORY_HINTS: Readonly<Record<TokenCategory, MessageKey>> = {
  session: 'tokenCategorySession',
  template: 'tokenCategoryTemplate',
  machine: 'tokenCategoryMachine',
  ignore: 'tokenCategoryIgnore',
  unknown: 'tokenCategoryUnknown',
};

/** What to know of a claim besides its name and value; null when they say it all. */
export function claimHint({ label, value, kind }: Claim, token: Jwt): MessageKey | null {
  if (label === null) return null;
  if (label === 'category') return CATEGORY_HINTS[token.category ?? 'unknown'];
  if (label === 'sessionStatus') return value === 'pending' ? 'tokenHintPending' : null;
  if (label === 'organizationRole') return token.payload.v === 2 ? 'tokenHintRole' : null;
  const isTime = ['issuedAt', 'notBefore', 'expiresAt', 'originIssuedAt'].includes(label);
  return isTime && kind !== 'time' ? 'tokenHintNoTime' : (HINTS[label] ?? null);
}
