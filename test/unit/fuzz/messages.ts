import * as fc from 'fast-check';
import { wireClient } from '../client/fixtures/client.ts';
import { wireEnvironment } from '../environment/fixtures/environment.ts';
import { clerkReport } from '../inspector/fake-page.ts';
import { broken, jsonTexts, texts } from './arbitraries.ts';

const PAGE = { kind: 'page', focused: false, online: true, clerk: clerkReport(wireClient) };
const NAMES = { publishableKey: 'pk_test_YS50ZXN0JA==', proxyUrl: '/__clerk', domain: 'a.test' };
const OUTCOME = { kind: 'response', call: 'GET /client', status: 200, payload: {}, retryAfter: 1, durationMs: 1 };

/** One of each kind of message. */
const MESSAGES = [
  PAGE,
  { ...PAGE, clerk: { kind: 'absent', names: NAMES } },
  { ...PAGE, clerk: { kind: 'script-failed', source: 'https://a.test/clerk.js', names: NAMES } },
  { kind: 'settings', environment: wireEnvironment, options: { signInUrl: '/sign-in' } },
  { kind: 'payload', call: 'GET /client', at: 1, client: wireClient },
  { kind: 'answer', id: 'request-1', outcome: OUTCOME },
  { kind: 'answer', id: 'request-1', outcome: { kind: 'thrown', name: 'Error', message: 'no' } },
  { kind: 'oversize', length: 1e9 },
];

/** What a page may send in place of a message of the hook: mostly one that was right and is wrong in some places. */
export const messages = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...MESSAGES)
      .chain(broken)
      .map(written),
  },
  { weight: 2, arbitrary: fc.constantFrom(...MESSAGES.map((message) => JSON.stringify(message))) },
  { weight: 1, arbitrary: jsonTexts },
  { weight: 1, arbitrary: texts },
);

/** The text of a message, as a page would write it; one that is too deep for that is written in pieces. */
function written(message: unknown): string {
  try {
    return JSON.stringify(message) ?? '';
  } catch {
    return `{"kind":"payload","call":"GET /client","at":1,"client":${'{"sign_in":'.repeat(20_000)}1${'}'.repeat(20_001)}`;
  }
}
