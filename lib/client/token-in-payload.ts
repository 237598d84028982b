import { Token, tokenJSON } from './token.ts';

/** The token in the answer to `POST /v1/client/sessions/{id}/tokens`, which comes bare; null when there is none. */
export function tokenInPayload(payload: unknown): Token | null {
  const jwt = tokenJSON.safeParse(payload).data?.jwt;
  return jwt ? new Token(jwt) : null;
}
