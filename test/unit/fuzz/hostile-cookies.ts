import * as fc from 'fast-check';
import type { Cookie } from '../../../lib/cookies/cookie.ts';
import { cookieInstance } from '../../../lib/cookies/instance.ts';
import { cookie } from '../cookies/cookies.ts';
import { texts } from './arbitraries.ts';

/** Publishable key of the instance whose cookies they may be. */
export const KEY = 'pk_test_Zm9vLWJhci0xMy5jbGVyay5hY2NvdW50cy5kZXYk';
export const instance = await cookieInstance(KEY);

/** Names of cookies: Clerk's, much like Clerk's, and anything at all. */
export const names = fc.oneof(
  texts,
  fc.constantFrom('__session', `__session_${instance.suffix}`, '__session_Abcd1234', '__client_uat', '__clerk_db_jwt'),
  texts.map((text) => `__clerk_${text}`),
  texts.map((text) => `__session_${text}`),
);

/** A cookie as the browser may tell it: names, values, domains and paths are a page's to choose. */
export const cookies: fc.Arbitrary<Cookie> = fc
  .record({
    name: names,
    value: texts,
    domain: fc.oneof(texts, fc.constantFrom('localhost', '.example.com', 'app.example.com')),
    hostOnly: fc.boolean(),
    path: fc.oneof(texts, fc.constantFrom('/', '/a', '/a/')),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
    expirationDate: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
    topLevelSite: fc.option(texts, { nil: undefined }),
  })
  .map(({ name, value, expirationDate, topLevelSite, ...fields }) =>
    cookie(name, value, {
      ...fields,
      ...(expirationDate !== undefined && { expirationDate }),
      ...(topLevelSite !== undefined && { partitionKey: { topLevelSite } }),
    }),
  );
