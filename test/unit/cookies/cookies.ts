import type { Cookie } from '../../../lib/cookies/cookie.ts';

/** A cookie of localhost, as clerk-js sets one there. */
export function cookie(name: string, value: string, fields: Partial<Cookie> = {}): Cookie {
  return {
    name,
    value,
    domain: 'localhost',
    hostOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: false,
    httpOnly: false,
    storeId: '0',
    ...fields,
  };
}
