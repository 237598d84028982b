import { expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS, optionsOf } from '../../../lib/verdict/assumptions.ts';
import { readAssumption, type WrittenName, writeAssumption } from '../../../lib/verdict/read-assumption.ts';
import { development } from '../../differential/verdict/keys.ts';

const { jwtKey } = development;

test('a server that was told nothing', () => {
  expect(optionsOf(DEFAULT_ASSUMPTIONS)).toEqual({
    clockSkewInMs: 5000,
    isSatellite: false,
    satelliteAutoSync: false,
  });
});

test('a server that was told all', () => {
  const told = {
    jwtKey,
    authorizedParties: ['https://app.example.com'],
    audience: ['api'],
    clockSkewInMs: 0,
    isSatellite: true,
    satelliteAutoSync: true,
    domain: 'example.net',
    proxyUrl: '/__clerk',
    signInUrl: 'https://example.com/sign-in',
  };
  const patterns = { organizationPatterns: ['/orgs/:slug'], personalAccountPatterns: [] };
  expect(optionsOf({ ...told, ...patterns })).toEqual({
    ...told,
    organizationSyncOptions: { organizationPatterns: ['/orgs/:slug'] },
  });
});

test.each<[WrittenName, string, unknown]>([
  ['jwtKey', ` ${jwtKey} `, jwtKey.trim()],
  ['jwtKey', jwtKey.replaceAll('\n', ''), jwtKey.replaceAll('\n', '')],
  ['jwtKey', ' ', null],
  [
    'authorizedParties',
    'https://a.example, http://localhost:3000\nchrome-extension://abc',
    ['https://a.example', 'http://localhost:3000', 'chrome-extension://abc'],
  ],
  ['authorizedParties', '', []],
  ['audience', 'api, https://b.example/c', ['api', 'https://b.example/c']],
  ['clockSkewInMs', ' 0 ', 0],
  ['domain', 'app.example.net:8080', 'app.example.net:8080'],
  ['domain', '', null],
  ['proxyUrl', '/__clerk', '/__clerk'],
  ['proxyUrl', 'https://example.com/__clerk', 'https://example.com/__clerk'],
  ['signInUrl', '/sign-in', '/sign-in'],
  ['signInUrl', 'https://example.com/sign-in', 'https://example.com/sign-in'],
  ['organizationPatterns', '/orgs/:slug, /orgs/:id/(.*)', ['/orgs/:slug', '/orgs/:id/(.*)']],
  ['personalAccountPatterns', '/me', ['/me']],
])('%s takes %j', (name, text, value) => {
  expect(readAssumption(name, text)).toEqual({ value });
});

test.each<[WrittenName, string, string, string]>([
  ['jwtKey', 'MIIB', 'key', 'MIIB'],
  ['jwtKey', jwtKey.replace('MIIB', 'MIIC'), 'key', jwtKey.replace('MIIB', 'MIIC').trim()],
  ['jwtKey', jwtKey.replaceAll('\n', '\\n'), 'key', jwtKey.replaceAll('\n', '\\n')],
  ['authorizedParties', 'https://a.example, https://b.example/', 'origin', 'https://b.example/'],
  ['authorizedParties', 'a.example', 'origin', 'a.example'],
  ['clockSkewInMs', '', 'milliseconds', ''],
  ['clockSkewInMs', '-5', 'milliseconds', '-5'],
  ['clockSkewInMs', '1.5', 'milliseconds', '1.5'],
  ['domain', 'https://example.net', 'domain', 'https://example.net'],
  ['domain', 'clerk.example.net', 'domain', 'clerk.example.net'],
  ['proxyUrl', 'example.com/__clerk', 'proxy', 'example.com/__clerk'],
  ['proxyUrl', '//example.com', 'proxy', '//example.com'],
  ['signInUrl', 'sign-in', 'address', 'sign-in'],
  ['organizationPatterns', '/orgs/:slug /teams/:name', 'pattern', '/teams/:name'],
  ['personalAccountPatterns', 'me', 'pattern', 'me'],
])('%s does not take %j', (name, text, problem, at) => {
  expect(readAssumption(name, text)).toEqual({ problem, at });
});

test('what was read is written so that it reads the same', () => {
  expect(writeAssumption(null)).toBe('');
  expect(writeAssumption(5000)).toBe('5000');
  expect(writeAssumption(jwtKey)).toBe(jwtKey);
  expect(writeAssumption(['https://a.example', 'https://b.example'])).toBe('https://a.example, https://b.example');
});
