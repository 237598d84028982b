import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cookie } from '../../../lib/cookies/cookie.ts';
import { cookieInstance } from '../../../lib/cookies/instance.ts';
import { type CookieView, cookieInventory, type MarkedCookie } from '../../../lib/cookies/inventory.ts';
import { unsigned } from '../tokens/jwt.ts';
import { cookie } from './cookies.ts';

/** Key of `foo-bar-13.clerk.accounts.dev`. */
const development = await cookieInstance('pk_test_Zm9vLWJhci0xMy5jbGVyay5hY2NvdW50cy5kZXYk');
/** Key of `clerk.example.com`. */
const production = await cookieInstance('pk_live_Y2xlcmsuZXhhbXBsZS5jb20k');

const own = development.suffix;
const page: CookieView = {
  instance: development,
  url: 'http://localhost:3000/',
  loaded: true,
  signedIn: null,
  serverUsesSuffixed: null,
};

const session = (claims: object = {}) =>
  unsigned({ sid: 'sess_1', iss: 'https://foo-bar-13.clerk.accounts.dev', ...claims });

function copies(cookies: readonly Cookie[], view: Partial<CookieView> = {}): readonly MarkedCookie[] {
  return cookieInventory(cookies, { ...page, ...view }).flatMap((group) => group.copies);
}

function marks(cookies: readonly Cookie[], view: Partial<CookieView> = {}): Record<string, readonly string[]> {
  return Object.fromEntries(copies(cookies, view).map((copy) => [copy.cookie.name, copy.marks]));
}

test('an instance is read from its key, and a key that is none has a suffix', async () => {
  expect(development).toEqual({
    suffix: 'nx2hSE6I',
    frontendApi: 'foo-bar-13.clerk.accounts.dev',
    production: false,
  });
  expect(production).toEqual({ suffix: 'naoXFJnI', frontendApi: 'clerk.example.com', production: true });
  expect(await cookieInstance('no key')).toMatchObject({ frontendApi: null, production: false });
});

test('cookies are grouped by base name, the weightiest first, and others than Clerk’s left out', () => {
  const names = [
    'theme',
    '__clerk_b',
    '__clerk_a',
    '__client_uat',
    `__session_${own}`,
    '__session_bbbbbbbb',
    '__session',
  ];
  const groups = cookieInventory(
    names.map((name) => cookie(name, '0')),
    page,
  );
  expect(groups.map(({ baseName, copies }) => [baseName, ...copies.map(({ owner }) => owner)])).toEqual([
    ['__session', 'own', 'shared', 'other'],
    ['__client_uat', 'shared'],
    ['__clerk_a', 'shared'],
    ['__clerk_b', 'shared'],
  ]);
});

test('a cookie listed by several hosts is one', () => {
  const kept = cookie('__client_uat', '0');
  expect(copies([kept, { ...kept }])).toMatchObject([{ marks: [] }]);
});

test('an entry has size in bytes and expiry in ms', () => {
  const [entry, last] = copies([
    cookie('__session', 'ä=1', { expirationDate: 1_700_000_000.123 }),
    cookie('clerk_active_context', ':'),
  ]);
  expect(entry).toMatchObject({ bytes: '__sessionä=1'.length + 1, expiresAt: 1_700_000_000_123 });
  expect(last).toMatchObject({ expiresAt: null });
});

test('an entry tells which servers it goes to', () => {
  const cookies = [
    cookie('__client', 'x', { domain: 'clerk.example.com', httpOnly: true, secure: true }),
    cookie('__client_uat', '0', { domain: '.example.com', hostOnly: false }),
    cookie('__session', 'x', { domain: 'app.example.com' }),
  ];
  const sent = copies(cookies, { instance: production, url: 'https://app.example.com/' }).map((copy) => [
    copy.cookie.name,
    copy.sentToPage,
    copy.sentToFrontendApi,
  ]);
  expect(sent).toEqual([
    ['__session', true, false],
    ['__client_uat', true, true],
    ['__client', false, true],
  ]);
});

test('without instance a suffix is nobody’s', () => {
  expect(copies([cookie(`__session_${own}`, 'x')], { instance: null })).toMatchObject([{ owner: 'unknown' }]);
});

describe('marked is', () => {
  test('nothing where all is well', () => {
    const [token, since] = [session(), '1700000000'];
    const cookies = ['__session', `__session_${own}`].map((name) => cookie(name, token));
    const uats = ['__client_uat', `__client_uat_${own}`].map((name) => cookie(name, since));
    expect(Object.values(marks([...cookies, ...uats])).flat()).toEqual([]);
  });

  test('a name that goes to the page twice', () => {
    const above = { domain: '.example.com', hostOnly: false };
    const cookies = [cookie('__client_uat', '0', { domain: 'app.example.com' }), cookie('__client_uat', '0', above)];
    const at = (url: string) => copies(cookies, { url }).map((copy) => copy.marks);
    expect(at('https://app.example.com/')).toEqual([['duplicate'], ['duplicate']]);
    expect(at('https://other.example.com/')).toEqual([[], []]);
  });

  test('a name that goes to the Frontend API twice', () => {
    const domain = { domain: '.example.com', hostOnly: false };
    const cookies = [cookie('__client', 'x', { domain: 'clerk.example.com' }), cookie('__client', 'y', domain)];
    const view = { instance: production, url: 'https://app.example.org/' };
    expect(copies(cookies, view).map((copy) => copy.marks)).toEqual([
      ['duplicate', 'unreadable'],
      ['duplicate', 'unreadable'],
    ]);
  });

  test.each<[string, Cookie, readonly string[], Partial<CookieView>?]>([
    ['the suffix of another instance', cookie('__client_uat_bbbbbbbb', '0'), ['other-suffix']],
    ['a token of another', cookie('__session', session({ iss: 'https://clerk.test' })), ['other-issuer']],
    ['a token of no issuer as no other’s', cookie('__session', session({ iss: 1 })), []],
    ['a value that is too large', cookie('__clerk_db_jwt', 'x'.repeat(4083)), ['too-large']],
    ['one that just fits', cookie('__clerk_db_jwt', 'x'.repeat(4082)), ['nearly-too-large']],
    ['one of 3500 bytes', cookie('__clerk_db_jwt', 'x'.repeat(3486)), ['nearly-too-large']],
    ['one a little smaller as nothing', cookie('__clerk_db_jwt', 'x'.repeat(3485)), []],
    ['a session that is no JWT', cookie('__session', 'firebase'), ['unreadable']],
    ['a client_uat that is no number', cookie('__client_uat', 'now'), ['unreadable']],
    ['the probe', cookie('__clerk_test_etld', '1'), ['leftover-probe']],
    ['a handshake after load', cookie('__clerk_handshake_nonce', 'x'), ['leftover-handshake']],
    ['a handshake before load as nothing', cookie('__clerk_handshake_nonce', 'x'), [], { loaded: false }],
    ['a session while signed out', cookie('__session', session()), ['leftover-session'], { signedIn: false }],
    [
      'another’s session while signed out as its own',
      cookie('__session', session({ iss: 'https://clerk.test' })),
      ['other-issuer'],
      { signedIn: false },
    ],
    ['a dev browser in production', cookie('__clerk_db_jwt', 'x'), ['leftover-dev-browser'], { instance: production }],
    ['another’s there as its own', cookie('__clerk_db_jwt_bbbbbbbb', 'x'), ['other-suffix'], { instance: production }],
  ])('%s', (_, kept, expected, view) => {
    expect(marks([kept], view)).toEqual({ [kept.name]: expected });
  });

  test('what differs between the shared copy and the own, and no other’s', () => {
    const cookies = [
      cookie('__client_uat', '1'),
      cookie(`__client_uat_${own}`, '2'),
      cookie('__client_uat_bbbbbbbb', '3'),
    ];
    expect(marks(cookies)).toEqual({
      __client_uat: ['copies-differ'],
      [`__client_uat_${own}`]: ['copies-differ'],
      __client_uat_bbbbbbbb: ['other-suffix'],
    });
  });

  test('no difference from a copy that goes elsewhere', () => {
    const cookies = [cookie('__client_uat', '1', { domain: 'app.localhost' }), cookie(`__client_uat_${own}`, '2')];
    expect(Object.values(marks(cookies)).flat()).toEqual([]);
  });

  test('a session when the client_uat that clerk-js reads says signed out', () => {
    const cookies = [cookie('__session', session()), cookie('__client_uat', '5'), cookie(`__client_uat_${own}`, '0')];
    expect(marks(cookies)).toMatchObject({ __session: ['leftover-session'] });
    expect(marks(cookies, { signedIn: true })).toMatchObject({ __session: [] });
  });
});

test('no cookies make it throw', () => {
  const name = fc.oneof(
    fc.constantFrom(
      '__session',
      `__session_${own}`,
      '__session_bbbbbbbb',
      '__client_uat',
      '__client',
      '__clerk_db_jwt',
    ),
    fc.constantFrom('__clerk_handshake', 'clerk_active_context', '__clerk_redirect_count', '__proto__', ''),
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('%', '%E0%A4%A', '=', 'a=b=c', '.', 'a.b.c', '==.==.==', 'x'.repeat(8192), session()),
  );
  const any = fc
    .record({
      name,
      value,
      domain: fc.oneof(fc.constantFrom('localhost', '.localhost', '.'), fc.string()),
      hostOnly: fc.boolean(),
      path: fc.oneof(fc.constantFrom('/', '/a'), fc.string()),
      httpOnly: fc.boolean(),
      expirationDate: fc.double(),
    })
    .map((fields) => cookie(fields.name, fields.value, fields));
  const view = fc.record({
    instance: fc.constantFrom(null, development, production),
    url: fc.oneof(fc.constant(page.url), fc.string()),
    loaded: fc.boolean(),
    signedIn: fc.constantFrom(null, true, false),
    serverUsesSuffixed: fc.constantFrom(null, true, false),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 50, size: 'max' }), view, (cookies, seen) => {
      const groups = cookieInventory(cookies, seen);
      const keys = groups.flatMap((group) => group.copies.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { readers } of groups) {
        for (const taken of Object.values(readers)) if (taken.takes === 'copy') expect(keys).toContain(taken.key);
      }
    }),
    { numRuns: 50 },
  );
});
