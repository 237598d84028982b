import { parse } from 'hono/utils/cookie';
import { getDomain } from 'tldts';
import type { Client } from './entities.ts';
import type { Instance } from './instance.ts';
import { signedInSessions } from './sessions.ts';
import { seconds } from './tokens.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The domain that all hosts of an application share: `example.com` for `clerk.example.com`. */
export function registrableDomain(host: string): string {
  return getDomain(host) ?? host;
}

/** The production client that the cookies of a call belong to; null for unknown browsers and outdated cookies. */
export async function clientOfCookies(instance: Instance, cookieHeader: string | null): Promise<Client | null> {
  const { __client: value } = parse(cookieHeader ?? '');
  const token = value ? await instance.tokens.readClientToken(value) : undefined;
  const client = token && instance.clients.get(token.id);
  return client && client.rotatingToken === token.rotatingToken ? client : null;
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
 * The Set-Cookie lines that bring a production browser to where its client is: `__client` on the Frontend API host,
 * out of reach of scripts, and `__client_uat` (with and without suffix) on the registrable domain, for the page to read.
 */
export async function setCookieLines(instance: Instance, client: Client | null, had: string | null): Promise<string[]> {
  const { __client: oldToken } = parse(had ?? '');
  const lines: string[] = [];
  if (client) {
    const expires = new Date(client.cookieExpiresAt ?? instance.now() + YEAR_SECONDS * 1000).toUTCString();
    lines.push(clientLine(instance, await instance.tokens.clientToken(client), `Expires=${expires}`));
  } else if (oldToken) {
    lines.push(clientLine(instance, '', 'Max-Age=0'));
  }
  const signedIn = client && signedInSessions(client, instance.now()).length > 0;
  const updatedAt = signedIn ? String(seconds(client.updatedAt)) : '0';
  const domain = registrableDomain(instance.frontendApi);
  for (const name of ['__client_uat', `__client_uat_${instance.cookieSuffix}`]) {
    lines.push(`${name}=${updatedAt}; Domain=${domain}; Path=/; Max-Age=${YEAR_SECONDS}; Secure; SameSite=Lax`);
  }
  return lines;
}

function clientLine({ frontendApi }: Instance, value: string, lifetime: string): string {
  return `__client=${value}; Domain=${frontendApi}; Path=/; ${lifetime}; HttpOnly; Secure; SameSite=Lax`;
}
