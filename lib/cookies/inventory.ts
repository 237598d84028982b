import type { Cookie } from './cookie.ts';
import { type CookieEntry, cookieEntry } from './entry.ts';
import type { CookieInstance } from './instance.ts';
import { type CookieMark, marksOf } from './marks.ts';
import { type CookieReaders, readersOf } from './readers.ts';

/** What the cookies are looked at with. */
export interface CookieView {
  /** Of the page's clerk-js; null when there is none. */
  readonly instance: CookieInstance | null;
  /** Address of the page or frame. */
  readonly url: string;
  /** clerk-js has loaded there. */
  readonly loaded: boolean;
  /** Whether the page's client has a signed-in session; null when it was not told: then `__client_uat` decides. */
  readonly signedIn: boolean | null;
  /** Whether the server takes the set of cookies with suffixes; null when that is not known. */
  readonly serverUsesSuffixed: boolean | null;
}

/** A cookie among the others. */
export interface MarkedCookie extends CookieEntry {
  readonly marks: readonly CookieMark[];
}

/** All copies of one cookie: with the instance's suffix, without, of other instances, on other domains and paths. */
export interface CookieGroup {
  readonly baseName: string;
  /** The instance's own first, then the shared, then those of others. */
  readonly copies: readonly MarkedCookie[];
  readonly readers: CookieReaders;
}

/** The cookies that decide most, in this order; what else there is follows by name. */
const ORDER = ['__session', '__client_uat', '__clerk_db_jwt', '__refresh', '__client', 'clerk_active_context'];
const OWNERS: readonly CookieEntry['owner'][] = ['own', 'unknown', 'shared', 'other'];

/**
 * Clerk's cookies among some, by base name. A cookie may be listed more than once, as by the hosts that share it.
 *
 * @param cookies in the browser's order, without those of partitions that the frame is not in
 */
export function cookieInventory(cookies: readonly Cookie[], view: CookieView): readonly CookieGroup[] {
  const groups = Map.groupBy(entriesOf(cookies, view), ({ baseName }) => baseName);
  const signedIn = view.signedIn ?? signedInByCookie(groups.get('__client_uat') ?? [], view);
  return [...groups]
    .map(([baseName, copies]) => ({
      baseName,
      copies: copies
        .map((entry) => ({ ...entry, marks: marksOf(entry, copies, { ...view, signedIn }) }))
        .toSorted((one, other) => OWNERS.indexOf(one.owner) - OWNERS.indexOf(other.owner)),
      readers: readersOf(baseName, copies, view.instance !== null, view.serverUsesSuffixed),
    }))
    .toSorted((one, other) => rank(one) - rank(other) || (one.baseName < other.baseName ? -1 : 1));
}

function entriesOf(cookies: readonly Cookie[], { instance, url }: CookieView): readonly CookieEntry[] {
  const entries = cookies.flatMap((cookie) => cookieEntry(cookie, instance, url) ?? []);
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

/** What clerk-js would read from `__client_uat`; null when there is none. */
function signedInByCookie(copies: readonly CookieEntry[], { instance }: CookieView): boolean | null {
  const { clerkJs } = readersOf('__client_uat', copies, instance !== null, null);
  const taken = clerkJs.takes === 'copy' ? copies.find(({ key }) => key === clerkJs.key) : undefined;
  return taken?.content.kind === 'client-uat' ? taken.content.updatedAt !== null : null;
}

function rank({ baseName }: CookieGroup): number {
  const index = ORDER.indexOf(baseName);
  return index === -1 ? ORDER.length : index;
}
