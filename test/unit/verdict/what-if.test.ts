import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { judge, type RequestKind, suppose, VerdictError, type VerdictRequest } from '../../../lib/verdict/index.ts';
import { claims, development, production, seconds } from '../../differential/verdict/keys.ts';
import { cookiesOf, type Sample, samples, type Value } from '../../differential/verdict/samples.ts';

const RUNS = 500;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

/** What the server would do, without what it says of times. */
async function outcome(request: VerdictRequest, kind: RequestKind) {
  try {
    const { message, ...verdict } = await judge(request, kind);
    return verdict;
  } catch (error) {
    if (error instanceof VerdictError) return 'fails';
    throw error;
  }
}

/** The same with a clock that is really moved. */
async function outcomeLater(later: number, request: VerdictRequest, kind: RequestKind) {
  const now = Date.now();
  vi.setSystemTime(now + later * 1000);
  try {
    return await outcome(request, kind);
  } finally {
    vi.setSystemTime(now);
  }
}

async function requestOf(sample: Sample, keyFrom: 'jwt-key' | 'secret-key'): Promise<VerdictRequest> {
  const [own, other] = sample.production ? [production, development] : [development, production];
  const { url, options, referrer } = sample;
  return {
    cookies: await cookiesOf(sample, own, other),
    url,
    publishableKey: own.publishableKey,
    options: { ...(keyFrom === 'jwt-key' ? { jwtKey: own.jwtKey } : { jwks: own.jwks }), ...options },
    ...(referrer !== undefined && { referrer }),
  };
}

const shifts = fc.oneof(
  fc.constantFrom(-3600, -300, -60, -1, 1, 30, 60, 300, 3600),
  fc.integer({ min: -200, max: 200 }),
);
/** Signed in with a sound token: what the server says of it is a matter of time alone. */
const sound: fc.Arbitrary<Sample> = fc.record({ base: samples, age: fc.constantFrom(2, 30) }).map(({ base, age }) => {
  const token = { issuer: 'own', category: 'session', signer: 'own', more: {}, header: {}, damage: 'none' } as const;
  const signedInAt = `${seconds() - age}`;
  return {
    ...base,
    cookies: [
      ['__session_@', { ...token, age }],
      ['__client_uat_@', signedInAt],
      ['__clerk_db_jwt_@', 'dvb_2'],
    ],
    url: 'https://app.example.com/',
    options: {},
  };
});
/** Most samples are odd enough to be refused at any time. */
const mixed = fc.oneof({ weight: 2, arbitrary: samples }, { weight: 1, arbitrary: sound });
const sources = fc.constantFrom('jwt-key', 'secret-key');

test(`${RUNS} sets of cookies: another time of the server is what a moved clock makes of it`, {
  timeout: 120_000,
}, async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(mixed, sources, shifts, async (sample, keyFrom, clock) => {
      const request = await requestOf(sample, keyFrom);
      const expected = await outcomeLater(clock, request, sample.kind);
      expect(await outcome(await suppose(request, { clock }), sample.kind)).toEqual(expected);
      if (JSON.stringify(expected) !== JSON.stringify(await outcome(request, sample.kind))) changed++;
    }),
    { numRuns: RUNS },
  );
  expect(changed).toBeGreaterThan(RUNS / 20);
});

test(`${RUNS} sets of cookies: an aged token is one that was issued earlier`, { timeout: 120_000 }, async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(mixed, sources, shifts, fc.nat(), async (sample, keyFrom, by, pick) => {
      const tokens = sample.cookies.flatMap(([, value], place) =>
        // What is left of a cut signature can be read or not, by chance.
        typeof value === 'string' || value.damage === 'cut' ? [] : [place],
      );
      fc.pre(tokens.length > 0);
      const place = tokens[pick % tokens.length] ?? 0;
      const request = await requestOf(sample, keyFrom);
      const older = sample.cookies.map(([name, value], at) => [name, at === place ? aged(value, by) : value] as const);
      const expected = await outcome(await requestOf({ ...sample, cookies: older }, keyFrom), sample.kind);
      const supposed = await suppose(request, { aged: new Map([[place, by]]) });
      expect(await outcome(supposed, sample.kind)).toEqual(expected);
      if (JSON.stringify(expected) !== JSON.stringify(await outcome(request, sample.kind))) changed++;
    }),
    { numRuns: RUNS },
  );
  expect(changed).toBeGreaterThan(RUNS / 20);
});

/** A token to be signed, issued earlier; times that the sample sets by hand are moved as well. */
function aged(value: Value, by: number): Value {
  if (typeof value === 'string') return value;
  const moved = Object.entries(value.more).map(([name, at]) => {
    const isTime = ['iat', 'nbf', 'exp'].includes(name) && typeof at === 'number';
    return [name, isTime ? at - by : at];
  });
  return { ...value, age: value.age + by, more: Object.fromEntries(moved) };
}

async function signedIn(): Promise<VerdictRequest> {
  const [uat, token] = [`${seconds()}`, await production.sign(claims(production))];
  const named = { __session: token, __session_naoXFJnI: token, __client_uat: uat, __client_uat_naoXFJnI: uat };
  return {
    cookies: Object.entries(named).map(([name, value]) => ({ name, value })),
    url: 'https://app.example.com/',
    publishableKey: production.publishableKey,
    options: { jwks: production.jwks },
  };
}

test('without changes nothing is signed anew', async () => {
  const request = await signedIn();
  expect(await suppose(request, {})).toEqual(request);
});

test('a cookie is not sent, and the next of its name counts', async () => {
  const request = await signedIn();
  const alone = await suppose(request, { without: new Set([1, 3]) });
  expect(await judge(alone, 'document')).toMatchObject({ rule: 'no-suffixed-cookies', status: 'signed-in' });
  const doubled = { ...request, cookies: [{ name: '__session', value: 'x.y.z' }, ...request.cookies] };
  expect(await judge(doubled, 'document')).toMatchObject({ status: 'signed-out' });
  expect(await judge(await suppose(doubled, { without: new Set([0]) }), 'document')).toMatchObject({
    status: 'signed-in',
  });
});

test('the server has the publishable key of another instance', async () => {
  const { publishableKey } = development;
  const supposed = await suppose(await signedIn(), { publishableKey });
  expect(await judge(supposed, 'document')).toMatchObject({
    reason: 'dev-browser-missing',
    handshakeUrl: { origin: `https://${development.frontendApi}` },
  });
});

test('a handshake brings a session token that is older then, in a cookie and in an address', async () => {
  const inner = await development.sign(claims(development));
  const handshake = await development.sign({ handshake: [`__session=${inner}; Path=/`, '__client_uat=1', 7] });
  const request = { publishableKey: development.publishableKey, options: { jwtKey: development.jwtKey } };
  const requests = [
    { ...request, url: 'https://app.example.com/', cookies: [{ name: '__clerk_handshake', value: handshake }] },
    { ...request, url: `https://app.example.com/?__clerk_handshake=${handshake}`, cookies: [] },
  ];
  for (const each of requests) {
    for (const clock of [-86_500, -60, 40, 86_400, 86_500]) {
      const expected = await outcomeLater(clock, each, 'document');
      expect(await outcome(await suppose(each, { clock }), 'document')).toEqual(expected);
    }
  }
});

test('values that are no tokens are sent as they are', async () => {
  const cookies = [
    { name: '__session', value: '%2525.%2E' },
    { name: '__client_uat', value: '%30' },
    { name: 'theme', value: 'a=%' },
  ];
  const supposed = await suppose({ ...(await signedIn()), cookies }, { clock: 60 });
  expect(supposed.cookies).toEqual(cookies);
});
