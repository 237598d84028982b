/** Parameters by which Clerk hands a credential or a one-time secret on. */
export const SECRET_PARAMETERS: ReadonlySet<string> = new Set([
  '__clerk_db_jwt',
  '__clerk_handshake',
  '__clerk_handshake_nonce',
  '__clerk_invitation_token',
  '__clerk_ticket',
  '__dev_session',
  '__session',
  'rotating_token_nonce',
]);

/**
 * An address that may be shown, kept and copied: without what would let another browser in, be it in an address within
 * it. All else stays as it was, also what is no address.
 */
export function cleanUrl(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const pairs = [...url.searchParams];
  const kept = pairs.filter(([name]) => !SECRET_PARAMETERS.has(name)).map(([name, value]) => [name, cleanUrl(value)]);
  const isClean = kept.length === pairs.length && kept.every(([, value], index) => value === pairs[index]?.[1]);
  if (isClean) return address;
  url.search = new URLSearchParams(kept).toString();
  return url.href;
}
