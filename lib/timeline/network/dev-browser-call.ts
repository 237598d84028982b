import { DEV_OR_STAGING_SUFFIXES } from '@clerk/shared/constants';
import { takenApart } from './frontend-api-address.ts';
import { type HarEntry, headerOf } from './har.ts';

/**
 * True for the call by which clerk-js gets the credential of a development browser. It has none of the parameters that all
 * other calls have (clerk-js 6.40), so it is known by its path, at a host that belongs to Clerk or to the page.
 */
export function isDevBrowserCall({ request }: HarEntry): boolean {
  const address = request.method === 'POST' ? takenApart(request.url) : null;
  if (address?.path !== '/v1/dev_browser') return false;
  const host = hostOf(address.base);
  if (DEV_OR_STAGING_SUFFIXES.some((suffix) => host.endsWith(suffix))) return true;
  // A request that never left names neither; then the path has to do.
  const page = headerOf(request.headers, 'origin') ?? headerOf(request.headers, 'referer');
  return page === null || siteOf(host) === siteOf(hostOf(page));
}

/** The last two labels of a name. That is too much for some sites, which does no harm beside such a path. */
function siteOf(host: string): string {
  return /^[\d.]+$|:/.test(host) ? host : host.split('.').slice(-2).join('.');
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname ?? '';
}
