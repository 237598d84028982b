import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import { hostPattern, isWithin, mayServe, neededHosts, siteOf, webHost } from '../../../lib/access/hosts.ts';
import { cleanUrl } from '../../../lib/address/clean-url.ts';
import { frontendApiUrlBuilder } from '../../../lib/frontend-api/build-url.ts';
import { directTemplate } from '../../../lib/frontend-api/direct.ts';
import { frontendApiBase, frontendApiOf, hostOfKey, instanceType } from '../../../lib/frontend-api/instance-host.ts';
import { partsOf } from '../../../lib/verdict/address.ts';
import { texts } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

/** Publishable keys: of any host, and anything at all. */
const keys = fc.oneof(
  texts,
  fc
    .tuple(fc.constantFrom('pk_test_', 'pk_live_', 'pk_'), texts, fc.constantFrom('$', '', '$$'))
    .map(([prefix, host, end]) => prefix + Buffer.from(host + end).toString('base64')),
);

const addresses = fc.oneof(
  texts,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.tuple(fc.webUrl(), texts).map(([url, text]) => `${url}?redirect_url=${text}`),
  fc.tuple(fc.webUrl(), texts).map(([url, text]) => `${url}?redirect_url=${encodeURIComponent(text.toWellFormed())}`),
);

const names = fc.record({
  publishableKey: fc.option(keys),
  proxyUrl: fc.option(addresses),
  domain: fc.option(fc.oneof(texts, fc.domain())),
});

const SITES = ['localhost', 'a.localhost', '127.0.0.1', '[::1]', 'a.vercel.app', 'b.vercel.app', 'example.com'];
const FRONTEND_APIS = ['x.clerk.accounts.dev', 'accounts.dev', 'evilaccounts.dev', 'clerk.example.com', 'com', '*.com'];

/** Hosts as they come out of addresses. */
const hosts = fc
  .oneof(
    fc.constantFrom(...SITES, ...FRONTEND_APIS),
    fc.domain(),
    fc.tuple(texts, fc.constantFrom(...SITES)).map(([text, site]) => text + site),
  )
  .map((host) => webHost(`https://${host}/`))
  .filter((host) => host !== null);

describe('a publishable key', () => {
  fuzz('names its instance, or does not parse', keys, (key) => {
    hostOfKey(key);
    instanceType(key);
  });
});

describe('how a page names its instance', () => {
  fuzz('gives addresses of the Frontend API, or none', fc.tuple(names, addresses), ([name, page]) => {
    frontendApiOf(name, page);
    const base = frontendApiBase(name, page);
    if (base) frontendApiUrlBuilder(directTemplate(base))?.({ path: '/client' });
  });

  fuzz(
    'asks for no host but the page’s own and those of its site',
    fc.tuple(hosts, fc.option(hosts), hosts),
    ([page, topSite, frontendApi]) => {
      const site = siteOf(page, topSite, frontendApi);
      expect(isWithin(page, site)).toBe(true);
      const needed = neededHosts(page, site, frontendApi);
      for (const host of needed) {
        expect(host === page || host.endsWith('.accounts.dev') || isWithin(host, site)).toBe(true);
        expect(hostPattern(host)).not.toMatch(/\/\/.*\*.*\/\*$/);
      }
      expect(mayServe(site, frontendApi)).toBe(needed.includes(frontendApi));
    },
  );
});

describe('an address', () => {
  fuzz('is cleaned of its secrets', addresses, (address) => {
    cleanUrl(address);
    webHost(address);
  });

  fuzz(
    'has nothing of a secret in it once it is cleaned, wherever the secret stood',
    fc.tuple(addresses, fc.nat(6)),
    ([address, depth]) => {
      let dirty = 'https://a.test/?__clerk_db_jwt=CANARY';
      for (let level = 0; level < depth; level++) dirty = `https://a.test/?next=${encodeURIComponent(dirty)}`;
      const outer = URL.parse(address);
      outer?.searchParams.append('redirect_url', dirty);
      expect(cleanUrl(outer?.href ?? dirty)).not.toContain('CANARY');
    },
  );

  fuzz('is taken apart', addresses, (address) => {
    if (URL.canParse(address)) partsOf(address);
  });

  fuzz('is a pattern of others, or none', addresses, (address) => {
    frontendApiUrlBuilder(address)?.({ path: '/client', search: new URLSearchParams({ a: 'b' }) });
  });
});
