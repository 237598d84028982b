import { Client, type FrontendApi, FrontendApiError, type FrontendApiRequest } from '../../lib/client/index.ts';
import type { BuildUrl } from '../../lib/frontend-api/build-url.ts';
import type { Answer, Sample } from './arbitraries.ts';
import { now } from './json-values.ts';
import type { Outcome } from './outcome.ts';
import { type Read, read } from './read.ts';
import { clientShape } from './shape.ts';

/** What our client makes of a sample, on a page whose Frontend API has these addresses. */
export async function ourOutcome(sample: Sample, buildUrl: BuildUrl): Promise<Outcome> {
  const requests: FrontendApiRequest[] = [];
  const api: FrontendApi = {
    buildUrl,
    request: async (init) => {
      requests.push(init);
      return { ...sample.answer, payload: payloadOf(sample.answer) };
    },
  };
  const client = Client.fromJSON(JSON.parse(sample.client), api);
  const properties = read(clientShape, client);
  const isNew = client.isNew();
  const isEligibleForTouch = client.isEligibleForTouch(now);
  const touchUrl = client.buildTouchUrl({ redirectUrl: new URL(sample.redirectUrl) });
  const cleared = Client.fromJSON(JSON.parse(sample.client), api);
  cleared.clearCache();
  const tokensAfterClearCache = read([{ lastActiveToken: true }], cleared.sessions);
  const result = await client[sample.method]().then(
    (value) => (value === client ? 'client' : String(value)),
    (error: unknown) => describeError(error),
  );
  return {
    threw: null,
    properties,
    isNew,
    isEligibleForTouch,
    touchUrl,
    tokensAfterClearCache,
    requests: requests.map(({ method, path, body = {} }) => ({
      method,
      path,
      body: new URLSearchParams(body).toString(),
    })),
    result,
    afterCall: read(clientShape, client),
  };
}

/** The payload that a way to the Frontend API makes of a body. */
function payloadOf({ body }: Answer): unknown {
  if (body === null) return null;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function describeError(error: unknown): Read {
  if (!(error instanceof FrontendApiError)) return { error: String(error) };
  const { status, code, longMessage, retryAfter } = error;
  return { error: { status, code, longMessage, retryAfter } };
}
