/** Parameters by which Clerk hands a credential or a one-time secret to a page. */
const SECRETS = [
  '__clerk_db_jwt',
  '__clerk_handshake',
  '__clerk_handshake_nonce',
  '__clerk_invitation_token',
  '__clerk_ticket',
  '__dev_session',
  'rotating_token_nonce',
];

/** An address that may be shown, kept and copied: without what would let another browser in. */
export function cleanUrl(address: string): string {
  const url = URL.parse(address);
  if (!url || !SECRETS.some((name) => url.searchParams.has(name))) return address;
  for (const name of SECRETS) url.searchParams.delete(name);
  return url.href;
}
