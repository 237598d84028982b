import * as fc from 'fast-check';
import { CATEGORY, claims, type TestInstance } from './keys.ts';

/** A token before it is signed, so that samples stay small and can be shrunk. */
export interface TokenPlan {
  readonly age: number;
  readonly issuer: 'own' | 'other' | 'none' | 'number';
  readonly category: keyof typeof CATEGORY | 'none';
  readonly signer: 'own' | 'other';
  readonly more: object;
  readonly header: object;
  readonly damage: keyof typeof DAMAGE;
}

/** The value of a cookie: as it is, or a token to sign. */
export type Value = string | TokenPlan;

/** A request, and what its server was told. */
export interface Sample {
  readonly production: boolean;
  readonly cookies: readonly (readonly [name: CookieName, value: Value])[];
  readonly url: string;
  readonly kind: 'document' | 'fetch';
  readonly referrer: string | undefined;
  readonly options: object;
}

/** Names of cookies; `@` stands for the instance's own suffix. */
const NAMES = [
  '__session',
  '__session_@',
  '__session_Abcd1234',
  '__client_uat',
  '__client_uat_@',
  '__clerk_db_jwt',
  '__clerk_db_jwt_@',
  '__refresh_@',
  '__clerk_handshake',
  '__clerk_handshake_nonce',
  '__clerk_redirect_count',
  'theme',
] as const;
type CookieName = (typeof NAMES)[number];

/** What can become of a token on its way. */
const DAMAGE = {
  none: (token: string) => token,
  percent: (token: string) => token.replaceAll('.', '%2E'),
  quotes: (token: string) => `"${token}"`,
  padding: (token: string) => `${token}==`,
  standardBase64: (token: string) => token.replaceAll('-', '+').replaceAll('_', '/'),
  cut: (token: string) => token.slice(0, -20),
  twoParts: (token: string) => token.split('.').slice(0, 2).join('.'),
  noSignature: (token: string) => `${token.split('.').slice(0, 2).join('.')}.`,
  oddPayload: (token: string) => token.replace(/\.[^.]+\./, '.bm90IGpzb24.'),
  nullPayload: (token: string) => token.replace(/\.[^.]+\./, '.bnVsbA.'),
  wildcard: (token: string) => `${token.slice(0, 40)}*${token.slice(41)}`,
};

/** Ages in seconds, none at an edge where a second more or less between two looks would count. */
const ages = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 2, 10, 30) },
  { weight: 3, arbitrary: fc.constantFrom(90, 300, 86_400) },
  { weight: 1, arbitrary: fc.constantFrom(-60, -3600) },
);

const usually = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

const tokens: fc.Arbitrary<TokenPlan> = fc.record({
  age: ages,
  issuer: usually<TokenPlan['issuer']>('own', 'other', 'none', 'number'),
  category: usually<TokenPlan['category']>('session', 'none', 'ignore', 'template', 'machine'),
  signer: usually<TokenPlan['signer']>('own', 'other'),
  more: usually<object>(
    {},
    { azp: 'https://evil.test' },
    { azp: undefined },
    { sub: undefined },
    { sub: 7 },
    { sub: 'mch_1' },
    { aud: 'api' },
    { exp: undefined },
    { exp: 'soon' },
    { nbf: 4_000_000_000 },
    { iat: undefined },
    { iat: 4_000_000_000, nbf: undefined },
    { v: 2, sts: 'pending' },
    { v: 2, o: { id: 'org_1', slg: 'acme', rol: 'admin' } },
  ),
  header: usually<object>({}, { kid: 'ins_2' }, { kid: undefined }, { typ: 'at+jwt' }, { typ: undefined }),
  damage: usually<TokenPlan['damage']>('none', ...(Object.keys(DAMAGE) as TokenPlan['damage'][])),
});

const text = fc.oneof(
  fc.constantFrom('', '0', 'null', 'undefined', 'a=b=c', '%E0%A4%A', '%3B%3D', '"quoted"', 'a.b.c', 'x'.repeat(8192)),
  fc.string({ unit: fc.constantFrom(...'abcXYZ019.-_%=+/"'), maxLength: 40 }),
);
const odd = <T>(common: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: common }, { weight: 1, arbitrary: text }) as fc.Arbitrary<T | string>;

/** Seconds since the epoch, by how long ago. */
const uats = fc.oneof(
  { weight: 3, arbitrary: ages.map((age) => `${Math.floor(Date.now() / 1000) - age}`) },
  { weight: 3, arbitrary: fc.constant('1') },
  { weight: 3, arbitrary: fc.constant('0') },
  { weight: 1, arbitrary: fc.constantFrom('-5', '12abc', '1e3', '007') },
);

const VALUES: Record<CookieName, fc.Arbitrary<Value>> = {
  __session: odd(tokens),
  '__session_@': odd(tokens),
  __session_Abcd1234: odd(tokens),
  __client_uat: odd(uats),
  '__client_uat_@': odd(uats),
  __clerk_db_jwt: odd(fc.constant('dvb_1')),
  '__clerk_db_jwt_@': odd(fc.constant('dvb_2')),
  '__refresh_@': odd(fc.constant('rt_1')),
  __clerk_handshake: odd(tokens.map((token) => ({ ...token, more: { ...token.more, handshake: ['__client_uat=0'] } }))),
  __clerk_handshake_nonce: odd(fc.constant('abc')),
  __clerk_redirect_count: fc.constantFrom('0', '1', '2', '3', '4', 'x'),
  theme: text,
};

const cookie = (name: CookieName) => VALUES[name].map((value) => [name, value] as const);
const often = (...names: CookieName[]) =>
  names.map((name) => fc.option(cookie(name), { freq: 4 }).map((pair) => (pair ? [pair] : [])));
const seldom = (...names: CookieName[]) =>
  names.map((name) =>
    fc.option(cookie(name), { freq: 1 }).chain((pair) => fc.constantFrom(...(pair ? [[pair], [], [], []] : [[]]))),
  );

/** Each cookie once or not at all, a few more that may be duplicates, in any order; sometimes fifty of one name. */
const cookies = fc
  .tuple(
    ...often('__session', '__session_@', '__client_uat', '__client_uat_@', '__clerk_db_jwt', '__clerk_db_jwt_@'),
    ...seldom('__refresh_@', '__clerk_redirect_count', '__clerk_handshake', '__clerk_handshake_nonce', 'theme'),
    fc.array(fc.constantFrom(...NAMES.slice(0, 8)).chain(cookie), { maxLength: 2 }),
    usually(0, 50).map((count) => Array.from({ length: count }, () => ['__session', 'again'] as const)),
  )
  .map((groups) => groups.flat())
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));

const page = 'https://app.example.com/orgs/acme';
const otherPage = encodeURIComponent('https://app.example.net/?__clerk_synced=false');

/** All that the two sides are asked. */
export const samples: fc.Arbitrary<Sample> = fc.record({
  production: fc.boolean(),
  cookies,
  url: usually(
    page,
    `${page}?a=b%20c`,
    `${page}?__clerk_db_jwt=dvb_3`,
    `${page}?__clerk_synced=false`,
    `${page}?__clerk_synced=true`,
    `${page}?__clerk_redirect_url=${otherPage}`,
    `${page}?__clerk_handshake=a.b.c`,
    `${page}?__clerk_handshake_nonce=abc`,
  ),
  kind: fc.constantFrom('document', 'fetch'),
  referrer: usually<string | undefined>(
    undefined,
    'https://app.example.com/other',
    'https://elsewhere.test/',
    'https://accounts.example.com/sign-in',
    'no address',
  ),
  options: usually<object>(
    {},
    { authorizedParties: ['https://app.example.com'] },
    { audience: 'other' },
    { clockSkewInMs: 120_000 },
    { proxyUrl: '/__clerk' },
    { proxyUrl: 'https://proxy.example.com/clerk/' },
    { organizationSyncOptions: { organizationPatterns: ['/orgs/:slug'] } },
    { organizationSyncOptions: { personalAccountPatterns: ['/orgs/(.*)'] } },
    { isSatellite: true, domain: 'example.com', signInUrl: 'https://primary.example.org/sign-in' },
    { isSatellite: true, domain: 'example.com', signInUrl: 'https://primary.example.org/', satelliteAutoSync: true },
    { isSatellite: true },
  ),
});

/** The cookies of a sample with their tokens signed, as the browser has them. */
export function cookiesOf({ cookies }: Sample, own: TestInstance, other: TestInstance) {
  return Promise.all(
    cookies.map(async ([name, value]) => ({
      name: name.replace('@', own.cookieSuffix),
      value: typeof value === 'string' ? value : await signed(value, own, other),
    })),
  );
}

async function signed(
  { age, issuer, category, signer, more, header, damage }: TokenPlan,
  own: TestInstance,
  other: TestInstance,
) {
  const iss = { own: `https://${own.frontendApi}`, other: `https://${other.frontendApi}`, none: undefined, number: 7 };
  const cat = category === 'none' ? {} : { cat: CATEGORY[category] };
  const token = await (signer === 'own' ? own : other).sign(claims(own, age, { iss: iss[issuer], ...more }), {
    ...cat,
    ...header,
  });
  return DAMAGE[damage](token);
}
