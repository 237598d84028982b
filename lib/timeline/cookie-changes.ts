import { type Cookie, cookieKey } from '../cookies/cookie.ts';
import { diff } from './diff/diff.ts';
import type { CookieEvent } from './event.ts';
import { tokenFacts } from './token-facts.ts';

/** What `chrome.cookies.onChanged` tells. A cookie that is written over goes first (`overwrite`) and then comes again. */
export interface CookieChangeInfo {
  readonly removed: boolean;
  readonly cookie: Cookie;
  readonly cause: string;
}

/**
 * What some notices of the browser come to, cookie by cookie: a cookie that went and came again has changed. No event are one
 * that came and went again, and one that was written as it was: clerk-js writes its cookies anew, each with a later expiry, at
 * every token and more often. The value of a cookie is in the place of its hash, which the recorder puts there.
 * @param infos all since the last time, in their order
 */
export function cookieEvents(infos: readonly CookieChangeInfo[]): readonly CookieEvent[] {
  const byCookie = Map.groupBy(infos, ({ cookie }) => cookieKey(cookie));
  return [...byCookie].flatMap(([key, all]) => cookieEvent(key, all) ?? []);
}

function cookieEvent(key: string, all: readonly CookieChangeInfo[]): CookieEvent | null {
  const [first, last] = [all.at(0), all.at(-1)];
  if (!first || !last) return null;
  const before = first.removed ? first.cookie : null;
  const after = last.removed ? null : last.cookie;
  if (before ? after && isRenewed(before, after) : !after) return null;
  const { name, domain } = first.cookie;
  return {
    kind: 'cookie',
    key,
    name,
    domain,
    change: changeOf(before, after),
    browserCause: after ? first.cause : last.cause,
    hash: after?.value ?? null,
    token: after && tokenFacts(after.value),
  };
}

function changeOf(before: Cookie | null, after: Cookie | null): CookieEvent['change'] {
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
}

function isRenewed(before: Cookie, after: Cookie): boolean {
  const { expirationDate: until } = after;
  const isEqual = diff({ ...before, expirationDate: 0 }, { ...after, expirationDate: 0 }).length === 0;
  return isEqual && (before.expirationDate === undefined) === (until === undefined);
}
