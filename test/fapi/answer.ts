import type { HttpBindings } from '@hono/node-server';
import { clientOfCookies, devBrowserOfCookies, setCookieLines } from './cookies.ts';
import { refuseForeignWrites, refuseSatelliteWrites, satelliteOf } from './domains.ts';
import { badRequest, devBrowserUnauthenticated, errorOfStatus, FrontendApiError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { Fault } from './faults.ts';
import type { Instance, LoggedRequest } from './instance.ts';
import { router } from './routes/router.ts';

/** Headers that clerk-js may read across origins. */
const EXPOSED_HEADERS = 'Clerk-Db-Jwt, x-country, retry-after';

/**
 * Answers one call to an instance: finds the true verb, applies faults, knows the client, runs the route, and adds
 * what every answer has (CORS, no-store, the cookies of production). Notes the call in `instance.requests`.
 */
export async function answerCall(
  instance: Instance,
  path: string,
  request: Request,
  node?: Partial<HttpBindings>,
): Promise<Response> {
  const origin = request.headers.get('origin') ?? undefined;
  if (request.method === 'OPTIONS') return withCommonHeaders(new Response(null, { status: 204 }), instance, origin);
  const url = new URL(request.url);
  const method = (url.searchParams.get('_method') ?? request.method).toUpperCase();
  const body = request.method === 'GET' || request.method === 'HEAD' ? '' : await request.text();
  const form = new URLSearchParams(body);
  const entry: LoggedRequest = {
    method,
    host: url.hostname,
    path,
    query: Object.fromEntries(url.searchParams),
    form: Object.fromEntries(form),
    origin: origin ?? null,
    status: null,
  };
  instance.requests.push(entry);

  const hit = instance.faults.hit(method, path);
  await hit?.waited;
  if (hit?.fault.drop) return cutConnection(node);
  const response =
    (hit && faultyResponse(hit.fault)) ?? (await routed(instance, method, path, request, form, body !== ''));
  entry.status = response.status;
  const answer = withCommonHeaders(response, instance, origin);
  return hit?.fault.cut ? cutInMidBody(answer, node) : answer;
}

async function routed(
  instance: Instance,
  method: string,
  path: string,
  request: Request,
  form: URLSearchParams,
  hasBody: boolean,
): Promise<Response> {
  try {
    const exchange = await openExchange(instance, method, path, request, form);
    refuseOtherContent(request, hasBody);
    const inner = new Request(new URL(path + new URL(request.url).search, request.url), { method });
    const response = await router.fetch(inner, exchange);
    if (instance.type === 'production' && path.startsWith('/v1/client')) {
      for (const line of await setCookieLines(exchange, request.headers.get('cookie'))) {
        response.headers.append('set-cookie', line);
      }
    }
    return response;
  } catch (error) {
    if (error instanceof FrontendApiError) return Response.json(error.toJSON(), { status: error.status });
    throw error;
  }
}

async function openExchange(
  instance: Instance,
  method: string,
  path: string,
  request: Request,
  form: URLSearchParams,
): Promise<Exchange> {
  const origin = request.headers.get('origin') ?? undefined;
  const host = new URL(request.url).hostname;
  refuseForeignWrites(instance, method, host, origin);
  refuseTwoIdentities(origin, request.headers.get('authorization'));
  const satellite = satelliteOf(instance, host, origin);
  refuseSatelliteWrites(satellite, method, path);
  const common = { instance, form, host, origin, satellite };
  if (instance.type === 'production') {
    const cookies = request.headers.get('cookie');
    const client = await clientOfCookies(instance, { cookies, isSatellite: satellite !== null });
    return { ...common, devBrowser: null, client };
  }
  if (path === '/v1/dev_browser' || path.startsWith('/.well-known/')) {
    return { ...common, devBrowser: null, client: null };
  }
  const query = new URL(request.url).searchParams;
  // clerk-js 4 calls it __dev_session.
  const named = query.get('__clerk_db_jwt') ?? query.get('__dev_session');
  const devBrowser = named ?? (path === '/v1/client/touch' ? devBrowserOfCookies(instance, request) : null);
  const clientId = devBrowser === null ? undefined : instance.devBrowsers.get(devBrowser);
  // A handshake is how a server gets the dev browser that it misses.
  if (clientId === undefined && path === '/v1/client/handshake') return { ...common, devBrowser: null, client: null };
  if (clientId === undefined) throw devBrowserUnauthenticated();
  return { ...common, devBrowser, client: clientId === null ? null : (instance.clients.get(clientId) ?? null) };
}

/** A browser says who it is by Origin, a native application by Authorization; never both. */
function refuseTwoIdentities(origin: string | undefined, authorization: string | null): void {
  if (origin === undefined || authorization === null) return;
  throw badRequest(
    'origin_authorization_headers_conflict',
    'Setting both the Origin and Authorization headers is forbidden',
    'For security purposes, only one of the Origin and Authorization headers should be provided, but not both.',
  );
}

function refuseOtherContent(request: Request, hasBody: boolean): void {
  const type = request.headers.get('content-type') ?? '';
  if (!hasBody || type.startsWith('application/x-www-form-urlencoded')) return;
  throw new FrontendApiError(415, 'unsupported_content_type', `Content-Type ${type} is not supported`);
}

function faultyResponse({ status, headers, body, html }: Fault): Response | undefined {
  const init = { status: status ?? 200, ...(headers && { headers }) };
  if (html !== undefined) return new Response(html, { ...init, headers: { 'content-type': 'text/html', ...headers } });
  if (body !== undefined) return Response.json(body, init);
  return status === undefined ? undefined : Response.json(errorOfStatus(status).toJSON(), init);
}

function cutConnection(node: Partial<HttpBindings> | undefined): Response {
  if (!node?.incoming) throw new TypeError('The connection was cut.');
  node.incoming.socket.destroy();
  return new Response(null);
}

/** Sends headers and one half of the body. Nothing is left for the server to send, so it gets no answer. */
async function cutInMidBody(answer: Response, node: Partial<HttpBindings> | undefined): Promise<never> {
  if (!node?.outgoing) throw new TypeError('The connection was cut.');
  const { outgoing } = node;
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.setHeaders(answer.headers);
  outgoing.setHeader('content-length', body.length);
  outgoing.writeHead(answer.status);
  outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
  return new Promise(() => {});
}

function withCommonHeaders(response: Response, { now }: Instance, origin: string | undefined): Response {
  const answer = new Response(response.body, response);
  answer.headers.set('date', new Date(now()).toUTCString());
  answer.headers.set('cache-control', 'no-store');
  if (origin !== undefined) {
    answer.headers.set('access-control-allow-origin', origin);
    answer.headers.set('access-control-allow-credentials', 'true');
    answer.headers.set('access-control-expose-headers', EXPOSED_HEADERS);
    answer.headers.append('vary', 'Origin');
  }
  return answer;
}
