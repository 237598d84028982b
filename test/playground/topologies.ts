import type { Instance } from '../fapi/index.ts';
import type { DemoInstances } from './demo.ts';
import { frontendApiUrl, PROXY_PATH, type Site } from './sites.ts';

/** How page, Frontend API and instance can stand to each other. */
export type TopologyName =
  | 'development-direct'
  | 'development-proxy'
  | 'development-satellite'
  | 'production-direct'
  | 'production-proxy'
  | 'production-domain'
  | 'production-satellite';

/** One way to use Clerk, ready to open. */
export interface Topology {
  /** The page. Ends with a slash; `?clerk-js=4`, `5` or `6` chooses the version. */
  url: string;
  instance: Instance;
  /** Hosts over https that take part: the page's, the Frontend API's, and for a satellite those of its primary. */
  hosts: string[];
  /** The page to sign in at: the primary's for a satellite, else the page itself. */
  signInUrl: string;
}

/** Lays out every topology on hosts of its own. The proxy of the development instance is on plain http, at `plainUrl`. */
export function layOutTopologies(
  { development, production, proxied, domains }: DemoInstances,
  plainUrl: string,
): { sites: Map<string, Site>; topologies: Record<TopologyName, Topology> } {
  const sites = new Map<string, Site>();
  const at = (url: string, site: Site): Topology => {
    const { protocol, hostname } = new URL(url);
    if (protocol === 'https:') sites.set(hostname, site);
    return topology(url, site);
  };
  const developmentUrl = 'https://app.example.org/';
  const productionUrl = 'https://app.example.com/';
  const topologies = {
    'development-direct': at(developmentUrl, { instance: development }),
    'development-proxy': at(plainUrl, { instance: development, proxyUrl: PROXY_PATH }),
    'development-satellite': at('https://satellite.example.edu/', {
      instance: development,
      domain: 'example.edu',
      isSatellite: true,
      signInUrl: developmentUrl,
    }),
    'production-direct': at(productionUrl, { instance: production }),
    'production-proxy': at('https://proxied.example.org/', {
      instance: proxied,
      proxyUrl: `https://proxied.example.org${PROXY_PATH}`,
    }),
    'production-domain': at('https://shop.example.edu/', { instance: domains, domain: 'shop.example.edu' }),
    'production-satellite': at('https://satellite.example.net/', {
      instance: production,
      domain: 'example.net',
      isSatellite: true,
      signInUrl: productionUrl,
    }),
  };
  return { sites, topologies };
}

function topology(url: string, site: Site): Topology {
  const { instance, signInUrl = url } = site;
  const addresses = [url, frontendApiUrl(site, new URL(url))];
  if (site.isSatellite) addresses.push(signInUrl, `https://${instance.frontendApi}`);
  const secure = addresses.map((address) => new URL(address)).filter(({ protocol }) => protocol === 'https:');
  return { url, instance, signInUrl, hosts: [...new Set(secure.map(({ hostname }) => hostname))] };
}
