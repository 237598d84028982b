import type { AnyRules } from './rules.ts';

/** Rules for header fields and claims that Clerk sets; all others are the application's, and may say anything of a user. */
export const CLAIM_RULES: { readonly [name: string]: AnyRules } = {
  alg: 'word',
  kid: 'id',
  typ: 'word',
  cat: 'id',
  iss: 'address',
  sub: 'id',
  aud: 'text',
  azp: 'address',
  jti: 'id',
  sid: 'id',
  sts: 'word',
  o: { id: 'id', slg: 'organization', rol: 'word', per: 'word', fpm: 'word' },
  org_id: 'id',
  org_slug: 'organization',
  org_role: 'word',
  org_permissions: 'word',
  fea: 'word',
  pla: 'word',
  act: { iss: 'address', sid: 'id', sub: 'id', type: 'word' },
  id: 'id',
  rotating_token: 'secret',
  handshake: 'cookie-line',
};

/** Claims whose numbers tell nothing of a user. */
export const OPEN_NUMBERS: ReadonlySet<string> = new Set(['iat', 'nbf', 'exp', 'oiat', 'v', 'fva']);
