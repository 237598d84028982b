import * as fc from 'fast-check';
import { describe } from 'vitest';
import { clerkState } from '../../../lib/cookies/clerk-state.ts';
import { isSentTo } from '../../../lib/cookies/cookie.ts';
import { cookieInstance } from '../../../lib/cookies/instance.ts';
import { cookieInventory } from '../../../lib/cookies/inventory.ts';
import { clerkCookieName, otherSuffixes, suffixedName } from '../../../lib/cookies/names.ts';
import { valueProblem } from '../../../lib/cookies/value-problem.ts';
import { serverCookies } from '../../../lib/verdict/server-cookies.ts';
import { texts } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';
import { cookies, instance, KEY, names } from './hostile-cookies.ts';

const views = fc.record({
  instance: fc.constantFrom(instance, null),
  url: fc.oneof(texts, fc.constantFrom('http://localhost:4000/', 'https://app.example.com/a/b')),
  loaded: fc.boolean(),
  signedIn: fc.constantFrom(true, false, null),
  serverUsesSuffixed: fc.constantFrom(true, false, null),
});

describe('cookies', () => {
  fuzz(
    'are listed, marked and counted',
    fc.tuple(fc.array(cookies, { maxLength: 12 }), views, texts),
    ([list, view, host]) => {
      const groups = cookieInventory(list, view);
      clerkState(groups, [host, 'localhost'], [host]);
    },
  );

  fuzz('have names that are Clerk’s or not', fc.array(names, { maxLength: 5 }), async (list) => {
    for (const name of list) clerkCookieName(name);
    await otherSuffixes(list, KEY);
  });

  fuzz('are sent or not', fc.tuple(cookies, texts), ([each, address]) => isSentTo(each, address));

  fuzz('are read by the server', fc.array(cookies, { maxLength: 5 }), serverCookies);

  fuzz('get a value that the browser takes, or why it does not', fc.tuple(names, texts), ([name, value]) =>
    valueProblem(name, value),
  );
});

describe('a publishable key', () => {
  fuzz('tells the cookies of its instance', texts, async (key) => {
    await cookieInstance(key);
    await suffixedName('__session', key);
  });
});
