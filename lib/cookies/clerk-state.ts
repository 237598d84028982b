import { belongsToHost } from './cookie.ts';
import type { CookieGroup, MarkedCookie } from './inventory.ts';

/** What a reset of Clerk's state removes from a site. */
export interface ClerkState {
  /** Those of other instances too, and cookies named `__session` that are not Clerk's: the list is to be seen before. */
  readonly cookies: readonly MarkedCookie[];
  /** Keys in the local storage of the page's origin. */
  readonly storageKeys: readonly string[];
}

/**
 * What Clerk keeps for a site: its cookies of some hosts and of the domains above them, and its keys among those of the
 * local storage (the environment for bad times, ids of Clerk Protect, the telemetry throttle; clerk-js 6.40).
 */
export function clerkState(
  groups: readonly CookieGroup[],
  hosts: readonly string[],
  storageKeys: readonly string[],
): ClerkState {
  return {
    cookies: groups.flatMap(({ copies }) =>
      copies.filter(({ cookie }) => hosts.some((host) => belongsToHost(cookie, host))),
    ),
    storageKeys: storageKeys.filter(isClerkStorageKey),
  };
}

/** True for a key that Clerk has in the local storage. */
export function isClerkStorageKey(key: string): boolean {
  return key.startsWith('__clerk_') || key === 'clerk_telemetry_throttler';
}
