import type { ActionError } from '../inspector/state.ts';
import type { Assumptions } from '../verdict/assumptions.ts';
import type { RequestKind, Verdict } from '../verdict/verdict.ts';

/** What the application's server would say of requests of the document. There are no credentials in it. */
export type ServerView = ServerSetting & (NoVerdict | ({ readonly kind: 'judged' } & Judged));

/** Nothing can be said yet, or nothing at all. */
export type NoVerdict =
  | { readonly kind: 'pending'; readonly waitsFor: 'code' | 'cookies' | 'keys' }
  | { readonly kind: 'impossible'; readonly because: WhyImpossible };

/** What the user says of the server, beside what the page does. Both are kept while the panel lives. */
export interface ServerSetting {
  /** What the page's clerk-js was told; its server was probably told the same. */
  readonly page: Partial<Assumptions>;
  /** What the user said instead. */
  readonly user: Partial<Assumptions>;
  readonly supposition: Supposition;
}

/** What is supposed to be otherwise than it is. Cookies are named by their keys (`cookieKey`). */
export interface Supposition {
  /** Cookies that are not sent. */
  readonly without: readonly string[];
  /** By how many seconds tokens are older than they are. */
  readonly aged: Readonly<Record<string, number>>;
  /** By how many seconds the server's clock is ahead. */
  readonly clock: number;
  /** Null for the page's own. */
  readonly publishableKey: string | null;
}

/** Everything as it is. */
export const NOTHING_SUPPOSED: Supposition = { without: [], aged: {}, clock: 0, publishableKey: null };

/** True when nothing is supposed to be otherwise. */
export function isNothing({ without, aged, clock, publishableKey }: Supposition): boolean {
  const isAged = Object.values(aged).some((seconds) => seconds !== 0);
  return without.length === 0 && !isAged && clock === 0 && publishableKey === null;
}

/** Why nothing can be said. */
export type WhyImpossible =
  /** The page names no instance. */
  | { readonly kind: 'no-instance' }
  /** The extension may not read the page's cookies. */
  | { readonly kind: 'no-access' }
  /** The instance did not tell its keys. */
  | { readonly kind: 'keys-refused'; readonly error: ActionError }
  /** It told keys of which none can be used. */
  | { readonly kind: 'keys-unreadable'; readonly message: string }
  /** It was not found out at the time that is looked at. */
  | { readonly kind: 'not-recorded' }
  /** Clerk's code could not be loaded, as after an update of the extension, or did not run. */
  | { readonly kind: 'code-failed'; readonly message: string };

/** What the server would say now. */
export interface Judged {
  /** When it was found out, epoch milliseconds. */
  readonly at: number;
  readonly documentId: string;
  /** The document's address, which both requests go to. */
  readonly url: string;
  readonly publishableKey: string;
  /** The cookies that they carry, in their order. */
  readonly cookies: readonly SentCookie[];
  /** Hosts whose cookies they carry too and the extension may not read: the verdict may be another with them. */
  readonly unseenHosts: readonly string[];
  readonly judgements: Judgements;
  /** What it would say under the supposition; null when nothing is supposed. */
  readonly supposed: Judgements | null;
}

/** One cookie that is sent. */
export interface SentCookie {
  readonly key: string;
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  /** It holds a token with times, which can be supposed to be older. */
  readonly ages: boolean;
}

/** One for a navigation to the document's address, one for a script's call there. */
export type Judgements = Readonly<Record<RequestKind, Judgement>>;

/** A verdict, or why the server would fail on the request. */
export type Judgement =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'failure'; readonly message: string };
