/** What the header `cat` calls a token: `ignore` is Clerk's own word, `unknown` a value it has not told of. */
export type TokenCategory = 'session' | 'template' | 'machine' | 'ignore' | 'unknown';

/** What a token is for; `other` for a JWT that Clerk did not make, or of a kind not known here. */
export type TokenType = 'session' | 'template' | 'machine' | 'handshake' | 'client' | 'other';

/** Values of `cat` in @clerk/backend 3: a server takes no token of another category for a session. */
const CATEGORIES = new Map<unknown, TokenCategory>([
  ['cl_B7d4PD111AAA', 'session'],
  ['cl_B7d4PD222AAA', 'template'],
  ['cl_B7d4PD333AAA', 'machine'],
  ['cl_I7d4PD111III', 'ignore'],
]);

/** The category in a header; null when it has none, as with handshakes, `__client` and older session tokens. */
export function categoryOf(header: Readonly<Record<string, unknown>>): TokenCategory | null {
  if (header.cat === undefined) return null;
  return CATEGORIES.get(header.cat) ?? 'unknown';
}

/**
 * What a token is for: its category says so, and where there is none the claims that only one kind has. A handshake may
 * bear the category of a session token, and names no user.
 */
export function typeOf(category: TokenCategory | null, claims: Readonly<Record<string, unknown>>): TokenType {
  if (category === 'template' || category === 'machine') return category;
  if (Array.isArray(claims.handshake) && claims.sub === undefined) return 'handshake';
  if (category === 'session') return category;
  if (typeof claims.rotating_token === 'string') return 'client';
  return category === null && typeof claims.sid === 'string' ? 'session' : 'other';
}
