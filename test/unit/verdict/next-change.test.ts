import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasTimes, judge, nextChange } from '../../../lib/verdict/index.ts';
import { claims, production, seconds } from '../../differential/verdict/keys.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function requestWith(changes: object, options: object = {}) {
  const { publishableKey, jwtKey } = production;
  const cookies = [
    { name: '__session', value: await production.sign(claims(production, 0, changes)) },
    { name: '__client_uat', value: '1' },
  ];
  return { cookies, url: 'https://app.example.com/', publishableKey, options: { jwtKey, ...options } };
}

/** What the server says from each change on. */
async function story(request: Awaited<ReturnType<typeof requestWith>>) {
  const told: [after: number, reason: string | null][] = [];
  const start = Date.now();
  for (let next = nextChange(request, start); next !== null; next = nextChange(request, next)) {
    vi.setSystemTime(next - 1);
    const before = await judge(request, 'fetch');
    vi.setSystemTime(next);
    const after = await judge(request, 'fetch');
    if (after.reason !== before.reason) told.push([(next - start) / 1000, after.reason]);
  }
  return told;
}

const EXPIRED = 'session-token-expired-refresh-non-eligible-no-refresh-cookie';

test.each([5, 20])('each moment at which the verdict changes is told, with a skew of %i s', async (skew) => {
  vi.setSystemTime(1_800_000_000_000);
  const now = seconds();
  const times = { iat: now + 120, nbf: now + 110, exp: now + 170 };
  expect(await story(await requestWith(times, { clockSkewInMs: skew * 1000 }))).toEqual([
    [110 - skew, 'session-token-iat-in-the-future'],
    [120 - skew, null],
    [170 + skew, EXPIRED],
  ]);
});

test('5 s are forgiven by default', async () => {
  vi.setSystemTime(1_800_000_000_000);
  expect(await story(await requestWith({}))).toEqual([[65, EXPIRED]]);
});

test('what never changes has no next time', async () => {
  const old = await requestWith({ iat: 1, nbf: 1, exp: 2 });
  expect(nextChange(old, Date.now())).toBeNull();
  expect(nextChange({ ...old, cookies: [{ name: '__session', value: 'no token' }] }, Date.now())).toBeNull();
  const odd = await requestWith({ iat: 'now', nbf: null, exp: [] });
  expect(nextChange(odd, Date.now())).toBeNull();
});

test('a cookie with a token that knows its age', async () => {
  const { cookies } = await requestWith({});
  expect(cookies.map(hasTimes)).toEqual([true, false]);
  const timeless = await requestWith({ iat: undefined, nbf: undefined, exp: 'soon' });
  expect(timeless.cookies.map(hasTimes)).toEqual([false, false]);
});
