import { describe, expect, test } from 'vitest';
import type { ClerkState } from '../../../lib/inspector/state.ts';
import { assumptionsOfPage, type Looked, serverBasis, serverInput } from '../../../lib/panel/server-view-input.ts';
import type { Assumptions } from '../../../lib/verdict/assumptions.ts';
import { development, production } from '../../differential/verdict/keys.ts';
import { clerk, clerkNamed, cookie, frame, looked } from './looked.ts';

const inputOf = (at: Looked, user: Partial<Assumptions> = {}) => serverInput(at, serverBasis(at.frame, user));

describe('a verdict rests on', () => {
  test('the address, the key and the cookies that are sent there, in their order', () => {
    const sent = [
      cookie('__session', 'a', { path: '/page' }),
      cookie('__client_uat', '1', { domain: '.example.com', hostOnly: false }),
      cookie('__session', 'b', { httpOnly: true }),
    ];
    const others = [
      cookie('__client', 'c', { domain: 'clerk.example.com' }),
      cookie('__session', 'd', { path: '/other' }),
    ];
    expect(inputOf(looked([...sent, ...others]))).toMatchObject({
      kind: 'ready',
      documentId: 'D1',
      url: 'https://app.example.com/page',
      inFrame: false,
      publishableKey: production.publishableKey,
      cookies: sent,
      unseenHosts: [],
      options: { jwks: production.jwks, isSatellite: false, clockSkewInMs: 5000 },
    });
  });

  test('what the user says of the server, before what the page does', () => {
    const satellite = clerkNamed({ isSatellite: true, domain: 'clerk.example.com', proxyUrl: '/__clerk' });
    const on = frame(satellite, { frameId: 3 });
    const input = inputOf(looked([], on), { domain: 'example.net', authorizedParties: ['https://a.example'] });
    expect(input).toMatchObject({
      inFrame: true,
      options: {
        isSatellite: true,
        domain: 'example.net',
        proxyUrl: '/__clerk',
        authorizedParties: ['https://a.example'],
      },
    });
  });

  test('the key that the server was given; the published ones are not waited for then', () => {
    const { jwtKey } = development;
    expect(inputOf(looked([], frame(clerk({ signingKeys: null }))), { jwtKey })).toMatchObject({
      kind: 'ready',
      options: { jwtKey },
    });
  });

  test('cookies of hosts above that may not be read, and so are missing', () => {
    const missing = ['*://example.com/*', '*://clerk.example.com/*', '*://ample.com/*'];
    expect(inputOf(looked([], frame(clerk(), { access: { needed: [], missing } })))).toMatchObject({
      kind: 'ready',
      unseenHosts: ['example.com'],
    });
  });
});

describe('there is none', () => {
  const page = (state: ClerkState) =>
    frame(clerk(), {
      page: {
        kind: 'attached',
        document: {
          documentId: 'D1',
          focused: true,
          online: true,
          clerk: state,
          load: null,
          otherInstances: { hosts: [], suffixes: [] },
        },
      },
    });
  const refused = {
    code: 'network_error',
    message: '',
    call: 'GET /.well-known/jwks.json',
    status: null,
    traceId: null,
    retryAfter: null,
  };

  test.each([
    ['before the worker told anything', { frame: null, secrets: null }, 'cookies'],
    ['while the hook is being put in', looked([], frame(clerk(), { page: { kind: 'attaching' } })), 'cookies'],
    ['before the cookies were read', { frame: frame(), secrets: null }, 'cookies'],
    ['before the keys were told', looked([], frame(clerk({ signingKeys: null }))), 'keys'],
  ])('yet %s', (_, at, waitsFor) => {
    expect(inputOf(at)).toEqual({ kind: 'pending', waitsFor });
  });

  const hidden = { needed: [], missing: ['*://app.example.com/*'] };
  test.each([
    ['without an instance', looked([], page({ kind: 'absent' })), { kind: 'no-instance' }],
    ['without a publishable key', looked([], frame(clerkNamed({ publishableKey: null }))), { kind: 'no-instance' }],
    ['without access', looked([], frame(clerk(), { page: { kind: 'no-access' } })), { kind: 'no-access' }],
    ['without access any more', looked([], frame(clerk(), { access: hidden })), { kind: 'no-access' }],
    ['of a page that is not on the web', looked([], frame(clerk(), { url: 'about:blank' })), { kind: 'no-access' }],
    [
      'when the instance refuses its keys',
      looked([], frame(clerk({ signingKeys: { kind: 'refused', error: refused } }))),
      { kind: 'keys-refused', error: refused },
    ],
  ])('%s', (_, at, because) => {
    expect(inputOf(at)).toEqual({ kind: 'impossible', because });
  });
});

describe('the page tells', () => {
  test('what its clerk-js was told', () => {
    const { instance } = clerkNamed({ isSatellite: true, domain: 'clerk.example.net' });
    const options = { signInUrl: 'https://example.com/sign-in', satelliteAutoSync: 'true', touchSession: 'true' };
    expect(assumptionsOfPage(clerk({ instance, options }))).toEqual({
      isSatellite: true,
      domain: 'example.net',
      proxyUrl: null,
      signInUrl: 'https://example.com/sign-in',
      satelliteAutoSync: true,
    });
  });

  test('less when no clerk-js lives there, or an option is a function', () => {
    const { instance } = clerkNamed({ isSatellite: null, proxyUrl: '/__clerk' });
    expect(assumptionsOfPage(clerk({ status: null, instance }))).toEqual({ proxyUrl: '/__clerk' });
    expect(assumptionsOfPage(clerk({ options: { signInUrl: 'function' } }))).not.toHaveProperty('signInUrl');
  });
});
