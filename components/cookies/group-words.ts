import type { MessageKey } from '../../lib/i18n/translate.ts';

/** What a cookie is for, by its base name. */
const GROUP_WORDS: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['__session', 'cookieAboutSession'],
  ['__client_uat', 'cookieAboutClientUat'],
  ['__clerk_db_jwt', 'cookieAboutDevBrowser'],
  ['__refresh', 'cookieAboutRefresh'],
  ['__client', 'cookieAboutClient'],
  ['clerk_active_context', 'cookieAboutActiveContext'],
  ['__clerk_handshake', 'cookieAboutHandshake'],
  ['__clerk_handshake_nonce', 'cookieAboutHandshakeNonce'],
  ['__clerk_redirect_count', 'cookieAboutRedirectCount'],
  ['__clerk_test_etld', 'cookieAboutProbe'],
]);

/** What a cookie is for; of one that is new to us only that it is Clerk's by its name. */
export function groupWords(baseName: string): MessageKey {
  return GROUP_WORDS.get(baseName) ?? 'cookieAboutUnknown';
}
