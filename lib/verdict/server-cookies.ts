import type { StoredCookie } from '../cookies/store.ts';

/** What the server makes of the Cookie header: of two with one name the first, values percent-decoded where that works. */
export function serverCookies(cookies: readonly StoredCookie[]): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const { name, value } of cookies) {
    if (!read.has(name)) read.set(name, percentDecoded(value));
  }
  return read;
}

/** A value without its percent signs, or as it stands where they mean nothing. */
export function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
