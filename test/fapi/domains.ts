import { getDomain } from 'tldts';
import { badRequest, FrontendApiError } from './errors.ts';
import type { Domain, Instance } from './instance.ts';

/** The domain that all hosts of an application share: `example.com` for `clerk.example.com`. */
export function registrableDomain(host: string): string {
  return getDomain(host) ?? host;
}

/** True for a domain itself and the hosts below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/**
 * The satellite that a call concerns: the one whose host was called or, where the host tells nothing (development
 * instances, proxies), the one whose page called.
 */
export function satelliteOf({ domains }: Instance, host: string, origin: string | undefined): Domain | null {
  const hosts = [host, URL.parse(origin ?? '')?.hostname ?? ''];
  return domains.find(({ isSatellite, name }) => isSatellite && hosts.some((each) => isWithin(each, name))) ?? null;
}

/**
 * Production takes writes only from pages of the domain that was called: 400 `origin_invalid`. A call without Origin
 * is not a browser's.
 */
export function refuseForeignWrites(instance: Instance, method: string, host: string, origin?: string): void {
  if (instance.type === 'development' || method === 'GET' || origin === undefined) return;
  const domain = registrableDomain(host);
  if (isWithin(URL.parse(origin)?.hostname ?? '', domain)) return;
  throw badRequest(
    'origin_invalid',
    'Invalid HTTP Origin header',
    `The Request HTTP Origin header must be equal to or a subdomain of the requesting URL (${domain}).`,
  );
}

/** What a satellite may still ask for by POST: it keeps the sessions it took over alive. */
const SATELLITE_WRITES = /^\/v1\/(environment|dev_browser|client\/sessions\/[^/]+\/(touch|tokens(\/[^/]+)?))$/;

/** Satellites change nothing: 403 `operation_not_allowed_on_satellite_domain`. */
export function refuseSatelliteWrites(satellite: Domain | null, method: string, path: string): void {
  if (!satellite || method === 'GET' || SATELLITE_WRITES.test(path)) return;
  throw new FrontendApiError(
    403,
    'operation_not_allowed_on_satellite_domain',
    'Operation not allowed on satellite domain',
    `${satellite.name} is a satellite domain. Do this on the primary domain of the application.`,
  );
}
