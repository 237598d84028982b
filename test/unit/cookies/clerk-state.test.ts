import { expect, test } from 'vitest';
import { clerkState } from '../../../lib/cookies/clerk-state.ts';
import { cookieInventory } from '../../../lib/cookies/inventory.ts';
import { cookie } from './cookies.ts';

const hosts = ['app.example.com', 'example.com', 'clerk.example.com'];

function state(...domains: readonly string[]) {
  const cookies = domains.map((domain) => cookie('__client_uat', '0', { domain, hostOnly: !domain.startsWith('.') }));
  const view = { instance: null, url: 'https://app.example.com/', loaded: true, signedIn: null };
  const groups = cookieInventory([...cookies, cookie('theme', 'dark', { domain: 'app.example.com' })], {
    ...view,
    serverUsesSuffixed: null,
  });
  return clerkState(groups, hosts, [
    '__clerk_environment',
    'clerk_telemetry_throttler',
    '__clerk_protect_pid',
    'theme',
    'clerk_notes',
  ]);
}

test('a reset removes Clerk’s cookies of the hosts and of domains above, and leaves those of others', () => {
  const removed = state('app.example.com', '.example.com', 'clerk.example.com', 'other.example.com', '.test').cookies;
  expect(removed.map(({ cookie: { domain } }) => domain)).toEqual([
    'app.example.com',
    '.example.com',
    'clerk.example.com',
  ]);
});

test('a reset removes Clerk’s keys of the local storage and leaves those of others', () => {
  expect(state().storageKeys).toEqual(['__clerk_environment', 'clerk_telemetry_throttler', '__clerk_protect_pid']);
});
