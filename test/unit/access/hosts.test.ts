import { describe, expect, test } from 'vitest';
import { hostPattern, mayServe, neededHosts, webHost } from '../../../lib/access/hosts.ts';

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

describe('mayServe()', () => {
  test.each([
    ['app.example.com', 'clerk.example.com'],
    ['example.com', 'clerk.example.com'],
    ['app.example.co.uk', 'clerk.example.co.uk'],
    ['localhost', 'localhost'],
    ['localhost', 'happy-cat-12.clerk.accounts.dev'],
    ['app.example.com', 'happy-cat-12.clerk.accounts.dev'],
  ])('lets a page on %s use %s', (page, frontendApi) => {
    expect(mayServe(page, frontendApi)).toBe(true);
  });

  test.each([
    ['app.example.com', 'clerk.victim.com'],
    ['app.example.com', 'example.com.victim.com'],
    ['app.example.com', 'notexample.com'],
    ['evil.co.uk', 'clerk.victim.co.uk'],
    ['evil.vercel.app', 'victim.vercel.app'],
    ['localhost', '127.0.0.1'],
    ['app.example.com', 'accounts.dev.victim.com'],
    ['app.example.com', 'evilaccounts.dev'],
  ])('does not let a page on %s name %s', (page, frontendApi) => {
    expect(mayServe(page, frontendApi)).toBe(false);
  });
});

describe('neededHosts()', () => {
  test('are the page’s, its registrable domain and its Frontend API', () => {
    const hosts = neededHosts('app.example.com', 'clerk.example.com');
    expect(hosts).toEqual(['app.example.com', 'example.com', 'clerk.example.com']);
  });

  test('name each host once, and none that is not the page’s', () => {
    expect(neededHosts('localhost', 'localhost')).toEqual(['localhost']);
    expect(neededHosts('example.com', 'clerk.victim.com')).toEqual(['example.com']);
    expect(neededHosts('example.com', null)).toEqual(['example.com']);
  });
});

test('hostPattern() leaves scheme, port and path open', () => {
  expect(hostPattern('app.example.com')).toBe('*://app.example.com/*');
});
