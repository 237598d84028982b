import { Hono } from 'hono';
import { decodeJwt } from 'jose';
import { isWithin, registrableDomain } from '../domains.ts';
import type { Session } from '../entities.ts';
import { formError, formParamMissing } from '../errors.ts';
import type { Exchange, ExchangeEnv } from '../exchange.ts';
import { clientUatLines, devBrowserLines, refreshLine, sessionForServer, sessionLines } from '../handshake.ts';
import { newSecret } from '../ids.ts';
import { bumpClient } from '../sessions.ts';

/** Seconds that a production browser keeps the cookie of a handshake. */
const HANDSHAKE_LIFETIME = 10;

/**
 * The way of a browser whose server cannot tell who is signed in: here and back, with cookies for the server to set. They
 * come as a signed token or, with `format=nonce`, by a nonce that the server turns in at the Backend API; in the address
 * for development, as a cookie for production.
 */
export const handshakeRoutes = new Hono<ExchangeEnv>();

handshakeRoutes.get('/v1/client/handshake', async (c) => {
  const { instance, satellite } = c.env;
  const page = pageOf(c.env, c.req.query('redirect_url'));
  const elsewhere = hostOfPage(c.env, page);
  if (elsewhere) return c.redirect(new URL(`/v1/client/handshake${new URL(c.req.url).search}`, elsewhere).href, 307);
  if (satellite && instance.type === 'production' && c.req.query('__clerk_synced') !== 'true') {
    const sync = new URL('/v1/client/sync', `https://clerk.${satellite.name}`);
    sync.searchParams.set('redirect_url', c.req.url);
    return c.redirect(sync.href, 307);
  }
  const session = sessionForServer(c.env.client, sessionOf(c.req.query('__session')), instance.now());
  activateOrganization(c.env, session, c.req.query('organization_id'));
  const directives = await directivesFor(c.env, session, page);
  const [name, value] = await handOver(c.env, directives, c.req.query('format') === 'nonce');
  if (satellite) page.searchParams.set('__clerk_synced', 'true');
  if (instance.type === 'development') {
    page.searchParams.set(name, value);
  } else {
    const domain = registrableDomain(page.hostname);
    const attributes = `Domain=${domain}; Path=/; Max-Age=${HANDSHAKE_LIFETIME}; HttpOnly; Secure; SameSite=Lax`;
    c.header('set-cookie', `${name}=${value}; ${attributes}`, { append: true });
  }
  return c.redirect(page.href, 307);
});

/** The page to go back to. In production it must be of a domain of the instance. */
function pageOf({ instance, host }: Exchange, redirectUrl: string | undefined): URL {
  if (!redirectUrl) throw formParamMissing('redirect_url');
  const page = URL.parse(redirectUrl);
  if (!page || !/^https?:$/.test(page.protocol)) {
    throw formError('form_param_format_invalid', 'redirect_url', 'is invalid', 'redirect_url must be a valid url.');
  }
  const names = [registrableDomain(host), ...instance.domains.map(({ name }) => name)];
  if (instance.type === 'development' || names.some((name) => isWithin(page.hostname, name))) return page;
  throw formError(
    'redirect_url_not_associated_with_instance',
    'redirect_url',
    'redirect_url is not associated with this instance',
    `${redirectUrl} is no page of a domain of this instance.`,
  );
}

/** The Frontend API of the page's domain in production, when another one was called: only that can set its cookies. */
function hostOfPage({ instance, host }: Exchange, page: URL): string | null {
  if (instance.type === 'development' || isWithin(page.hostname, registrableDomain(host))) return null;
  const domain = instance.domains.find(({ name }) => isWithin(page.hostname, name));
  return domain ? `https://clerk.${domain.name}` : null;
}

async function directivesFor(exchange: Exchange, session: Session | null, page: URL): Promise<string[]> {
  const { instance, client } = exchange;
  const target = { instance, client, session, page };
  const lines = [...clientUatLines(target), ...(await sessionLines(target))];
  if (instance.type === 'production') return [...lines, refreshLine(target), ...removeHandshake(page)];
  return [...lines, ...devBrowserLines(instance, exchange.devBrowser ?? instance.addDevBrowser(), page)];
}

/** Else each call within its short life would be answered from the same handshake. */
function removeHandshake(page: URL): string[] {
  const domain = registrableDomain(page.hostname);
  const names = ['__clerk_handshake', '__clerk_handshake_nonce'];
  return names.map((name) => `${name}=; Domain=${domain}; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`);
}

async function handOver(
  { instance }: Exchange,
  directives: string[],
  byNonce: boolean,
): Promise<[name: string, value: string]> {
  if (!byNonce) return ['__clerk_handshake', await instance.tokens.handshakeToken(directives, instance.now())];
  const nonce = newSecret();
  instance.handshakes.set(nonce, directives);
  return ['__clerk_handshake_nonce', nonce];
}

/** The session that the server's outdated token was for. */
function sessionOf(token: string | undefined): string | undefined {
  try {
    const { sid } = decodeJwt<{ sid?: string }>(token ?? '');
    return sid;
  } catch {
    return undefined;
  }
}

/** Empty is the personal account; an organization that the user is no member of changes nothing. */
function activateOrganization(
  { instance, client }: Exchange,
  session: Session | null,
  idOrSlug: string | undefined,
): void {
  if (!client || !session || idOrSlug === undefined) return;
  const membership = session.user.memberships.find(
    ({ organization }) => organization.id === idOrSlug || organization.slug === idOrSlug,
  );
  if (!membership && idOrSlug !== '') return;
  session.lastActiveOrganizationId = membership?.organization.id ?? null;
  bumpClient(client, instance.now());
}
