import type { Jwt } from './decode-token.ts';

/** Host of the Frontend API that issued a token, from `iss`; null where that names none. */
export function issuerOf({ payload: { iss } }: Jwt): string | null {
  return typeof iss === 'string' && iss !== '' ? iss.replace(/^https?:\/\//i, '') : null;
}
