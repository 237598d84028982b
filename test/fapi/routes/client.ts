import { Hono } from 'hono';
import { formError, formParamMissing } from '../errors.ts';
import { type ExchangeEnv, ensureClient, field, mintingOf, newClient } from '../exchange.ts';
import { CLIENT_COOKIE_LIFETIME_MS } from '../instance.ts';
import { clientJson } from '../json/client.ts';
import { bumpClient, closeSession, signedInSessions } from '../sessions.ts';

/** The client itself. These answer the client as `response`, and null beside it. */
export const clientRoutes = new Hono<ExchangeEnv>();

clientRoutes.get('/v1/client', async (c) => {
  const { client, instance } = c.env;
  return c.json({ response: client && (await clientJson(instance.tokens, client, mintingOf(c.env))), client: null });
});

/** Makes a new client in any case. The one before is kept with its sessions, and no browser has it any more. */
clientRoutes.on(['PUT', 'POST'], '/v1/client', async (c) => {
  const client = newClient(c.env);
  return c.json({ response: await clientJson(c.env.instance.tokens, client, mintingOf(c.env)), client: null });
});

clientRoutes.delete('/v1/client', (c) => {
  const { client, instance } = c.env;
  if (client) {
    for (const session of signedInSessions(client, instance.now())) {
      closeSession(client, session, 'removed', instance.now());
    }
    instance.deleteClient(client);
    c.env.client = null;
  }
  return c.json({ response: null, client: null });
});

clientRoutes.delete('/v1/client/sessions', async (c) => {
  const client = ensureClient(c.env);
  const now = c.env.instance.now();
  for (const session of signedInSessions(client, now)) closeSession(client, session, 'removed', now);
  return c.json({ response: await clientJson(c.env.instance.tokens, client, mintingOf(c.env)), client: null });
});

/** A navigation of the whole page, which renews the `__client` cookie and goes back. */
clientRoutes.get('/v1/client/touch', (c) => {
  const redirectUrl = c.req.query('redirect_url');
  if (!redirectUrl) throw formParamMissing('redirect_url');
  if (!/^https?:/.test(URL.parse(redirectUrl)?.protocol ?? '')) {
    throw formError('form_param_format_invalid', 'redirect_url', 'is invalid', 'redirect_url must be a valid url.');
  }
  const { client, instance } = c.env;
  if (client) {
    client.cookieExpiresAt = instance.now() + CLIENT_COOKIE_LIFETIME_MS;
    bumpClient(client, instance.now());
  }
  return c.redirect(redirectUrl, 307);
});

/** Takes any captcha answer as solved. */
clientRoutes.post('/v1/client/verify', async (c) => {
  if (!field(c.env.form, 'captcha_token') && !field(c.env.form, 'captcha_error'))
    throw formParamMissing('captcha_token');
  const client = ensureClient(c.env);
  client.captchaBypass = true;
  bumpClient(client, c.env.instance.now());
  return c.json({ response: await clientJson(c.env.instance.tokens, client, mintingOf(c.env)), client: null });
});
