import { getCookieSuffix, getSuffixedCookieName } from '@clerk/shared/keys';

/** The name under which an instance keeps its own copy of a cookie: `__session_naoXFJnI`. */
export async function suffixedName(name: string, publishableKey: string): Promise<string> {
  return getSuffixedCookieName(name, await getCookieSuffix(publishableKey));
}

/** A name taken apart: `__session` and `naoXFJnI`. */
export interface ClerkCookieName {
  readonly baseName: string;
  /** Made from the publishable key of an instance; null for a name that all instances of a host share. */
  readonly suffix: string | null;
}

/** Cookies of an application's host that exist once for each instance. */
const SUFFIXED = /^(__session|__client_uat|__clerk_db_jwt|__refresh)_([\w-]{8})$/;

/** The others. `__refresh` alone is not among them: Clerk sets and reads it with a suffix only. */
const SHARED = /^(?:__session|__client|__client_uat|__clerk_.*|clerk_active_context)$/s;

/** The parts of a cookie's name, or null when it is none of Clerk's. */
export function clerkCookieName(name: string): ClerkCookieName | null {
  const [, baseName, suffix] = SUFFIXED.exec(name) ?? [];
  if (baseName !== undefined && suffix !== undefined) return { baseName, suffix };
  return SHARED.test(name) ? { baseName: name, suffix: null } : null;
}

/** The suffixes among some cookie names that are not the one of this key: signs of other instances. */
export async function otherSuffixes(
  names: readonly string[],
  publishableKey: string | null,
): Promise<readonly string[]> {
  const own = publishableKey && (await getCookieSuffix(publishableKey));
  const found = names.flatMap((name) => clerkCookieName(name)?.suffix ?? []);
  return [...new Set(found)].filter((suffix) => suffix !== own).toSorted();
}
