import type { Instance } from '../fapi/index.ts';

/** Where a page with a proxy reaches its Frontend API: below itself. */
export const PROXY_PATH = '/__clerk';

/** Where the Backend API is, for the application's own server. */
export const BACKEND_API_PATH = '/__backend';

/** Where a page on plain http reaches the Frontend API of the other instance. */
export const SECOND_PROXY_PATH = '/__second';

/** Hosts of the cross-origin frame of `/frames`, over http and https. Its pages use an instance of their own. */
export const FRAME_HOSTS = { 'http:': 'frame.localhost', 'https:': 'frame.example.net' } as const;

/** Address of the cross-origin frame for a page. */
export function crossOriginFrame({ protocol, port }: URL): string {
  const authority = protocol === 'http:' ? `${FRAME_HOSTS['http:']}:${port}` : FRAME_HOSTS['https:'];
  return `${protocol}//${authority}/frames/cross-origin`;
}

/** How an application reaches its instance, in the words of clerk-js. */
export interface Connection {
  /** Absolute, or a path of the page's own host. On plain http there is one unless this says undefined. */
  proxyUrl?: string | undefined;
  /** Domain beside the instance's own one, without scheme. */
  domain?: string;
  isSatellite?: boolean;
  /** Page of the primary domain to sign in at. A development satellite finds its primary by it. */
  signInUrl?: string;
  /** What pages give to `Clerk.load` besides, over all else. */
  loadOptions?: Readonly<Record<string, unknown>>;
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
