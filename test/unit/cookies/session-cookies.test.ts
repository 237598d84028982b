import { getCookieSuffix } from '@clerk/shared/keys';
import { expect, test } from 'vitest';
import { removeSessionCookies } from '../../../lib/cookies/session-cookies.ts';
import type { CookieStore } from '../../../lib/cookies/store.ts';
import { publishableKey } from '../client/fixtures/clerk-js.ts';

const URL = 'http://localhost:4000/';

function jar(...names: string[]): Pick<CookieStore, 'list' | 'remove'> & { names: string[] } {
  const cookies = names.map((name) => ({ name, value: 'value' }));
  return {
    get names() {
      return cookies.map(({ name }) => name);
    },
    list: async () => [...cookies],
    remove: async (_url, cookie) => {
      cookies.splice(cookies.indexOf(cookie), 1);
    },
  };
}

test('removes the plain name and the instance’s own, and no other instance’s', async () => {
  const suffixed = `__session_${await getCookieSuffix(publishableKey)}`;
  const store = jar('__session', suffixed, '__session_00000000', '__client_uat', 'session');
  expect(await removeSessionCookies(store, URL, publishableKey)).toEqual(['__session', suffixed]);
  expect(store.names).toEqual(['__session_00000000', '__client_uat', 'session']);
});

test('removes every copy of a name and tells it once', async () => {
  const store = jar('__session', '__session');
  expect(await removeSessionCookies(store, URL, null)).toEqual(['__session']);
  expect(store.names).toEqual([]);
});
