import { type Context, Hono } from 'hono';
import { decodeJwt } from 'jose';
import { badRequest, FrontendApiError, resourceNotFound } from './errors.ts';
import { clientUatLines, refreshLine, sessionLines } from './handshake.ts';
import type { Instance } from './instance.ts';
import { isSignedIn } from './sessions.ts';

interface BackendEnv {
  Variables: { instance: Instance };
}

/** What a server asks a new token with. */
interface RefreshRequest {
  format?: 'token' | 'cookie';
  expired_token?: string;
  refresh_token?: string;
  request_origin?: string;
}

/**
 * The part of the Backend API that servers need to know who is signed in. The secret key of a call names the instance:
 * 401 `clerk_key_invalid` for an unknown one.
 */
export function createBackendApi(instances: () => Iterable<Instance>): Hono<BackendEnv> {
  const api = new Hono<BackendEnv>();

  api.use(async (c, next) => {
    const [, secretKey] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? [];
    const instance = [...instances()].find((candidate) => candidate.secretKey === secretKey);
    if (!instance) throw new FrontendApiError(401, 'clerk_key_invalid', 'The provided Clerk Secret Key is invalid.');
    c.set('instance', instance);
    await next();
  });

  api.get('/v1/jwks', async (c) => c.json(await c.var.instance.tokens.jwks()));

  api.get('/v1/clients/handshake_payload', (c) => {
    const nonce = c.req.query('nonce') ?? '';
    const directives = c.var.instance.handshakes.get(nonce);
    if (!directives) throw resourceNotFound('Handshake payload', nonce);
    c.var.instance.handshakes.delete(nonce);
    return c.json({ directives });
  });

  api.post('/v1/sessions/:session/refresh', async (c) => refresh(c, c.req.param('session')));

  api.notFound((c) => {
    throw resourceNotFound('Route', `${c.req.method} ${c.req.path}`);
  });
  api.onError((error) => {
    if (!(error instanceof FrontendApiError)) throw error;
    return Response.json(error.toJSON(), { status: error.status });
  });
  return api;
}

/** Trades an outdated session token and a refresh token, each of that session, for new cookies or a new token. */
async function refresh(c: Context<BackendEnv>, id: string): Promise<Response> {
  const { instance } = c.var;
  const request = await c.req.json<RefreshRequest>();
  const { azp, sid } = claimsOf(request.expired_token ?? '');
  if (sid !== id) throw badRequest('expired_session_token_sid_mismatch', 'The token is not of this session.');
  if (azp === undefined) throw badRequest('expired_session_token_missing_azp', 'The token names no origin.');
  if (azp !== request.request_origin) {
    throw badRequest('refresh_request_origin_azp_mismatch', 'The token is not of the origin that asks.');
  }
  if (instance.refreshTokens.get(request.refresh_token ?? '') !== id) {
    throw badRequest('refresh_token_not_found', 'There is no such refresh token for this session.');
  }
  const client = [...instance.clients.values()].find(({ sessions }) => sessions.some((session) => session.id === id));
  const session = client?.sessions.find((candidate) => candidate.id === id && isSignedIn(candidate, instance.now()));
  if (!client || !session) throw resourceNotFound('Session', id);
  const page = new URL(azp);
  if (request.format !== 'cookie') {
    const jwt = await instance.tokens.sessionToken(client, session, { origin: page.origin, now: instance.now() });
    return c.json({ object: 'token', jwt });
  }
  instance.refreshTokens.delete(request.refresh_token ?? '');
  const target = { instance, client, session, page };
  const cookies = [...clientUatLines(target), ...(await sessionLines(target)), refreshLine(target)];
  return c.json({ object: 'cookies', cookies });
}

function claimsOf(token: string): { azp?: string; sid?: string } {
  try {
    return decodeJwt<{ azp?: string; sid?: string }>(token);
  } catch {
    throw badRequest('expired_session_token_invalid', 'The outdated session token cannot be read.');
  }
}
