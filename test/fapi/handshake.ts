import { isIP } from 'node:net';
import { registrableDomain } from './domains.ts';
import type { Client, Session } from './entities.ts';
import { newId } from './ids.ts';
import type { Instance } from './instance.ts';
import { isSignedIn, signedInSessions } from './sessions.ts';
import { seconds } from './tokens.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Whose cookies to write, and for which page. */
export interface CookieTarget {
  instance: Instance;
  client: Client | null;
  session: Session | null;
  /** The page of the application that the cookies are for. */
  page: URL;
}

/**
 * The session that a server should see: the one of its token while that is signed in, else the client's last active one,
 * else any that is.
 */
export function sessionForServer(client: Client | null, tokenSession: string | undefined, now: number): Session | null {
  if (!client) return null;
  const wanted = [tokenSession, client.lastActiveSessionId];
  const named = wanted.map((id) => client.sessions.find((session) => session.id === id && isSignedIn(session, now)));
  return named.find((session) => session !== undefined) ?? signedInSessions(client, now)[0] ?? null;
}

/** `Set-Cookie` lines for `__session`, with and without suffix: a fresh token, or none. */
export async function sessionLines({ instance, client, session, page }: CookieTarget): Promise<string[]> {
  const minting = { origin: page.origin, now: instance.now() };
  const token = client && session && (await instance.tokens.sessionToken(client, session, minting));
  return withSuffix(instance, '__session').map((name) => line(name, token, attributes(page)));
}

/** `Set-Cookie` lines for `__client_uat`, with and without suffix, on the page's registrable domain. */
export function clientUatLines({ instance, client, session, page }: CookieTarget): string[] {
  const updatedAt = client && session ? seconds(client.updatedAt) : 0;
  const { hostname } = page;
  const domain = isIP(hostname) || !hostname.includes('.') ? [] : [`Domain=${registrableDomain(hostname)}`];
  return withSuffix(instance, '__client_uat').map((name) =>
    line(name, `${updatedAt}`, [...domain, ...attributes(page)]),
  );
}

/** `Set-Cookie` lines for the dev browser token, with and without suffix. */
export function devBrowserLines(instance: Instance, devBrowser: string, page: URL): string[] {
  return withSuffix(instance, '__clerk_db_jwt').map((name) => line(name, devBrowser, attributes(page)));
}

/** `Set-Cookie` line for a new refresh token, or one that removes it. It exists with suffix only. */
export function refreshLine({ instance, session, page }: CookieTarget): string {
  const token = session && newId('rt');
  if (token) instance.refreshTokens.set(token, session.id);
  return line(`__refresh_${instance.cookieSuffix}`, token, ['HttpOnly', ...attributes(page)]);
}

function withSuffix({ cookieSuffix }: Instance, name: string): string[] {
  return [name, `${name}_${cookieSuffix}`];
}

function attributes({ protocol }: URL): string[] {
  return protocol === 'https:' ? ['Secure', 'SameSite=Lax'] : ['SameSite=Lax'];
}

/** A cookie without value is one to remove. */
function line(name: string, value: string | null, more: readonly string[]): string {
  return [`${name}=${value ?? ''}`, 'Path=/', `Max-Age=${value === null ? 0 : YEAR_SECONDS}`, ...more].join('; ');
}
