import { Hono } from 'hono';
import { badRequest } from '../errors.ts';
import type { ExchangeEnv } from '../exchange.ts';
import { environmentJson } from '../json/environment.ts';

/** What concerns the instance rather than one client: dev browsers, environment, public keys. */
export const instanceRoutes = new Hono<ExchangeEnv>();

instanceRoutes.post('/v1/dev_browser', (c) => {
  const { instance } = c.env;
  if (instance.type === 'production') {
    throw badRequest('instance_type_invalid', 'Invalid instance type', 'Only development instances have dev browsers.');
  }
  const token = instance.addDevBrowser();
  // clerk-js 4 reads `token`, later versions `id`.
  return c.json({ object: 'dev_browser', id: token, token });
});

instanceRoutes.on(['GET', 'PATCH'], '/v1/environment', (c) => c.json(environmentJson(c.env.instance)));

instanceRoutes.get('/.well-known/jwks.json', async (c) => c.json(await c.env.instance.tokens.jwks()));
