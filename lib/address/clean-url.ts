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

/** How clerk-js handed the dev browser on of old; that of 6.40 still takes it out of the address bar. */
const LEGACY_HASH = /__clerk_db_jwt\[/;

/** How many addresses within each other are looked through. A sign-in that leads to another one has two. */
const DEEPEST = 5;

/**
 * An address that may be shown, kept and copied: without what would let another browser in, be it in an address within
 * it. What stands too deep to be looked at is left out as well. All else stays as it was, also what is no address.
 */
export function cleanUrl(address: string): string {
  return cleaned(address, DEEPEST);
}

function cleaned(address: string, depth: number): string {
  const url = URL.parse(address);
  if (!url) return address;
  const pairs = [...url.searchParams];
  const kept = pairs
    .filter(([name]) => !SECRET_PARAMETERS.has(name))
    .map(([name, value]) => [name, within(value, depth)]);
  const isCleanSearch = kept.length === pairs.length && kept.every(([, value], index) => value === pairs[index]?.[1]);
  const isCleanHash = !LEGACY_HASH.test(url.hash);
  if (isCleanSearch && isCleanHash) return address;
  if (!isCleanSearch) url.search = new URLSearchParams(kept).toString();
  if (!isCleanHash) url.hash = '';
  return url.href;
}

/** A page chooses its own address, and could have one that takes minutes to look through. */
function within(value: string, depth: number): string {
  if (depth > 0) return cleaned(value, depth - 1);
  return URL.canParse(value) ? '' : value;
}
