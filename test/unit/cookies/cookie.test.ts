import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { belongsToHost, type Cookie, cookieKey, cookieUrl, isSentTo } from '../../../lib/cookies/cookie.ts';
import { cookie } from './cookies.ts';

test('what chrome.cookies gives is one', () => {
  expectTypeOf<chrome.cookies.Cookie>().toExtend<Cookie>();
});

test.each<[string, Partial<Cookie>, string, boolean]>([
  ['its host', { domain: 'app.test' }, 'https://app.test/', true],
  ['a host below, of a host-only one', { domain: 'app.test' }, 'https://a.app.test/', false],
  ['a host below, of a domain', { domain: '.app.test', hostOnly: false }, 'https://a.app.test/', true],
  ['the domain itself', { domain: '.app.test', hostOnly: false }, 'https://app.test/', true],
  ['a host that only ends like it', { domain: '.app.test', hostOnly: false }, 'https://myapp.test/', false],
  ['a port of its host', { domain: 'localhost' }, 'http://localhost:3000/', true],
  ['its path', { domain: 'app.test', path: '/a' }, 'https://app.test/a', true],
  ['below its path', { domain: 'app.test', path: '/a' }, 'https://app.test/a/b', true],
  ['below its path with a slash', { domain: 'app.test', path: '/a/' }, 'https://app.test/a/b', true],
  ['a path that only starts like it', { domain: 'app.test', path: '/a' }, 'https://app.test/ab', false],
  ['http, when secure', { domain: 'app.test', secure: true }, 'http://app.test/', false],
  ['http on loopback, when secure', { domain: 'app.localhost', secure: true }, 'http://app.localhost:3000/', true],
  ['no address', { domain: 'app.test' }, 'about:', false],
  ['no text of an address', { domain: 'app.test' }, '', false],
])('is sent to %s or not', (_, fields, address, sent) => {
  expect(isSentTo(cookie('__session', 'x', fields), address)).toBe(sent);
});

test('is found at an address it is sent to', () => {
  const kept = cookie('__session', 'x', { domain: '.app.test', hostOnly: false, path: '/a', secure: true });
  expect(cookieUrl(kept)).toBe('https://app.test/a');
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.constantFrom('/', '/a', '/a/b/'), (hostOnly, secure, path) => {
      const any = cookie('__session', 'x', { domain: hostOnly ? 'app.test' : '.app.test', hostOnly, secure, path });
      expect(isSentTo(any, cookieUrl(any))).toBe(true);
      expect(belongsToHost(any, 'app.test')).toBe(true);
    }),
  );
});

test('is told from others by what the browser tells them by', () => {
  const kept = cookie('__session', 'x');
  expect(cookieKey({ ...kept, value: 'y' })).toBe(cookieKey(kept));
  const others = [
    { ...kept, domain: '.localhost', hostOnly: false },
    { ...kept, path: '/a' },
    { ...kept, storeId: '1' },
    { ...kept, partitionKey: { topLevelSite: 'https://a.test' } },
    { ...kept, partitionKey: { topLevelSite: 'https://a.test', hasCrossSiteAncestor: true } },
  ];
  expect(new Set([kept, ...others].map(cookieKey)).size).toBe(6);
});
