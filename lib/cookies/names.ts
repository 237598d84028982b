import { getCookieSuffix, getSuffixedCookieName } from '@clerk/shared/keys';

/** The name under which an instance keeps its own copy of a cookie: `__session_naoXFJnI`. */
export async function suffixedName(name: string, publishableKey: string): Promise<string> {
  return getSuffixedCookieName(name, await getCookieSuffix(publishableKey));
}

/** Cookies of an application's host that exist once for each instance. */
const SUFFIXED = /^(?:__session|__client_uat|__clerk_db_jwt|__refresh)_([\w-]{8})$/;

/** The suffixes among some cookie names that are not the one of this key: signs of other instances. */
export async function otherSuffixes(
  names: readonly string[],
  publishableKey: string | null,
): Promise<readonly string[]> {
  const own = publishableKey && (await getCookieSuffix(publishableKey));
  const found = names.flatMap((name) => SUFFIXED.exec(name)?.[1] ?? []);
  return [...new Set(found)].filter((suffix) => suffix !== own).toSorted();
}
