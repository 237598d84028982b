import type { CookieEntry } from './entry.ts';

/** The copy of a cookie that a reader takes. */
export type Taken =
  | { readonly takes: 'copy'; readonly key: string }
  /** It reads this cookie and finds none. */
  | { readonly takes: 'nothing' }
  /** It does not read this cookie at all. */
  | { readonly takes: 'never' }
  /** Not to be told without the suffix of the instance or the server's choice, or of a cookie not known here. */
  | { readonly takes: 'unknown' };

/** Which copy of a cookie clerk-js and the page's server take. */
export interface CookieReaders {
  readonly clerkJs: Taken;
  readonly server: Taken;
}

/**
 * Which copies a reader looks for: the instance's own and else the shared one, one of the two alone, the set that the
 * server has chosen for session, client_uat and dev browser together, or none.
 */
type Rule = 'own-else-shared' | 'own' | 'shared' | 'chosen-set' | 'never';

/** Rules of clerk-js 6.40 and @clerk/backend 3. `__client` is for the Frontend API alone. */
const RULES = new Map<string, { readonly clerkJs: Rule; readonly server: Rule }>([
  ['__session', { clerkJs: 'own-else-shared', server: 'chosen-set' }],
  ['__client_uat', { clerkJs: 'own-else-shared', server: 'chosen-set' }],
  ['__clerk_db_jwt', { clerkJs: 'own-else-shared', server: 'chosen-set' }],
  ['__refresh', { clerkJs: 'never', server: 'own' }],
  ['__client', { clerkJs: 'never', server: 'never' }],
  ['clerk_active_context', { clerkJs: 'shared', server: 'never' }],
  ['__clerk_handshake', { clerkJs: 'never', server: 'shared' }],
  ['__clerk_handshake_nonce', { clerkJs: 'never', server: 'shared' }],
  ['__clerk_redirect_count', { clerkJs: 'never', server: 'shared' }],
  ['__clerk_test_etld', { clerkJs: 'shared', server: 'never' }],
]);

/**
 * Which of the copies each reader takes. Of copies under one name both take the first that the browser sends: that of
 * the longest path, then the oldest. The browser tells no age, but lists cookies in that order; between a partitioned
 * and an unpartitioned copy the order is the one of the list given.
 *
 * @param copies all cookies of one base name, in the browser's order
 * @param serverUsesSuffixed whether the server has chosen the set with suffixes; null when that is not known
 */
export function readersOf(
  baseName: string,
  copies: readonly CookieEntry[],
  hasInstance: boolean,
  serverUsesSuffixed: boolean | null,
): CookieReaders {
  const rules = RULES.get(baseName);
  if (!rules) return { clerkJs: { takes: 'unknown' }, server: { takes: 'unknown' } };
  const sent = copies
    .filter(({ sentToPage }) => sentToPage)
    .toSorted((one, other) => other.cookie.path.length - one.cookie.path.length);
  // Scripts see no HttpOnly cookie.
  const visible = sent.filter(({ cookie }) => !cookie.httpOnly);
  const serverRule = rules.server === 'chosen-set' ? chosenSet(serverUsesSuffixed) : rules.server;
  return {
    clerkJs: take(rules.clerkJs, visible, hasInstance),
    server: serverRule === null ? { takes: 'unknown' } : take(serverRule, sent, hasInstance),
  };
}

function chosenSet(serverUsesSuffixed: boolean | null): Rule | null {
  if (serverUsesSuffixed === null) return null;
  return serverUsesSuffixed ? 'own' : 'shared';
}

function take(rule: Rule, copies: readonly CookieEntry[], hasInstance: boolean): Taken {
  if (rule === 'never') return { takes: 'never' };
  if (rule !== 'shared' && !hasInstance) return { takes: 'unknown' };
  const own = copies.find(({ owner }) => owner === 'own');
  const shared = copies.find(({ owner }) => owner === 'shared');
  const taken = choose(rule, own, shared);
  return taken ? { takes: 'copy', key: taken.key } : { takes: 'nothing' };
}

/** clerk-js takes the shared copy when its own is empty; a server that has chosen a set keeps to it. */
function choose(rule: Rule, own: CookieEntry | undefined, shared: CookieEntry | undefined): CookieEntry | undefined {
  if (rule === 'own-else-shared') return own?.cookie.value ? own : shared;
  return rule === 'own' ? own : shared;
}
