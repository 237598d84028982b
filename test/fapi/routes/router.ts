import { Hono } from 'hono';
import { FrontendApiError, resourceNotFound } from '../errors.ts';
import type { ExchangeEnv } from '../exchange.ts';
import { clientRoutes } from './client.ts';
import { handshakeRoutes } from './handshake.ts';
import { instanceRoutes } from './instance.ts';
import { meRoutes } from './me.ts';
import { sessionRoutes } from './sessions.ts';
import { signInRoutes } from './sign-ins.ts';
import { signUpRoutes } from './sign-ups.ts';
import { syncRoutes } from './sync.ts';

/** All endpoints, by their true verb. Errors go out to the caller. */
export const router = new Hono<ExchangeEnv>();

const ALL = [
  instanceRoutes,
  syncRoutes,
  handshakeRoutes,
  clientRoutes,
  sessionRoutes,
  signInRoutes,
  signUpRoutes,
  meRoutes,
];
for (const routes of ALL) router.route('/', routes);

router.onError((error) => {
  if (!(error instanceof FrontendApiError)) throw error;
  return Response.json(error.toJSON(), { status: error.status });
});

router.notFound((c) => {
  throw resourceNotFound('Route', `${c.req.method} ${c.req.path}`);
});
