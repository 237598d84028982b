import type { CookieGroup, MarkedCookie } from '../../cookies/inventory.ts';
import type { Jwt } from '../../tokens/decode-token.ts';
import { issuerOf } from '../../tokens/issuer.ts';
import type { Instance } from '../evidence.ts';
import type { Place } from '../finding.ts';

/** A cookie whose value is a token that can be read. */
export interface TokenCookie {
  readonly entry: MarkedCookie;
  readonly jwt: Jwt;
}

/** All copies of a cookie that the page's requests carry. */
export function copiesOf(groups: readonly CookieGroup[], baseName: string): readonly MarkedCookie[] {
  const group = groups.find((each) => each.baseName === baseName);
  return group?.copies.filter(({ sentToPage }) => sentToPage) ?? [];
}

/** The copies of `__session` that hold tokens. */
export function sessionCookies(groups: readonly CookieGroup[]): readonly TokenCookie[] {
  return copiesOf(groups, '__session').flatMap((entry) => {
    const { content } = entry;
    return content.kind === 'token' && content.token.form === 'jwt' ? [{ entry, jwt: content.token }] : [];
  });
}

/** Those of them that are the instance's: by the suffix, and without one by who issued the token. */
export function ownSessionCookies(
  groups: readonly CookieGroup[],
  { issuer }: Pick<Instance, 'issuer'>,
): readonly TokenCookie[] {
  return sessionCookies(groups).filter(
    ({ entry, jwt }) => entry.owner === 'own' || (entry.owner === 'shared' && issuerOf(jwt) === issuer),
  );
}

/** The token that the page's server reads from its cookies, or null when it reads none or that is not known. */
export function serverSessionCookie(groups: readonly CookieGroup[]): TokenCookie | null {
  const server = groups.find(({ baseName }) => baseName === '__session')?.readers.server;
  return sessionCookies(groups).find(({ entry }) => server?.takes === 'copy' && server.key === entry.key) ?? null;
}

/** The token without suffix, if another instance has issued it. */
export function foreignSessionCookie(
  groups: readonly CookieGroup[],
  { issuer }: Pick<Instance, 'issuer'>,
): TokenCookie | null {
  const isForeign = ({ entry, jwt }: TokenCookie) => {
    const from = issuerOf(jwt);
    return entry.owner === 'shared' && from !== null && from !== issuer;
  };
  return sessionCookies(groups).find(isForeign) ?? null;
}

/**
 * The instance's `__client_uat`. A copy without suffix counts only where no other instance has one, since the last to
 * write owns it.
 */
export function ownClientUat(groups: readonly CookieGroup[]): MarkedCookie | null {
  const copies = copiesOf(groups, '__client_uat');
  const own = copies.find(({ owner }) => owner === 'own');
  if (own) return own;
  return copies.some(({ owner }) => owner === 'other')
    ? null
    : (copies.find(({ owner }) => owner === 'shared') ?? null);
}

/** Where cookies can be seen. */
export function placesOf(entries: readonly { readonly key: string }[]): readonly Place[] {
  return entries.map(({ key }) => ({ tab: 'cookies', cookie: key }));
}
