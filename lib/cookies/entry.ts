import { byteLength } from '../tokens/claim.ts';
import { type CookieContent, cookieContent, maskedValue } from './content.ts';
import { type Cookie, cookieKey, isSentTo } from './cookie.ts';
import type { CookieInstance } from './instance.ts';
import { clerkCookieName } from './names.ts';

/** Whose a cookie is by its suffix; `shared` has none, `unknown` has one while the page's instance is not known. */
export type CookieOwner = 'own' | 'other' | 'shared' | 'unknown';

/** A cookie of Clerk's and what can be told of it alone. */
export interface CookieEntry {
  /** Names it among all cookies. */
  readonly key: string;
  /** With its whole value: show `maskedValue` until asked. */
  readonly cookie: Cookie;
  /** The name without suffix. */
  readonly baseName: string;
  readonly suffix: string | null;
  readonly owner: CookieOwner;
  readonly content: CookieContent;
  readonly maskedValue: string;
  /** Size of name and value, as browsers count it. */
  readonly bytes: number;
  /** Epoch ms; null for a cookie that ends with the browser. */
  readonly expiresAt: number | null;
  /** True when the page's requests to its own server carry it. */
  readonly sentToPage: boolean;
  /** True when requests to the Frontend API carry it. */
  readonly sentToFrontendApi: boolean;
}

/** The entry of a cookie, or null when it is none of Clerk's. */
export function cookieEntry(cookie: Cookie, instance: CookieInstance | null, pageUrl: string): CookieEntry | null {
  const name = clerkCookieName(cookie.name);
  if (!name) return null;
  const content = cookieContent(name.baseName, cookie.value);
  const { expirationDate } = cookie;
  return {
    key: cookieKey(cookie),
    cookie,
    ...name,
    owner: ownerOf(name.suffix, instance),
    content,
    maskedValue: maskedValue(cookie.value, content),
    bytes: byteLength(`${cookie.name}${cookie.value}`),
    expiresAt: expirationDate === undefined ? null : Math.round(expirationDate * 1000),
    sentToPage: isSentTo(cookie, pageUrl),
    sentToFrontendApi: Boolean(instance?.frontendApi) && isSentTo(cookie, `https://${instance?.frontendApi}/v1/`),
  };
}

function ownerOf(suffix: string | null, instance: CookieInstance | null): CookieOwner {
  if (suffix === null) return 'shared';
  if (instance === null) return 'unknown';
  return suffix === instance.suffix ? 'own' : 'other';
}
