import * as fc from 'fast-check';
import { describe } from 'vitest';
import { judge, jwtKeyOf, VerdictError } from '../../../lib/verdict/index.ts';
import { development } from '../../differential/verdict/keys.ts';
import { broken, jsons, texts } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const { publishableKey, cookieSuffix, jwks, jwtKey, sign } = development;
const session = await sign({ sub: 'user_1', sid: 'sess_1' });

const cookies = fc.array(
  fc.record({
    name: fc.oneof(
      texts,
      fc
        .constantFrom('__session', '__client_uat', '__clerk_db_jwt', '__clerk_handshake', '__clerk_redirect_count')
        .chain((name) => fc.constantFrom(name, `${name}_${cookieSuffix}`)),
    ),
    value: fc.oneof(texts, fc.constantFrom('0', '1', session)),
  }),
  { maxLength: 6 },
);

const requests = fc.record({
  cookies,
  url: fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    texts.map((text) => `https://app.example.com/?__clerk_handshake=${text}`),
  ),
  referrer: fc.webUrl(),
  publishableKey: fc.oneof({ weight: 4, arbitrary: fc.constant(publishableKey) }, { weight: 1, arbitrary: texts }),
  options: fc.oneof(fc.constant({ jwtKey }), fc.constant({ jwks })),
});

describe('a request', () => {
  fuzz(
    'is judged, or said to be one that the server fails on',
    fc.tuple(requests, fc.constantFrom('document' as const, 'fetch' as const)),
    ([request, kind]) => judge(request, kind),
    [VerdictError],
  );
});

describe('the keys of an instance', () => {
  fuzz(
    'hold one to check tokens with, or not',
    fc.oneof(broken(jwks), jsons).map((json) => ({
      keys: ((json as { keys?: object[] } | null)?.keys ?? []) as Readonly<Record<string, unknown>>[],
    })),
    (keys) =>
      Array.isArray(keys.keys) && keys.keys.every((key) => typeof key === 'object' && key) ? jwtKeyOf(keys) : null,
    [VerdictError],
  );
});
