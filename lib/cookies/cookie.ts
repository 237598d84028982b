import type { StoredCookie } from './store.ts';

/** A cookie with all that the browser tells of it, as `chrome.cookies` does. The value may be a credential. */
export interface Cookie extends StoredCookie {
  /** With a dot in front unless `hostOnly`. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly sameSite: 'no_restriction' | 'lax' | 'strict' | 'unspecified';
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** Of a partitioned cookie (CHIPS): the site it lives under. */
  readonly partitionKey?: {
    readonly topLevelSite?: string | undefined;
    readonly hasCrossSiteAncestor?: boolean | undefined;
  };
  /** Seconds since 1970, with a fraction; absent for a cookie that ends with the browser. */
  readonly expirationDate?: number;
  readonly storeId: string;
}

/** Names one cookie among all: no two that the browser keeps have the same. */
export function cookieKey({ name, domain, path, partitionKey, storeId }: Cookie): string {
  return JSON.stringify([name, domain, path, partitionKey?.topLevelSite, partitionKey?.hasCrossSiteAncestor, storeId]);
}

/** Names one cookie with one value: another one once it is written anew. */
export function cookieVersion(cookie: Cookie): string {
  return `${cookieKey(cookie)} ${cookie.value}`;
}

/** An address that the cookie is sent to, by which the browser finds it. */
export function cookieUrl({ domain, path, secure }: Cookie): string {
  return `${secure ? 'https' : 'http'}://${withoutDot(domain)}${path}`;
}

/** True for a cookie of a host: its own, or one of a domain above it. */
export function belongsToHost({ domain, hostOnly }: Cookie, host: string): boolean {
  const owner = withoutDot(domain);
  return host === owner || (!hostOnly && host.endsWith(`.${owner}`));
}

/**
 * True when a request for the address would carry the cookie, by host, path and scheme; false for a text that is no
 * address. SameSite and partition depend on who asks: leave out the cookies of other partitions before.
 * Rules: https://www.rfc-editor.org/rfc/rfc6265#section-5.4
 */
export function isSentTo(cookie: Cookie, address: string): boolean {
  const url = URL.parse(address);
  if (!url || !belongsToHost(cookie, url.hostname)) return false;
  const { path } = cookie;
  const inPath = url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  return inPath && (!cookie.secure || url.protocol === 'https:' || isLoopback(url.hostname));
}

/** True for the hosts of this machine, which count as secure over http as well: browsers send them secure cookies, too. */
export function isLoopback(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
}

function withoutDot(domain: string): string {
  return domain.replace(/^\./, '');
}
