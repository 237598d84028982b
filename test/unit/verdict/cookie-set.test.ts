import { expect, test } from 'vitest';
import { type CookieSetRule, judge } from '../../../lib/verdict/index.ts';
import { claims, development, seconds } from '../../differential/verdict/keys.ts';

const { publishableKey, jwtKey, cookieSuffix, frontendApi } = development;
const old = await development.sign(claims(development, 300));
const young = await development.sign(claims(development));
const foreign = await development.sign(claims(development, 0, { iss: 'https://other-1.clerk.accounts.dev' }));
const uat = `${seconds()}`;

/** Sets of cookies: session and uat without suffix, then with. Undefined is missing. */
const CASES: [CookieSetRule, boolean, (string | undefined)[]][] = [
  ['unsuffixed-session-unreadable', false, ['firebase', uat, young, uat]],
  ['unsuffixed-session-of-other-instance', true, [foreign, uat, undefined, undefined]],
  ['no-suffixed-cookies', false, [young, uat, undefined, undefined]],
  ['unsuffixed-session-newer', false, [young, uat, old, uat]],
  ['suffixed-signed-out', false, [undefined, uat, undefined, '0']],
  ['suffixed-session-expired', false, [undefined, '0', old, uat]],
  ['suffixed-uat-missing', false, [young, uat, young, undefined]],
  ['suffixed-cookies', true, [young, uat, young, uat]],
];

test.each(CASES)('%s: suffix %s', async (rule, usesSuffixedCookies, values) => {
  const names = ['__session', '__client_uat', `__session_${cookieSuffix}`, `__client_uat_${cookieSuffix}`];
  const cookies = names.flatMap((name, index) => {
    const value = values[index];
    return value === undefined ? [] : [{ name, value }];
  });
  const url = `https://app.example.org/?__clerk_db_jwt=dvb_1`;
  const verdict = await judge({ cookies, url, publishableKey, options: { jwtKey } }, 'document');
  expect(verdict).toMatchObject({ rule, usesSuffixedCookies });
  // What the server itself chose.
  expect(verdict.handshakeUrl).toMatchObject({
    origin: `https://${frontendApi}`,
    parameters: expect.arrayContaining([{ name: 'suffixed_cookies', value: `${usesSuffixedCookies}` }]),
  });
});
