import { createServer, request } from 'node:http';
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
  readonly options: Partial<ServerOptions>;
}

/** A port that no `fetch` goes to: the server cannot ask Clerk. */
const NOWHERE = 'http://127.0.0.1:1';

/** Asks `@clerk/backend` in this process, as an application's server does. */
async function authenticate(request: Request, instance: TestInstance, options: Partial<ServerOptions>) {
  const { publishableKey, jwtKey } = instance;
  const secretKey = publishableKey.startsWith('pk_live_') ? 'sk_live_1' : 'sk_test_1';
  const clerk = createClerkClient({
    publishableKey,
    secretKey,
    jwtKey,
    apiUrl: NOWHERE,
    telemetry: { disabled: true },
  });
  return clerk.authenticateRequest(request, options);
}

/** A Node server that answers real requests with what `@clerk/backend` says of them. */
export async function startNodeServer() {
  const pending = new Map<string, ServerRequest>();
  const listener = getRequestListener(async (incoming) => {
    const sent = pending.get(incoming.headers.get('x-request') ?? '');
    if (!sent) return Response.json({ error: 'The server does not know this request.' });
    try {
      const { status, reason, headers } = await authenticate(incoming, sent.instance, sent.options);
      return Response.json({ status, reason, location: headers.get('location') });
    } catch (error) {
      return Response.json({ error: String(error) });
    }
  });
  const server = createServer({ maxHeaderSize: 1_000_000 }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  let last = 0;

  return {
    /** Sends a request over http, as behind a proxy that speaks https with the browser. */
    async send(sent: ServerRequest): Promise<ServerAnswer> {
      const id = `${++last}`;
      pending.set(id, sent);
      try {
        return JSON.parse(await get(port, id, sent));
      } finally {
        pending.delete(id);
      }
    },
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
