import { percentDecoded } from '../cookies/percent-decoded.ts';
import type { StoredCookie } from '../cookies/store.ts';

/** What the server makes of the Cookie header: of two with one name the first, values percent-decoded where that works. */
export function serverCookies(cookies: readonly StoredCookie[]): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const { name, value } of cookies) {
    if (!read.has(name)) read.set(name, percentDecoded(value));
  }
  return read;
}
