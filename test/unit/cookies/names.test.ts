import { getCookieSuffix } from '@clerk/shared/keys';
import { expect, test } from 'vitest';
import { clerkCookieName, otherSuffixes } from '../../../lib/cookies/names.ts';
import { publishableKey } from '../client/fixtures/clerk-js.ts';

test.each([
  ['__session', '__session', null],
  ['__session_naoXFJnI', '__session', 'naoXFJnI'],
  ['__session_jLGae-Yw', '__session', 'jLGae-Yw'],
  ['__client', '__client', null],
  ['__client_uat', '__client_uat', null],
  ['__client_uat_9Vp_xPj2', '__client_uat', '9Vp_xPj2'],
  ['__clerk_db_jwt_naoXFJnI', '__clerk_db_jwt', 'naoXFJnI'],
  ['__refresh_naoXFJnI', '__refresh', 'naoXFJnI'],
  ['__clerk_handshake_nonce', '__clerk_handshake_nonce', null],
  ['__clerk_something_new', '__clerk_something_new', null],
  ['clerk_active_context', 'clerk_active_context', null],
])('%s is a name of Clerk’s', (name, baseName, suffix) => {
  expect(clerkCookieName(name)).toEqual({ baseName, suffix });
});

test.each(['', 'session', '__session_short', '__sessions', '__refresh', '__client_naoXFJnI', 'clerk', '_cfuvid'])(
  '%j is none',
  (name) => {
    expect(clerkCookieName(name)).toBeNull();
  },
);

test('suffixes of other instances are told once each', async () => {
  const own = await getCookieSuffix(publishableKey);
  const names = ['__session', `__session_${own}`, '__session_bbbbbbbb', '__client_uat_bbbbbbbb', '__refresh_aaaaaaaa'];
  expect(await otherSuffixes(names, publishableKey)).toEqual(['aaaaaaaa', 'bbbbbbbb']);
  expect(await otherSuffixes([`__session_${own}`], null)).toEqual([own]);
});
