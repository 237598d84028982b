import type { SeenNavigation } from '../traffic.ts';
import { SECOND } from './durations.ts';

/** A stop of the browser at the Frontend API on its way to a page. */
export interface Handshake {
  readonly navigation: SeenNavigation;
  /** Host of the Frontend API. */
  readonly host: string;
  /** Why the server wanted it, `__clerk_hs_reason`. */
  readonly reason: string | null;
  /** Where the browser was to go back to, without its parameters. */
  readonly returnsTo: string | null;
}

/** Within this time handshakes count as one loop, and no longer than this after each other, ms. */
const LOOP_TIME = 10 * SECOND;
const LONGEST_PAUSE = 5 * SECOND;

/** From this number on: one is how a page begins, and two can follow each other on the way through another domain. */
const LOOP_LENGTH = 3;

/** The navigation as a handshake, or null when it is none. */
export function handshakeOf(navigation: SeenNavigation): Handshake | null {
  const url = URL.parse(navigation.url);
  if (!url?.pathname.endsWith('/v1/client/handshake')) return null;
  const target = URL.parse(url.searchParams.get('redirect_url') ?? '');
  return {
    navigation,
    host: url.host,
    reason: url.searchParams.get('__clerk_hs_reason'),
    returnsTo: target && `${target.origin}${target.pathname}`,
  };
}

/**
 * The handshakes of the loop by which the document was reached: three or more within 10 s. None when a page has loaded
 * without one since, which shows that the loop is over.
 */
export function handshakeLoop(navigations: readonly SeenNavigation[]): readonly Handshake[] {
  const handshakes = navigations.flatMap((navigation) => handshakeOf(navigation) ?? []);
  const last = handshakes.at(-1);
  if (!last?.navigation.inDocument) return [];
  const end = last.navigation.at;
  if (navigations.some(({ at, redirectUrl }) => at > end + LOOP_TIME && redirectUrl === null)) return [];
  const begin = handshakes.findLastIndex(({ navigation }, index) => {
    const next = handshakes[index + 1]?.navigation.at ?? end;
    return navigation.at <= end - LOOP_TIME || next - navigation.at > LONGEST_PAUSE;
  });
  const loop = handshakes.slice(begin + 1);
  return loop.length >= LOOP_LENGTH ? loop : [];
}
