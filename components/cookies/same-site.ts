import type { Cookie } from '../../lib/cookies/cookie.ts';

/** The attribute's values as they stand in `Set-Cookie`; null when it was not given. */
export const SAME_SITE: Readonly<Record<Cookie['sameSite'], string | null>> = {
  no_restriction: 'None',
  lax: 'Lax',
  strict: 'Strict',
  unspecified: null,
};
