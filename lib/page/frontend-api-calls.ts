import { attempt, type FapiClientLike, type FapiRequestLike, type FapiResponseLike } from './clerk.ts';

/** A Frontend API answer that clerk-js received: `DELETE /client/sessions` and what came back. */
export interface SeenResponse {
  readonly call: string;
  readonly status: number;
  readonly payload: unknown;
  /** Seconds, from Retry-After. */
  readonly retryAfter: number | null;
}

/**
 * Tells of every answer that clerk-js receives. clerk-js offers no way to take a callback out again, awaits what it
 * returns and drops the answer on `false`; so this one returns nothing and the receiver must be able to go quiet.
 */
export function watchFrontendApi(client: FapiClientLike, seen: (response: SeenResponse) => void): void {
  client.onAfterResponse?.((request, response) => {
    if (response) attempt(() => seen(describe(request, response)));
  });
}

function describe(request: FapiRequestLike, response: FapiResponseLike): SeenResponse {
  const retryAfter = Number.parseInt(response.headers?.get('retry-after') ?? '', 10);
  return {
    call: `${request.method ?? 'GET'} ${request.path ?? ''}`,
    status: response.status,
    payload: response.payload ?? null,
    retryAfter: Number.isNaN(retryAfter) ? null : retryAfter,
  };
}

/**
 * The client in an answer: errors carry one too (`meta.client`), and a call to the client itself has it as its
 * response. Undefined when there is none.
 */
export function clientOf({ call, payload }: SeenResponse): unknown {
  const { client, meta, response } = (payload ?? {}) as {
    client?: unknown;
    meta?: { client?: unknown };
    response?: unknown;
  };
  const ofClient = / \/client(\/sessions)?$/.test(call);
  return client ?? meta?.client ?? (ofClient ? response : undefined) ?? undefined;
}
