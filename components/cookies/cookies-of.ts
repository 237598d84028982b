import type { Cookie } from '../../lib/cookies/cookie.ts';
import type { CookieInstance } from '../../lib/cookies/instance.ts';
import { type CookieGroup, cookieInventory } from '../../lib/cookies/inventory.ts';
import type { FrameState } from '../../lib/inspector/state.ts';
import { standInsOf } from '../notices/stand-in.ts';
import { instanceOf } from '../state.ts';

/**
 * Clerk's cookies of a document, by base name.
 *
 * @param instance read from the document's publishable key; null when it has none
 * @param serverUsesSuffixed whether the server takes the set with suffixes; null when that is not known
 */
export function cookiesOf(
  frame: FrameState | null,
  cookies: readonly Cookie[],
  instance: CookieInstance | null,
  serverUsesSuffixed: boolean | null,
): readonly CookieGroup[] {
  const clerk = instanceOf(frame);
  // A stand-in for the Client may be as old as the cookies that it was made from.
  const client = standInsOf(frame).length === 0 ? clerk?.client : null;
  return cookieInventory(cookies, {
    instance,
    url: frame?.url ?? '',
    loaded: clerk?.status === 'ready' || clerk?.status === 'degraded',
    signedIn: client ? client.signedInSessions.length > 0 : null,
    serverUsesSuffixed,
  });
}
