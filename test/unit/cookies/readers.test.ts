import { describe, expect, test } from 'vitest';
import type { Cookie } from '../../../lib/cookies/cookie.ts';
import { cookieInstance } from '../../../lib/cookies/instance.ts';
import { type CookieView, cookieInventory } from '../../../lib/cookies/inventory.ts';
import type { Taken } from '../../../lib/cookies/readers.ts';
import { cookie } from './cookies.ts';

const instance = await cookieInstance('pk_test_Zm9vLWJhci0xMy5jbGVyay5hY2NvdW50cy5kZXYk');
const page: CookieView = {
  instance,
  url: 'http://localhost:3000/app/page',
  loaded: true,
  signedIn: null,
  serverUsesSuffixed: null,
};

/** Values of the copies that clerk-js and the server take, or why none. */
function taken(cookies: readonly Cookie[], view: Partial<CookieView> = {}): readonly string[] {
  const [group] = cookieInventory(cookies, { ...page, ...view });
  const tell = (one: Taken | undefined) =>
    one?.takes === 'copy' ? (group?.copies.find(({ key }) => key === one.key)?.cookie.value ?? '') : (one?.takes ?? '');
  return [tell(group?.readers.clerkJs), tell(group?.readers.server)];
}

const own = (name: string, value = 'own') => cookie(`${name}_${instance.suffix}`, value);
const other = (name: string) => cookie(`${name}_bbbbbbbb`, 'other');
const shared = (name: string, value = 'shared') => cookie(name, value);

describe.each(['__session', '__client_uat', '__clerk_db_jwt'])('of %s', (name) => {
  test('clerk-js takes its own copy, and the shared one when its own is missing or empty', () => {
    expect(taken([shared(name), own(name)])[0]).toBe('own');
    expect(taken([shared(name), own(name, '')])[0]).toBe('shared');
    expect(taken([shared(name), other(name)])[0]).toBe('shared');
    expect(taken([other(name)])[0]).toBe('nothing');
  });

  test('the server takes what is in the set it has chosen', () => {
    const both = [shared(name), own(name)];
    expect(taken(both)[1]).toBe('unknown');
    expect(taken(both, { serverUsesSuffixed: true })[1]).toBe('own');
    expect(taken(both, { serverUsesSuffixed: false })[1]).toBe('shared');
    expect(taken([shared(name)], { serverUsesSuffixed: true })[1]).toBe('nothing');
  });

  test('without instance the own copy is not to be told', () => {
    expect(taken([shared(name)], { instance: null, serverUsesSuffixed: false })).toEqual(['unknown', 'shared']);
  });
});

test.each([
  ['__refresh', own('__refresh'), ['never', 'own']],
  ['__client', shared('__client'), ['never', 'never']],
  ['clerk_active_context', shared('clerk_active_context'), ['shared', 'never']],
  ['__clerk_handshake', shared('__clerk_handshake'), ['never', 'shared']],
  ['__clerk_handshake_nonce', shared('__clerk_handshake_nonce'), ['never', 'shared']],
  ['__clerk_redirect_count', shared('__clerk_redirect_count'), ['never', 'shared']],
  ['__clerk_test_etld', shared('__clerk_test_etld'), ['shared', 'never']],
  ['a cookie of tomorrow', shared('__clerk_tomorrow'), ['unknown', 'unknown']],
])('%s is read by those it is for', (_, kept, expected) => {
  expect(taken([kept])).toEqual(expected);
});

test('clerk-js sees no HttpOnly cookie, the server does', () => {
  const hidden = cookie('__session', 'hidden', { httpOnly: true });
  expect(taken([hidden], { serverUsesSuffixed: false })).toEqual(['nothing', 'hidden']);
});

test('neither sees what is not sent to the page', () => {
  const elsewhere = [
    cookie('__session', 'x', { path: '/other' }),
    cookie('__session', 'x', { domain: 'app.localhost' }),
  ];
  expect(taken(elsewhere, { serverUsesSuffixed: false })).toEqual(['nothing', 'nothing']);
});

test('both take the copy of the longest path, then the first listed', () => {
  const at = (path: string, value: string, domain = 'localhost') => cookie('__session', value, { path, domain });
  const copies = [at('/', 'first'), at('/', 'second', '.localhost'), at('/app', 'longest')];
  expect(taken(copies, { serverUsesSuffixed: false })).toEqual(['longest', 'longest']);
  expect(taken(copies.slice(0, 2), { serverUsesSuffixed: false })).toEqual(['first', 'first']);
});
