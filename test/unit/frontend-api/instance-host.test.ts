import { describe, expect, test } from 'vitest';
import { frontendApiOf, hostOfKey, instanceType } from '../../../lib/frontend-api/instance-host.ts';

const DEVELOPMENT = `pk_test_${btoa('happy-cat-12.clerk.accounts.dev$')}`;
const PRODUCTION = `pk_live_${btoa('clerk.example.com$')}`;
const PAGE = 'https://app.example.com/sign-in';

function frontendApi(names: { publishableKey?: string; proxyUrl?: string; domain?: string }) {
  return frontendApiOf({ publishableKey: null, proxyUrl: null, domain: null, ...names }, PAGE);
}

describe('frontendApiOf()', () => {
  test('is the host in the key', () => {
    expect(frontendApi({ publishableKey: DEVELOPMENT })).toBe('happy-cat-12.clerk.accounts.dev');
    expect(frontendApi({ publishableKey: PRODUCTION })).toBe('clerk.example.com');
  });

  test('is the proxy, absolute or on the page’s origin', () => {
    expect(frontendApi({ publishableKey: PRODUCTION, proxyUrl: '/__clerk' })).toBe('app.example.com/__clerk');
    expect(frontendApi({ proxyUrl: 'http://localhost:4000/api/' })).toBe('localhost:4000/api');
    expect(frontendApi({ proxyUrl: 'http://' })).toBeNull();
  });

  test('is the domain’s in production, and the domain means nothing in development', () => {
    expect(frontendApi({ publishableKey: PRODUCTION, domain: 'satellite.com' })).toBe('clerk.satellite.com');
    expect(frontendApi({ publishableKey: PRODUCTION, domain: 'clerk.satellite.com' })).toBe('clerk.satellite.com');
    expect(frontendApi({ publishableKey: DEVELOPMENT, domain: 'satellite.com' })).toBe(
      'happy-cat-12.clerk.accounts.dev',
    );
  });

  test.each(['', 'pk_test_', 'pk_test_????', `pk_test_${btoa('localhost$')}`, 'sk_test_x'])('is null for %j', (key) => {
    expect(frontendApi({ publishableKey: key })).toBeNull();
  });
});

test('instanceType() is the prefix’s', () => {
  expect(instanceType(DEVELOPMENT)).toBe('development');
  expect(instanceType(PRODUCTION)).toBe('production');
  expect(instanceType(null)).toBeNull();
});

test('hostOfKey() is what the key says, wherever the Frontend API is', () => {
  expect(hostOfKey(PRODUCTION)).toBe('clerk.example.com');
  expect(hostOfKey('pk_live_x')).toBeNull();
  expect(hostOfKey(null)).toBeNull();
});
