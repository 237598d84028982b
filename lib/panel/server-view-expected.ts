import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SentRequest } from './server-answers.ts';
import type { Basis, ServerBasis } from './server-view-input.ts';
import type { VerdictCode } from './server-view-judging.ts';

/** What a server was to say of a request. */
export interface Expected {
  readonly status: string;
  readonly reason: string | null;
}

/** How long a request waits for the page that it led to, ms: the page attaches after its document came. */
const PATIENCE = 10_000;

/**
 * Makes what judges requests that were sent: by the keys and options of the page last seen at their origin, and by the time
 * at which they were sent.
 */
export function createExpectations(
  basis: ReadonlySignal<ServerBasis>,
  code: Promise<VerdictCode>,
): (request: SentRequest) => Promise<Expected | null> {
  const known = signal<ReadonlyMap<string, Basis>>(new Map());
  basis.subscribe((now) => {
    if (now.kind === 'ready') known.value = new Map([...known.peek(), [new URL(now.url).origin, now]]);
  });

  return async (request) => {
    const origin = URL.parse(request.url)?.origin;
    const server = origin === undefined ? null : await arrival(known, origin);
    return server && expectedOf(await code, server, request);
  };
}

/** What is known of the server at an origin, as soon as it is; null when it is not for long. */
function arrival(servers: ReadonlySignal<ReadonlyMap<string, Basis>>, origin: string): Promise<Basis | null> {
  const known = servers.peek().get(origin);
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(null), PATIENCE);
    const stop = effect(() => {
      const server = servers.value.get(origin);
      if (server) queueMicrotask(() => settle(server));
    });
    const settle = (server: Basis | null) => {
      clearTimeout(timer);
      stop();
      resolve(server);
    };
  });
}

async function expectedOf(code: VerdictCode, server: Basis, request: SentRequest): Promise<Expected | null> {
  const { kind, url, at, referrer, cookies, inFrame } = request;
  const { publishableKey, options } = server;
  const sent = { url, cookies, inFrame, publishableKey, options, ...(referrer !== null && { referrer }) };
  try {
    const then = await code.suppose(sent, { clock: Math.round((at - Date.now()) / 1000) });
    const { status, reason, asksClerk } = await code.judge(then, kind);
    return asksClerk === null ? { status, reason } : null;
  } catch (error) {
    if (error instanceof code.VerdictError) return null;
    throw error;
  }
}
