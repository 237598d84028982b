import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { TokenType } from '../../lib/tokens/category.ts';
import { leaves } from '../../lib/tokens/claim.ts';
import type { DecodedToken, Jwt } from '../../lib/tokens/decode-token.ts';

/** What a JWT is, for those whose claims are not told of in its place. */
export const TOKEN_TYPES: Readonly<Record<TokenType, MessageKey>> = {
  session: 'cookieTokenSession',
  template: 'cookieTokenTemplate',
  machine: 'cookieTokenMachine',
  handshake: 'cookieTokenHandshake',
  client: 'cookieTokenClient',
  other: 'cookieTokenOther',
};

/** Why a token cannot be read. */
export function unreadableWords(token: Exclude<DecodedToken, Jwt>): MessageKey {
  if (token.form === 'opaque') return 'cookieTokenNone';
  return token.part === 'header' ? 'cookieTokenBadHeader' : 'cookieTokenBadClaims';
}

/** Whose session a token is. Null for what it does not say. */
export function subjectOf(token: Jwt) {
  const { sub, sid, id, iss } = token.payload;
  const organization = leaves(token.claims).find(({ label }) => label === 'organizationId');
  return {
    userId: textOrNull(sub),
    sessionId: textOrNull(sid),
    organizationId: textOrNull(organization?.value),
    clientId: textOrNull(id),
    issuer: textOrNull(iss),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
