import type { Instance } from '../fapi/index.ts';

/** Where a page with a proxy reaches its Frontend API: below itself. */
export const PROXY_PATH = '/__clerk';

/** How an application reaches its instance, in the words of clerk-js. */
export interface Connection {
  /** Absolute, or a path of the page's own host. On plain http always there: the Frontend API's host is https only. */
  proxyUrl?: string;
  /** Domain beside the instance's own one, without scheme. */
  domain?: string;
  isSatellite?: boolean;
  /** Page of the primary domain to sign in at. A development satellite finds its primary by it. */
  signInUrl?: string;
}

/** The pages of one host. */
export interface Site extends Connection {
  instance: Instance;
}

/** Address of the Frontend API for pages of a site, without `/v1`: what clerk-js makes of its settings. */
export function frontendApiUrl({ instance, proxyUrl, domain }: Site, page: URL): string {
  if (proxyUrl !== undefined) return new URL(proxyUrl, page).href.replace(/\/$/, '');
  return `https://${domain !== undefined && instance.type === 'production' ? `clerk.${domain}` : instance.frontendApi}`;
}
