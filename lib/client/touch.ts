import type { FrontendApiAddress } from './frontend-api.ts';

const day = 24 * 60 * 60 * 1000;

/** A client cookie is due for a touch when it expires in this many ms or less: 8 days, as in clerk-js since 5.30. */
const touchWindow = 8 * day;

/**
 * True when the client cookie expires in 8 days or less; one that has expired counts too.
 *
 * @param cookieExpiresAt ms, or null when the cookie has no expiry that is known: then it is never due.
 * @param now ms
 */
export function isEligibleForTouch(cookieExpiresAt: number | null, now: number): boolean {
  return cookieExpiresAt !== null && now >= touchEligibleFrom(cookieExpiresAt);
}

/** When, in ms, a cookie that expires at the given time, in ms, becomes due for a touch. */
export function touchEligibleFrom(cookieExpiresAt: number): number {
  return cookieExpiresAt - touchWindow;
}

/** Whole days that a cookie has left, 0 once it has expired; both times are ms. */
export function daysLeft(cookieExpiresAt: number, now: number): number {
  return Math.max(0, Math.floor((cookieExpiresAt - now) / day));
}

/** Where a page goes to have the client cookie renewed, and from there on to `redirectUrl`. */
export function touchAddress(redirectUrl: URL): FrontendApiAddress {
  return { path: '/client/touch', search: new URLSearchParams({ redirect_url: redirectUrl.href }) };
}
