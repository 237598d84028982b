import * as fc from 'fast-check';
import { describe } from 'vitest';
import { NetworkReader } from '../../../lib/findings/network-reader.ts';
import { SigningKeysReader } from '../../../lib/inspector/signing-keys.ts';
import type { SeenRequest } from '../../../lib/panel/seen-request.ts';
import { sentRequestOf, serverAnswerOf } from '../../../lib/panel/server-answers.ts';
import { jsonTexts, texts } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const headers = fc.array(
  fc.record({
    name: fc.oneof(
      texts,
      fc.constantFrom(
        'host',
        'cookie',
        'referer',
        'authorization',
        'location',
        'sec-fetch-dest',
        'x-clerk-auth-status',
        'x-clerk-auth-reason',
        'x-clerk-auth-message',
      ),
    ),
    value: fc.oneof(
      texts,
      fc.constantFrom('document', 'empty'),
      texts.map((text) => `https://a.test/v1/client/handshake?__clerk_hs_reason=${text}`),
    ),
  }),
  { maxLength: 8 },
);

/** What DevTools tells of a request: its address and both headers are for pages and servers to choose. */
const requests: fc.Arbitrary<SeenRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'OPTIONS'),
  url: fc.oneof(texts, fc.webUrl({ withQueryParameters: true })),
  at: fc.double(),
  resourceType: fc.constantFrom('document', 'fetch', 'xhr', 'script', ''),
  requestHeaders: headers.map((list) => [{ name: 'host', value: 'a.test' }, ...list]),
  endedAt: fc.double(),
  httpStatus: fc.integer(),
  netError: fc.option(texts),
  mimeType: fc.option(texts),
  fromCache: fc.boolean(),
  responseHeaders: headers,
});

describe('a request that DevTools saw', () => {
  fuzz('tells what the server said, or nothing', requests, serverAnswerOf);
  fuzz('tells what the server saw, or nothing', requests, sentRequestOf);
  fuzz('tells rules what they look at', requests, (request) => new NetworkReader(0).take(request));
});

describe('the keys of an instance', () => {
  const keySets = jsonTexts.map((text) => `{"keys":[{"kty":"RSA","kid":"ins_1","x5c":${text}}]}`);

  fuzz('are read, or refused', fc.oneof(keySets, jsonTexts), async (text) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const browser = { fetchPublic: async () => new Response(text) };
    const reader = new SigningKeysReader(browser, (keys) => resolve(JSON.stringify(keys)));
    const names = { publishableKey: null, proxyUrl: 'https://a.test/', domain: null };
    await reader.read(names, 'https://a.test/', true);
    await promise;
  });
});
