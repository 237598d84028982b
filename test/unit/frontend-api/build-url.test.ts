import { Clerk } from '@clerk/clerk-js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontendApiUrlBuilder } from '../../../lib/frontend-api/build-url.ts';

const development = `pk_test_${btoa('happy-cat-12.clerk.accounts.dev$')}`;
const production = `pk_live_${btoa('clerk.example.com$')}`;

const instances = [
  ['in development', new Clerk(development)],
  ['in production', new Clerk(production)],
  ['of a satellite domain', new Clerk(production, { domain: 'satellite.test' })],
  ['behind a proxy', new Clerk(development, { proxyUrl: 'http://localhost:4000/__clerk' })],
  ['behind a proxy with a slash at the end', new Clerk(development, { proxyUrl: 'https://app.test/a/b/' })],
  ['behind a proxy at the root', new Clerk(development, { proxyUrl: 'https://proxy.test' })],
] as const;

/** Both builders: that of the real clerk-js, and ours from one address of it. */
function builders(clerk: Clerk) {
  const real = clerk.getFapiClient().buildUrl;
  const ours = frontendApiUrlBuilder(real({ path: '/client' }).href);
  if (!ours) throw new Error('the template was not taken');
  return { real, ours };
}

describe.each(instances)('an instance %s', (_, clerk) => {
  const { real, ours } = builders(clerk);

  test.each([
    ['/client', ''],
    ['/client/sessions', ''],
    ['/client/touch', 'redirect_url=https%3A%2F%2Fapp.test%2F%3Fids%3D1%2C2%2C3'],
    ['/client/touch', 'a=1&b=2&a=3'],
    ['/client/touch', 'a=,&b=x,'],
    ['/client/touch', '2=b&1=a&_clerk_js_version=0'],
  ])('%s?%s', (path, query) => {
    const search = new URLSearchParams(query);
    expect(ours({ path, search }).href).toBe(real({ path, search }).href);
  });

  test('any parameters', () => {
    // clerk-js drops a parameter of this name, which is an accident of its objects.
    const name = fc.string({ unit: 'binary' }).filter((text) => text !== '__proto__');
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (params) => {
        const search = new URLSearchParams(params.map(([key, text]) => [key, text]));
        expect(ours({ path: '/client/touch', search }).href).toBe(real({ path: '/client/touch', search }).href);
      }),
    );
  });
});

test('an address without parameters of its own', () => {
  const { real, ours } = builders(new Clerk(development));
  expect(ours({ path: '/client' }).href).toBe(real({ path: '/client' }).href);
});

test.each([
  ['no address', 'client'],
  ['an empty text', ''],
  ['an address of another path', 'https://clerk.example.com/v1/environment?_clerk_js_version=6.40.0'],
  ['an address of a path that only looks alike', 'https://clerk.example.com/v1/client/touch?_clerk_js_version=6.40.0'],
  ['an address that names no version of clerk-js', 'https://clerk.example.com/v1/client'],
  ['an address of another scheme', 'javascript://clerk.example.com/v1/client?_clerk_js_version=6.40.0'],
])('%s is no template', (_, template) => {
  expect(frontendApiUrlBuilder(template)).toBeNull();
});
