import { createServer, request, type Server } from 'node:http';
import { createClerkClient } from '@clerk/backend';
import { getRequestListener } from '@hono/node-server';
import type { StoredCookie } from '../../../lib/cookies/store.ts';
import type { ServerOptions } from '../../../lib/verdict/index.ts';
import type { TestInstance } from './keys.ts';

/** What the server says of a request; an error where it failed. */
export type ServerAnswer = { status: string; reason: string | null; location: string | null } | { error: string };

/** A request to send. */
export interface ServerRequest {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly cookies: readonly StoredCookie[];
  readonly instance: TestInstance;
  /** Where the server has the instance's public key from: it was given it, or asks Clerk with its secret key. */
  readonly keyFrom: KeySource;
  readonly options: Partial<ServerOptions>;
}

export type KeySource = 'jwt-key' | 'secret-key';

const secretKeyOf = ({ publishableKey }: TestInstance) =>
  publishableKey.startsWith('pk_live_') ? 'sk_live_1' : 'sk_test_1';

/** Asks `@clerk/backend` in this process, as an application's server does. */
async function authenticate(request: Request, { instance, keyFrom, options }: ServerRequest, apiUrl: string) {
  const { publishableKey, jwtKey } = instance;
  const clerk = createClerkClient({
    publishableKey,
    secretKey: secretKeyOf(instance),
    ...(keyFrom === 'jwt-key' && { jwtKey }),
    apiUrl,
    telemetry: { disabled: true },
  });
  return clerk.authenticateRequest(request, options);
}

/** A Backend API that tells the keys of some instances, and hangs up on all else. */
function startBackendApi(instances: readonly TestInstance[]): Promise<Listening> {
  return listen(
    createServer(({ url, headers }, response) => {
      const asking = instances.find((instance) => headers.authorization === `Bearer ${secretKeyOf(instance)}`);
      if (url === '/v1/jwks' && asking) response.end(JSON.stringify(asking.jwks));
      else response.destroy();
    }),
  );
}

/** A Node server that answers real requests with what `@clerk/backend` says of them. */
export async function startNodeServer(...instances: readonly TestInstance[]) {
  const backendApi = await startBackendApi(instances);
  const pending = new Map<string, ServerRequest>();
  const listener = getRequestListener(async (incoming) => {
    const sent = pending.get(incoming.headers.get('x-request') ?? '');
    if (!sent) return Response.json({ error: 'The server does not know this request.' });
    try {
      const apiUrl = `http://127.0.0.1:${backendApi.port}`;
      const { status, reason, headers } = await authenticate(incoming, sent, apiUrl);
      return Response.json({ status, reason, location: headers.get('location') });
    } catch (error) {
      return Response.json({ error: String(error) });
    }
  });
  const server = await listen(createServer({ maxHeaderSize: 1_000_000 }, listener));
  let last = 0;

  return {
    /** Sends a request over http, as behind a proxy that speaks https with the browser. */
    async send(sent: ServerRequest): Promise<ServerAnswer> {
      const id = `${++last}`;
      pending.set(id, sent);
      try {
        return JSON.parse(await get(server.port, id, sent));
      } finally {
        pending.delete(id);
      }
    },
    close: () => Promise.all([server.close(), backendApi.close()]),
  };
}

interface Listening {
  readonly port: number;
  close(): Promise<unknown>;
}

async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function get(port: number, id: string, { url, headers, cookies }: ServerRequest): Promise<string> {
  const { host, pathname, search } = new URL(url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const all = { ...headers, host, 'x-request': id, 'x-forwarded-proto': 'https', ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: pathname + search, headers: all }, async (response) => {
      resolve(Buffer.concat(await response.toArray()).toString());
    })
      .on('error', reject)
      .end();
  });
}
