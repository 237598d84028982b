import { expect, test } from 'vitest';
import type { Sample } from '../../differential/arbitraries.ts';
import { compareOutcomes } from '../../differential/compare.ts';
import { now } from '../../differential/json-values.ts';
import type { Outcome } from '../../differential/outcome.ts';

const sample: Sample = {
  client: '{}',
  redirectUrl: 'https://app.test/',
  method: 'create',
  answer: { status: 200, body: '{"response":{"object":"client"}}', retryAfter: null },
};

const outcome: Outcome = {
  threw: null,
  properties: { id: 'client_a', createdAt: { date: 5 }, sessions: [{ id: 'sess_a', status: 'active' }] },
  isNew: false,
  isEligibleForTouch: false,
  touchUrl: 'https://clerk.app.test/v1/client/touch',
  tokensAfterClearCache: [],
  requests: [],
  result: 'client',
  afterCall: {},
};

test('the same outcomes have no mismatch', () => {
  expect(compareOutcomes(outcome, structuredClone(outcome), sample)).toEqual({ unexplained: [], seen: new Set() });
});

test.each<[string, Partial<Outcome>, string]>([
  ['a property', { properties: { ...(outcome.properties as object), id: 'client_b' } }, 'properties.id'],
  [
    'something deep within',
    { properties: { ...(outcome.properties as object), sessions: [{ id: 'sess_a', status: 'ended' }] } },
    'properties.sessions[].status',
  ],
  ['the length of a list', { properties: { ...(outcome.properties as object), sessions: [] } }, 'properties.sessions'],
  ['another set of names', { properties: { id: 'client_a' } }, 'properties'],
  ['a method', { touchUrl: 'https://clerk.app.test/v1/client/touch?x=1' }, 'touchUrl'],
  ['a request', { requests: [{ method: 'PUT', path: '/client', body: '' }] }, 'requests'],
  ['what was thrown', { threw: 'Error: no client' }, 'threw'],
])('a mismatch in %s is told with its path', (_, changes, path) => {
  const { unexplained, seen } = compareOutcomes(outcome, { ...outcome, ...changes }, sample);
  expect(unexplained).toMatchObject([{ path, sample }]);
  expect(seen.size).toBe(0);
});

test('a listed difference explains what it is about, and nothing like it', () => {
  const properties = { ...(outcome.properties as object), createdAt: null };
  const withDate = (date: number) => ({ ...outcome, properties: { ...properties, createdAt: { date } } });
  const { unexplained, seen } = compareOutcomes({ ...outcome, properties }, withDate(now), sample);
  expect(unexplained).toEqual([]);
  expect([...seen].map(({ about }) => about)).toEqual(['A time that was not told']);
  expect(compareOutcomes({ ...outcome, properties }, withDate(now + 1), sample).unexplained).toMatchObject([
    { path: 'properties.createdAt', here: null, clerkJS: { date: now + 1 } },
  ]);
});
