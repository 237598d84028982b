import type { NamedPath } from '../event.ts';

/**
 * What stands behind these parts of a path is an id, of what is named here.
 * Source: Clerk's Frontend API description of 2026-05-12.
 */
const ID_AFTER = new Map([
  ['checkouts', 'checkout'],
  ['consent', 'oauth_client'],
  ['domains', 'domain'],
  ['email_addresses', 'email_address'],
  ['enterprise_connections', 'enterprise_connection'],
  ['external_accounts', 'external_account'],
  ['invitations', 'invitation'],
  ['membership_requests', 'membership_request'],
  ['memberships', 'user'],
  ['organization_invitations', 'invitation'],
  ['organization_memberships', 'organization'],
  ['organization_suggestions', 'suggestion'],
  ['organizations', 'organization'],
  ['passkeys', 'passkey'],
  ['payment_attempts', 'payment_attempt'],
  ['payment_methods', 'payment_method'],
  ['phone_numbers', 'phone_number'],
  ['plans', 'plan'],
  ['sessions', 'session'],
  ['sign_ins', 'sign_in'],
  ['sign_ups', 'sign_up'],
  ['statements', 'statement'],
  ['subscription_items', 'subscription_item'],
  ['test_runs', 'test_run'],
  ['tokens', 'template'],
  ['trusted_devices', 'trusted_device'],
  ['web3_wallets', 'web3_wallet'],
]);

/** Words that stand in the place of an id. */
const NO_IDS: ReadonlySet<string> = new Set([
  'active',
  'attempt',
  'attempt_ownership_verification',
  'bulk',
  'initialize',
  'pending',
  'prepare',
  'prepare_ownership_verification',
  'validate',
]);

/** How the Frontend API writes the words of its paths. */
const WORD = /^(?:v\d+|[a-z]+\d?(?:_[a-z]+)*)$/;

/**
 * A path of the Frontend API with its ids named by what they are. What is neither a word nor known to be an id is named
 * `id`: the Frontend API may learn new paths.
 */
export function namedPath(path: string): NamedPath {
  const ids: Record<string, string> = {};
  const parts = path.split('/');
  const named = parts.map((part, index) => {
    const name = nameOf(part, parts[index - 1]);
    if (name === null) return part;
    const own = name in ids ? `${name}_${index}` : name;
    ids[own] = part;
    return `{${own}}`;
  });
  return { path: named.join('/'), ids };
}

/** The path with its ids, as it was sent. */
export function wholePath({ path, ids }: NamedPath): string {
  return path.replace(/\{(\w+)\}/g, (placeholder, name) => ids[name] ?? placeholder);
}

function nameOf(part: string, before: string | undefined): string | null {
  if (part === '' || NO_IDS.has(part)) return null;
  return ID_AFTER.get(before ?? '') ?? (WORD.test(part) ? null : 'id');
}
