import { getCookieSuffix, getSuffixedCookieName } from '@clerk/shared/keys';

/** A cookie as far as its removal goes. */
export interface StoredCookie {
  readonly name: string;
}

/** The cookies of one tab, as the browser keeps them. */
export interface CookieStore {
  /** Every cookie that a request to the address would carry, partitioned ones too. */
  list(url: string): Promise<readonly StoredCookie[]>;
  remove(url: string, cookie: StoredCookie): Promise<void>;
}

/**
 * Removes the session cookies of one instance from a page: clerk-js leaves them to a page that has lost the focus to
 * DevTools. The suffix names the instance; the bare name is shared and clerk-js removes it as well.
 * @returns the names removed
 */
export async function removeSessionCookies(
  store: CookieStore,
  url: string,
  publishableKey: string | null,
): Promise<readonly string[]> {
  const names = await sessionCookieNames(publishableKey);
  const found = (await store.list(url)).filter(({ name }) => names.has(name));
  for (const cookie of found) await store.remove(url, cookie);
  return [...new Set(found.map(({ name }) => name))];
}

async function sessionCookieNames(publishableKey: string | null): Promise<ReadonlySet<string>> {
  if (!publishableKey) return new Set(['__session']);
  return new Set(['__session', getSuffixedCookieName('__session', await getCookieSuffix(publishableKey))]);
}
