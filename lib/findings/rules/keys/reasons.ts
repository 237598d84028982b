/** A server has checked a token with a key that does not belong to it. Reasons of `@clerk/backend` 3. */
export const KEY_REASONS: ReadonlySet<string> = new Set(['jwk-kid-mismatch', 'token-invalid-signature']);

/** A server could not get at the keys to check with. */
export const NO_KEY_REASONS: ReadonlySet<string> = new Set([
  'jwk-failed-to-resolve',
  'jwk-local-missing',
  'jwk-remote-failed-to-load',
  'jwk-remote-invalid',
  'jwk-remote-missing',
  'secret-key-invalid',
]);
