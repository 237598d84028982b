import { getDomain } from 'tldts';

/** Where the Frontend API of every development instance lives. */
const DEVELOPMENT_DOMAIN = 'accounts.dev';

/**
 * The match pattern to ask for: a host on any port and over both schemes, since a cookie without `Secure` counts as one
 * of http. Whether there is access is asked for the page's scheme alone: the browser's own menu grants no more.
 */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

/**
 * The host of an address that an extension can be let into, or null: `about:`, `chrome:` and their like have none. An
 * asterisk is allowed in the host of an address, but would ask for many hosts in the pattern made from it.
 */
export function webHost(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && !url.hostname.includes('*') ? url.hostname : null;
}

/**
 * The hosts whose cookies decide over a page: its own, its registrable domain, where `__client_uat` lives, and its
 * Frontend API. The latter only if it may belong to the page, since the page itself names it.
 */
export function neededHosts(pageHost: string, frontendApiHost: string | null): readonly string[] {
  const domain = registrableDomain(pageHost);
  const hosts = [pageHost];
  if (domain) hosts.push(domain);
  if (frontendApiHost && mayServe(pageHost, frontendApiHost)) hosts.push(frontendApiHost);
  return [...new Set(hosts)];
}

/** True for a Frontend API host that may serve a page: on the page's own site, or Clerk's for development. */
export function mayServe(pageHost: string, frontendApiHost: string): boolean {
  if (frontendApiHost === pageHost) return true;
  if (frontendApiHost.endsWith(`.${DEVELOPMENT_DOMAIN}`)) return true;
  const domain = registrableDomain(pageHost);
  return domain !== null && domain === registrableDomain(frontendApiHost);
}

/** `example.com` for `app.example.com`; null for `localhost`, addresses and public suffixes such as `vercel.app`. */
function registrableDomain(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}
