import { describe, expect, test } from 'vitest';
import { hostPattern, mayServe, neededHosts, siteOf, webHost } from '../../../lib/access/hosts.ts';

describe('webHost()', () => {
  test.each([
    ['https://app.example.com/path?query', 'app.example.com'],
    ['http://localhost:4000/', 'localhost'],
    ['http://[::1]:4000/', '[::1]'],
  ])('of %s is %s', (address, host) => {
    expect(webHost(address)).toBe(host);
  });

  test.each([
    'chrome://settings/',
    'about:blank',
    'file:///etc/hosts',
    'data:text/html,x',
    '',
    'no address',
    'https://*.example.com/',
    'https://%2A/',
  ])('of %j is null', (address) => {
    expect(webHost(address)).toBeNull();
  });
});

describe('siteOf()', () => {
  test.each([
    ['app.example.com', 'example.com', null, 'example.com'],
    ['app.example.co.uk', 'example.co.uk', 'clerk.app.example.co.uk', 'example.co.uk'],
    ['example.com', 'example.com', null, 'example.com'],
    ['localhost', 'localhost', 'happy-cat-12.clerk.accounts.dev', 'localhost'],
    ['127.0.0.1', '127.0.0.1', null, '127.0.0.1'],
  ])('of %s is what the browser says of the tab: %s', (page, topSite, frontendApi, site) => {
    expect(siteOf(page, topSite, frontendApi)).toBe(site);
  });

  test.each([
    ['app.example.com', 'example.org', 'clerk.example.com', 'example.com'],
    ['app.example.com', null, 'clerk.example.com', 'example.com'],
    ['app.example.com', null, 'clerk.app.example.com', 'app.example.com'],
  ])('of %s in %s is the domain of its instance where the Frontend API is %s', (page, topSite, frontendApi, site) => {
    expect(siteOf(page, topSite, frontendApi)).toBe(site);
  });

  test.each([
    ['app.example.com', null, null],
    ['app.example.com', null, 'happy-cat-12.clerk.accounts.dev'],
    ['app.example.com', null, 'clerk.victim.com'],
    ['app.example.com', null, 'clerk.com'],
    ['app.example.com', 'notexample.com', 'example.com'],
    ['notexample.com', 'example.com', null],
    ['a.localhost', 'localhost', 'clerk.localhost'],
  ])('of %s is its host where neither tells more: %s, %s', (page, topSite, frontendApi) => {
    expect(siteOf(page, topSite, frontendApi)).toBe(page);
  });
});

describe('mayServe()', () => {
  test.each([
    ['example.com', 'clerk.example.com'],
    ['example.com', 'example.com'],
    ['example.co.uk', 'clerk.example.co.uk'],
    ['localhost', 'localhost'],
    ['localhost', 'happy-cat-12.clerk.accounts.dev'],
    ['example.com', 'happy-cat-12.clerk.accounts.dev'],
  ])('lets pages of %s use %s', (site, frontendApi) => {
    expect(mayServe(site, frontendApi)).toBe(true);
  });

  test.each([
    ['example.com', 'clerk.victim.com'],
    ['example.com', 'example.com.victim.com'],
    ['example.com', 'notexample.com'],
    ['evil.co.uk', 'clerk.victim.co.uk'],
    ['evil.vercel.app', 'victim.vercel.app'],
    ['localhost', '127.0.0.1'],
    ['localhost', 'victim.localhost'],
    ['example.com', 'accounts.dev.victim.com'],
    ['example.com', 'evilaccounts.dev'],
  ])('does not let pages of %s name %s', (site, frontendApi) => {
    expect(mayServe(site, frontendApi)).toBe(false);
  });
});

describe('neededHosts()', () => {
  test('are the page’s, its site and its Frontend API', () => {
    const hosts = neededHosts('app.example.com', 'example.com', 'clerk.example.com');
    expect(hosts).toEqual(['app.example.com', 'example.com', 'clerk.example.com']);
  });

  test('name each host once, and none that is not the page’s', () => {
    expect(neededHosts('localhost', 'localhost', 'localhost')).toEqual(['localhost']);
    expect(neededHosts('example.com', 'example.com', 'clerk.victim.com')).toEqual(['example.com']);
    expect(neededHosts('example.com', 'example.com', null)).toEqual(['example.com']);
  });
});

test('hostPattern() leaves scheme, port and path open', () => {
  expect(hostPattern('app.example.com')).toBe('*://app.example.com/*');
});
