import { expect, test } from 'vitest';
import type { Cookie } from '../../../lib/cookies/cookie.ts';
import { type CookieChangeInfo, cookieEvents } from '../../../lib/timeline/cookie-changes.ts';
import { cookie } from '../cookies/cookies.ts';
import { NOW, SESSION_ID, sessionToken } from './fixtures/tab.ts';

const [old, fresh] = [sessionToken(NOW), sessionToken(NOW + 50_000)];

function gone(of: Cookie, cause: string): CookieChangeInfo {
  return { removed: true, cookie: of, cause };
}

function came(of: Cookie, cause = 'explicit'): CookieChangeInfo {
  return { removed: false, cookie: of, cause };
}

/** Change and cause of each cookie. */
function told(...infos: readonly CookieChangeInfo[]): readonly (readonly string[])[] {
  return cookieEvents(infos).map(({ name, change, browserCause }) => [name, change, browserCause]);
}

test('a cookie that is written over has changed', () => {
  const [event, ...more] = cookieEvents([
    gone(cookie('__session', old), 'overwrite'),
    came(cookie('__session', fresh, { expirationDate: 2 })),
  ]);
  expect(more).toEqual([]);
  expect(event).toEqual({
    kind: 'cookie',
    key: expect.stringContaining('__session'),
    name: '__session',
    domain: 'localhost',
    change: 'changed',
    browserCause: 'overwrite',
    hash: fresh,
    token: { sessionId: SESSION_ID, jti: expect.any(String), issuedAt: NOW + 50_000, expiresAt: NOW + 110_000 },
  });
});

test('cookies come and go', () => {
  const uat = cookie('__client_uat', '0');
  expect(told(came(uat), gone(cookie('__session', old), 'expired_overwrite'))).toEqual([
    ['__client_uat', 'added', 'explicit'],
    ['__session', 'removed', 'expired_overwrite'],
  ]);
  expect(cookieEvents([gone(uat, 'expired')])[0]).toMatchObject({ browserCause: 'expired', hash: null, token: null });
});

test('what was written several times has changed once, from the first to the last', () => {
  const values = ['0', '1', '2'].map((value) => cookie('__client_uat', value));
  const [zero, one, two] = values as [Cookie, Cookie, Cookie];
  const infos = [gone(zero, 'expired_overwrite'), came(one), gone(one, 'overwrite'), came(two)];
  expect(cookieEvents(infos)).toMatchObject([{ change: 'changed', browserCause: 'expired_overwrite', hash: '2' }]);
  expect(told(...infos, gone(two, 'explicit'))).toEqual([['__client_uat', 'removed', 'explicit']]);
});

test('a cookie that was written as it was, but for its expiry, is no event', () => {
  const at = (expirationDate: number) => cookie('__client_uat', '1', { expirationDate });
  expect(told(gone(at(1), 'overwrite'), came(at(2)))).toEqual([]);
  const attribute = told(gone(at(1), 'overwrite'), came({ ...at(1), sameSite: 'no_restriction' }));
  expect(attribute).toEqual([['__client_uat', 'changed', 'overwrite']]);
  const untilTheBrowserEnds = told(gone(at(1), 'overwrite'), came(cookie('__client_uat', '1')));
  expect(untilTheBrowserEnds).toEqual([['__client_uat', 'changed', 'overwrite']]);
});

test('a cookie that came and went again is no event', () => {
  const probe = cookie('__clerk_test_etld', '1');
  expect(told(came(probe), gone(probe, 'expired_overwrite'))).toEqual([]);
});

test('two cookies of one name are two', () => {
  const infos = [came(cookie('__session', old)), came(cookie('__session', old, { path: '/app' }))];
  expect(cookieEvents(infos)).toHaveLength(2);
});
