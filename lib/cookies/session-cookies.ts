import { suffixedName } from './names.ts';
import type { CookieStore } from './store.ts';

/**
 * Removes the session cookies of one instance from a page. At sign-out clerk-js leaves them there while the page is not
 * focused, as it is when somebody clicks in DevTools: an unfocused page only renews those of the session that was last
 * active (`clerk_active_context`, clerk-js since 5.96; none before). The suffix names the instance; the bare name is shared and clerk-js removes it as well.
 * @returns the names removed
 */
export async function removeSessionCookies(
  store: Pick<CookieStore, 'list' | 'remove'>,
  url: string,
  publishableKey: string | null,
): Promise<readonly string[]> {
  const names = new Set(['__session', publishableKey && (await suffixedName('__session', publishableKey))]);
  const found = (await store.list(url)).filter(({ name }) => names.has(name));
  for (const cookie of found) await store.remove(url, cookie);
  return [...new Set(found.map(({ name }) => name))];
}
