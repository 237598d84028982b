import type { MarkedCookie } from '../../lib/cookies/inventory.ts';

/** Where a cookie lies, for one whose name others have as well; null for one that its name alone tells from all. */
export function placeOf({ key, cookie }: MarkedCookie, cookies: readonly MarkedCookie[]): string | null {
  const isShared = cookies.some((other) => other.key !== key && other.cookie.name === cookie.name);
  if (!isShared) return null;
  return [`${cookie.domain}${cookie.path}`, cookie.partitionKey?.topLevelSite].filter(Boolean).join(' ');
}
