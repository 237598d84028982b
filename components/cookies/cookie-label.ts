import { type Cookie, cookieKey } from '../../lib/cookies/cookie.ts';

/** The name of a cookie, with where it lies if others of that name are there; null when the cookie is gone. */
export function cookieLabel(key: string, cookies: readonly Cookie[]): string | null {
  const cookie = cookies.find((each) => cookieKey(each) === key);
  if (!cookie) return null;
  const { name, domain, path, partitionKey } = cookie;
  if (cookies.filter((each) => each.name === name).length === 1) return name;
  return [name, `${domain}${path}`, partitionKey?.topLevelSite].filter(Boolean).join(' ');
}
