import { parse } from 'hono/utils/cookie';
import { registrableDomain } from './domains.ts';
import type { Client } from './entities.ts';
import type { Instance } from './instance.ts';
import { signedInSessions } from './sessions.ts';
import { seconds } from './tokens.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * The production client that the cookies of a call belong to; null for unknown browsers and outdated cookies. A
 * satellite's cookie outlives the sign-ins on the primary domain, which it is not told of.
 */
export async function clientOfCookies(
  instance: Instance,
  { cookies, isSatellite }: { cookies: string | null; isSatellite: boolean },
): Promise<Client | null> {
  const { __client: value } = parse(cookies ?? '');
  const token = value ? await instance.tokens.readClientToken(value) : undefined;
  const client = token && instance.clients.get(token.id);
  return client && (isSatellite || client.rotatingToken === token.rotatingToken) ? client : null;
}

/**
 * The development browser that a navigation through a proxy on the page's own origin brings along: clerk-js decorates
 * no address of that origin, and the page's cookie is sent instead. Whether the real service reads it is not known.
 */
export function devBrowserOfCookies(instance: Instance, request: Request): string | null {
  const cookies = parse(request.headers.get('cookie') ?? '');
  return cookies[`__clerk_db_jwt_${instance.cookieSuffix}`] ?? cookies.__clerk_db_jwt ?? null;
}

/**
 * The Set-Cookie lines that bring a production browser to where its client is: `__client` on the host that was called
 * (the Frontend API's or the proxy's), out of reach of scripts, and `__client_uat` (with and without suffix) on the
 * registrable domain, for the page to read.
 */
export async function setCookieLines(
  { instance, client, host }: { instance: Instance; client: Client | null; host: string },
  had: string | null,
): Promise<string[]> {
  const { __client: oldToken } = parse(had ?? '');
  const lines: string[] = [];
  if (client) {
    const expires = new Date(client.cookieExpiresAt ?? instance.now() + YEAR_SECONDS * 1000).toUTCString();
    lines.push(clientLine(host, await instance.tokens.clientToken(client), `Expires=${expires}`));
  } else if (oldToken) {
    lines.push(clientLine(host, '', 'Max-Age=0'));
  }
  const signedIn = client && signedInSessions(client, instance.now()).length > 0;
  const updatedAt = signedIn ? String(seconds(client.updatedAt)) : '0';
  const domain = registrableDomain(host);
  for (const name of ['__client_uat', `__client_uat_${instance.cookieSuffix}`]) {
    lines.push(`${name}=${updatedAt}; Domain=${domain}; Path=/; Max-Age=${YEAR_SECONDS}; Secure; SameSite=Lax`);
  }
  return lines;
}

function clientLine(host: string, value: string, lifetime: string): string {
  return `__client=${value}; Domain=${host}; Path=/; ${lifetime}; HttpOnly; Secure; SameSite=Lax`;
}
