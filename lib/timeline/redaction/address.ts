import { SECRET_PARAMETERS } from '../../address/clean-url.ts';
import type { Field } from '../event.ts';
import { visitedAddress } from '../network/frontend-api-address.ts';
import type { Hands } from './hands.ts';
import { isLoopback } from './shapes.ts';

/** Parameters whose values Clerk chooses from a list, or that name a thing. */
const OPEN_PARAMETERS: ReadonlySet<string> = new Set([
  '__clerk_api_version',
  '__clerk_created_session',
  '__clerk_help',
  '__clerk_hs_reason',
  '__clerk_status',
  '__clerk_synced',
  '_clerk_js_version',
  '_clerk_retry_attempt',
  '_clerk_session_id',
  '_is_native',
  '_method',
  'active_organization_id',
  'debug',
  'email_address_id',
  'format',
  'intent',
  'organization_id',
  'passkey_id',
  'phone_number_id',
  'strategy',
  'suffixed_cookies',
  'tab_state',
  'transfer',
  'web3_wallet_id',
]);

/** Addresses within addresses that are followed; what is hidden deeper is replaced as a whole. */
const DEEPEST = 4;

/** Stands for the origin of an address that has none. */
const NOWHERE = 'https://nowhere.invalid';

/**
 * An address without credentials and without what tells who somebody is. Hosts and the names of parameters stay; so do the
 * values of those that are known to be harmless, and addresses within. One without such parts stays character for character.
 */
export function redactedAddress(address: string, hands: Hands, depth = 0): string {
  if (depth > DEEPEST) return hands.hash(address);
  const isRelative = /^(?:\/(?!\/)|[?#])/.test(address);
  const url = isRelative ? URL.parse(address, NOWHERE) : URL.parse(address);
  if (!url) return hands.text(address);
  if (!/^(?:https?|wss?):$/.test(url.protocol))
    return url.protocol === 'about:' ? `about:${url.pathname}` : url.protocol;

  const before = url.href;
  if (url.username || url.password) {
    url.username = hands.hash(`${url.username}:${url.password}`);
    url.password = '';
  }
  url.hostname = redactedHost(url.hostname, hands);
  // Clerk's own paths are words, even if somebody is called like one.
  const { pathname } = url;
  const visited = visitedAddress(url.href);
  const start = visited ? pathname.indexOf(visited.path) : pathname.length;
  url.pathname = redactedPath(pathname.slice(0, start), hands) + pathname.slice(start);
  if (url.search) url.search = redactedQuery(url.search.slice(1), hands, depth);
  if (url.hash) url.hash = redactedFragment(url.hash.slice(1), hands, depth);
  if (url.href === before) return address;
  return isRelative ? url.href.slice(url.origin.length) : url.href;
}

/** What may be kept of parameters or form fields: null takes the place of a value that may not. */
export function openFields(pairs: Iterable<readonly [string, string]>): readonly Field[] {
  return Array.from(pairs, ([name, value]) => ({ name, value: OPEN_PARAMETERS.has(name) ? value : null }));
}

/** The value of a parameter of an address. */
export function redactedParameter(name: string, value: string, hands: Hands, depth = 0): string {
  if (value === '' || /^(?:true|false|\d{1,3})$/.test(value)) return value;
  if (SECRET_PARAMETERS.has(name)) return hands.hash(value);
  if (/^(?:https?:\/\/|\/(?!\/))/i.test(value)) return redactedAddress(value, hands, depth + 1);
  return OPEN_PARAMETERS.has(name) ? hands.word(value) : hands.hash(value);
}

function redactedHost(host: string, hands: Hands): string {
  const ip = host.replace(/^\[|\]$/g, '');
  const isIp = /^[\d.]+$/.test(ip) || ip.includes(':');
  return isIp && !isLoopback(ip) ? hands.personal('ip', ip) : host;
}

function redactedPath(path: string, hands: Hands): string {
  return path
    .split('/')
    .map((segment) => {
      const text = decoded(segment);
      const redacted = hands.text(text);
      return redacted === text ? segment : encodeURIComponent(redacted);
    })
    .join('/');
}

function redactedQuery(query: string, hands: Hands, depth: number): string {
  const pairs = [...new URLSearchParams(query)];
  const redacted = pairs.map(([name, value]) => [hands.word(name), redactedParameter(name, value, hands, depth)]);
  const isClean = redacted.every((pair, index) => pair.every((part, side) => part === pairs[index]?.[side]));
  return isClean ? query : new URLSearchParams(redacted).toString();
}

/** The part after `#`: an address of an app that routes there, or parameters. */
function redactedFragment(fragment: string, hands: Hands, depth: number): string {
  const at = fragment.indexOf('?');
  if (at === -1 && fragment.includes('=')) return redactedQuery(fragment, hands, depth);
  if (at === -1) return redactedPath(fragment, hands);
  return `${redactedPath(fragment.slice(0, at), hands)}?${redactedQuery(fragment.slice(at + 1), hands, depth)}`;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
