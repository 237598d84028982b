import type { RequestKind, VerdictRequest } from '../../../lib/verdict/index.ts';
import { development, production } from './keys.ts';
import type { KeySource, ServerRequest } from './node-server.ts';
import { cookiesOf, type Sample } from './samples.ts';

/** What a browser sends with each kind of request. */
const HEADERS = {
  document: {
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'sec-fetch-dest': 'document',
    'sec-fetch-mode': 'navigate',
  },
  fetch: { accept: '*/*', 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' },
};

/** One sample as each of the two sides is asked about it. */
export interface Asked {
  readonly kind: RequestKind;
  readonly request: VerdictRequest;
  readonly sent: ServerRequest;
}

/** Puts a sample to both sides, its tokens signed. */
export async function askedAbout(sample: Sample, keyFrom: KeySource, kind = sample.kind): Promise<Asked> {
  const [instance, other] = sample.production ? [production, development] : [development, production];
  const { url, referrer, options } = sample;
  const { publishableKey, jwtKey, jwks } = instance;
  const cookies = await cookiesOf(sample, instance, other);
  const key = keyFrom === 'jwt-key' ? { jwtKey } : { jwks };
  const told = { cookies, url, ...(referrer !== undefined && { referrer }) };
  const headers = { ...HEADERS[kind], ...(referrer !== undefined && { referer: referrer }) };
  return {
    kind,
    request: { ...told, publishableKey, options: { ...key, ...options } },
    sent: { url, headers, cookies, instance, keyFrom, options },
  };
}
