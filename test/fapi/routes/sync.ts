import { Hono } from 'hono';
import { isWithin } from '../domains.ts';
import { badRequest, FrontendApiError, formError, formParamMissing } from '../errors.ts';
import type { Exchange, ExchangeEnv } from '../exchange.ts';
import type { Domain } from '../instance.ts';

/**
 * The way of a production browser from a satellite's page to the primary domain and back, by navigations: the
 * satellite's `sync`, the primary's `sync`, the satellite's `link`, the page with `__clerk_synced=true`.
 */
export const syncRoutes = new Hono<ExchangeEnv>();

syncRoutes.get('/v1/client/sync', async (c) => {
  const { instance, client, satellite } = c.env;
  if (instance.type === 'development') throw notForDevelopment();
  const redirectUrl = c.req.query('redirect_url');
  if (!redirectUrl) throw formParamMissing('redirect_url');
  if (satellite) {
    const url = new URL('/v1/client/sync', `https://${instance.frontendApi}`);
    url.search = new URLSearchParams({ link_domain: satellite.name, redirect_url: redirectUrl }).toString();
    return c.redirect(url.href, 307);
  }
  const domain = domainToLink(c.env, c.req.query('link_domain'), redirectUrl);
  const url = new URL('/v1/client/link', `https://clerk.${domain.name}`);
  const link = { clientId: client?.id ?? null, redirectUrl };
  url.searchParams.set('__clerk_token', await instance.tokens.linkToken(link, instance.now()));
  return c.redirect(url.href, 307);
});

syncRoutes.get('/v1/client/link', async (c) => {
  const { instance } = c.env;
  if (instance.type === 'development') throw notForDevelopment();
  const token = c.req.query('__clerk_token');
  if (!token) throw formParamMissing('__clerk_token');
  const link = await instance.tokens.readLinkToken(token, instance.now());
  if (!link) throw formError('form_param_format_invalid', '__clerk_token', 'is invalid');
  if (instance.usedLinks.has(link.id)) {
    throw new FrontendApiError(403, 'sync_nonce_already_consumed', 'This link was used already.');
  }
  instance.usedLinks.add(link.id);
  c.env.client = (link.clientId && instance.clients.get(link.clientId)) || null;
  const url = new URL(link.redirectUrl);
  url.searchParams.set('__clerk_synced', 'true');
  return c.redirect(url.href, 307);
});

/** The satellite that asked. Its browser may be sent back to a page of that satellite only. */
function domainToLink({ instance }: Exchange, name: string | undefined, redirectUrl: string): Domain {
  const { protocol, hostname } = URL.parse(redirectUrl) ?? { protocol: '', hostname: '' };
  const domain = instance.domains.find(
    (candidate) =>
      candidate.isSatellite && isWithin(hostname, candidate.name) && (name ?? candidate.name) === candidate.name,
  );
  if (domain && /^https?:$/.test(protocol)) return domain;
  throw formError(
    'redirect_url_not_associated_with_instance',
    'redirect_url',
    'redirect_url is not associated with this instance',
    `${redirectUrl} is no page of a satellite domain of this instance.`,
  );
}

function notForDevelopment() {
  return badRequest(
    'request_invalid_for_environment',
    'Request only valid for production instances',
    'Development satellites take their dev browser over from the page of the primary domain.',
  );
}
