/** Where the Frontend API of every development instance lives. */
const DEVELOPMENT_DOMAIN = 'accounts.dev';

/**
 * The match pattern to ask for: a host on any port and over both schemes, since a cookie without `Secure` counts as one
 * of http. Whether there is access is asked for the page's scheme alone: the browser's own menu grants no more.
 */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

/** The host of a pattern that `hostPattern` has made. */
export function hostOfPattern(pattern: string): string {
  return pattern.slice('*://'.length, -'/*'.length);
}

/**
 * The host of an address that an extension can be let into, or null: `about:`, `chrome:` and their like have none. An
 * asterisk is allowed in the host of an address, but would ask for many hosts in the pattern made from it.
 */
export function webHost(address: string): string | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && !url.hostname.includes('*') ? url.hostname : null;
}

/** True for a domain itself and the hosts below it. Nothing is below a name of one label, as `localhost`. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || (domain.includes('.') && host.endsWith(`.${domain}`));
}

/**
 * The domain that a page shares with the hosts that belong to it: `example.com` for `app.example.com`. The browser tells
 * that of its tab (docs/decisions/0012). Where it does not, or the page is a frame of another site, it is the domain of
 * the instance, whose Frontend API is `clerk.` before it, else the page's host alone.
 * @param topSite what the browser tells, by its list of public suffixes
 */
export function siteOf(pageHost: string, topSite: string | null, frontendApiHost: string | null): string {
  const domain = frontendApiHost?.startsWith('clerk.') ? frontendApiHost.slice('clerk.'.length) : null;
  return [topSite, domain].find((site) => site !== null && isWithin(pageHost, site)) ?? pageHost;
}

/**
 * The hosts whose cookies decide over a page: its own, its site, where `__client_uat` lives, and its Frontend API. The
 * latter only if it may belong to the page, since the page itself names it.
 */
export function neededHosts(pageHost: string, site: string, frontendApiHost: string | null): readonly string[] {
  const hosts = [pageHost, site];
  if (frontendApiHost && mayServe(site, frontendApiHost)) hosts.push(frontendApiHost);
  return [...new Set(hosts)];
}

/** True for a Frontend API host that may serve pages of a site: it is of that site, or Clerk's for development. */
export function mayServe(site: string, frontendApiHost: string): boolean {
  return isWithin(frontendApiHost, site) || frontendApiHost.endsWith(`.${DEVELOPMENT_DOMAIN}`);
}
