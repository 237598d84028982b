import { suffixedName } from './names.ts';
import type { CookieStore } from './store.ts';

/**
 * The dev browser token of an instance in the cookies of a page, or null. The instance's own copy comes first, as in
 * clerk-js.
 */
export async function devBrowserToken(
  store: Pick<CookieStore, 'list'>,
  url: string,
  publishableKey: string,
): Promise<string | null> {
  const cookies = await store.list(url);
  const cookieNamed = (wanted: string) => cookies.find(({ name }) => name === wanted)?.value;
  return cookieNamed(await suffixedName('__clerk_db_jwt', publishableKey)) || cookieNamed('__clerk_db_jwt') || null;
}
