import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { TokenType } from '../../lib/tokens/category.ts';
import type { ShownToken } from './held-tokens.ts';

/** What a token is: a JWT by its claims, an opaque text by the cookie that it is in. */
export type TokenKind = TokenType | 'dev-browser' | 'refresh' | 'nonce' | 'opaque' | 'unreadable';

const OPAQUE_COOKIES: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['__clerk_db_jwt', 'dev-browser'],
  ['__refresh', 'refresh'],
  ['__clerk_handshake_nonce', 'nonce'],
]);

/** What a token is. One in a place that promises a JWT and holds none is unreadable. */
export function kindOf({ token, sources }: ShownToken): TokenKind {
  if (token.form === 'jwt') return token.type;
  const cookie = sources.find((source) => source.kind === 'cookie');
  const opaque = cookie && OPAQUE_COOKIES.get(cookie.baseName);
  if (opaque) return opaque;
  const isPasted = sources.every(({ kind }) => kind === 'pasted');
  return token.form === 'opaque' && isPasted ? 'opaque' : 'unreadable';
}

/** Each kind in words: its name, and what it is for. */
export const KIND_WORDS: Readonly<Record<TokenKind, { readonly name: MessageKey; readonly about: MessageKey }>> = {
  session: { name: 'tokenKindSession', about: 'tokenAboutSession' },
  template: { name: 'tokenKindTemplate', about: 'tokenAboutTemplate' },
  machine: { name: 'tokenKindMachine', about: 'tokenAboutMachine' },
  handshake: { name: 'tokenKindHandshake', about: 'tokenAboutHandshake' },
  client: { name: 'tokenKindClient', about: 'tokenAboutClient' },
  other: { name: 'tokenKindOther', about: 'tokenAboutOther' },
  'dev-browser': { name: 'tokenKindDevBrowser', about: 'tokenAboutDevBrowser' },
  refresh: { name: 'tokenKindRefresh', about: 'tokenAboutRefresh' },
  nonce: { name: 'tokenKindNonce', about: 'tokenAboutNonce' },
  opaque: { name: 'tokenKindOpaque', about: 'tokenAboutOpaque' },
  unreadable: { name: 'tokenKindUnreadable', about: 'tokenAboutUnreadable' },
};
