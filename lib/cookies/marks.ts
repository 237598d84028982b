import { issuerOf } from '../tokens/issuer.ts';
import type { CookieEntry } from './entry.ts';
import type { CookieInstance } from './instance.ts';
import { LARGEST_COOKIE } from './value-problem.ts';

/** What is noteworthy about a cookie beside others. Most marks alone are no fault: other instances share localhost. */
export type CookieMark =
  /** Another cookie of the same name goes to the same server, which takes the first. */
  | 'duplicate'
  /** Its suffix is that of another instance. */
  | 'other-suffix'
  /** A session token that another instance has issued, under a name of this one's. */
  | 'other-issuer'
  /** The shared copy and the instance's own say different things. */
  | 'copies-differ'
  /** Over 4096 bytes: browsers drop such a cookie without a word. */
  | 'too-large'
  /** 3500 bytes or more: a few claims more, and it is too large. */
  | 'nearly-too-large'
  /** Of another form than its name promises. */
  | 'unreadable'
  /** A session token while nobody is signed in. */
  | 'leftover-session'
  /** Still there though the page has loaded: a server will try it again. */
  | 'leftover-handshake'
  /** A dev browser in production, where clerk-js removes it at each load. */
  | 'leftover-dev-browser'
  /** The probe with which clerk-js finds its domain, gone within a millisecond unless something is in its way. */
  | 'leftover-probe';

/** Bytes from which a cookie counts as nearly too large. */
const LARGE = 3500;

/** What the marks of leftovers depend on. */
export interface MarkContext {
  readonly instance: CookieInstance | null;
  /** clerk-js has loaded in the page. */
  readonly loaded: boolean;
  /** Null when not known. */
  readonly signedIn: boolean | null;
}

/** The marks of one cookie among all copies of its base name. */
export function marksOf(
  entry: CookieEntry,
  copies: readonly CookieEntry[],
  { instance, loaded, signedIn }: MarkContext,
): readonly CookieMark[] {
  const { baseName, bytes, owner } = entry;
  const foreign = owner === 'other' || hasOtherIssuer(entry, instance);
  const marks: Record<CookieMark, boolean> = {
    duplicate: copies.some((copy) => isDuplicate(entry, copy)),
    'other-suffix': owner === 'other',
    'other-issuer': owner !== 'other' && foreign,
    'copies-differ': copies.some((copy) => isOtherCopy(entry, copy)),
    'too-large': bytes > LARGEST_COOKIE,
    'nearly-too-large': bytes >= LARGE && bytes <= LARGEST_COOKIE,
    unreadable: isUnreadable(entry),
    'leftover-session': baseName === '__session' && signedIn === false && !foreign,
    'leftover-handshake': /^__clerk_handshake(?:_nonce)?$/.test(baseName) && loaded,
    'leftover-dev-browser': baseName === '__clerk_db_jwt' && instance?.production === true && !foreign,
    'leftover-probe': baseName === '__clerk_test_etld',
  };
  return (Object.keys(marks) as CookieMark[]).filter((mark) => marks[mark]);
}

function isDuplicate(entry: CookieEntry, copy: CookieEntry): boolean {
  if (copy.key === entry.key || copy.cookie.name !== entry.cookie.name) return false;
  return (copy.sentToPage && entry.sentToPage) || (copy.sentToFrontendApi && entry.sentToFrontendApi);
}

function isOtherCopy(entry: CookieEntry, copy: CookieEntry): boolean {
  const pair = [entry.owner, copy.owner];
  const together = pair.includes('own') && pair.includes('shared') && entry.sentToPage && copy.sentToPage;
  return together && entry.cookie.value !== copy.cookie.value;
}

function isUnreadable({ content }: CookieEntry): boolean {
  return content.kind === 'unreadable' || (content.kind === 'token' && content.token.form !== 'jwt');
}

/** The issuer of a token is the Frontend API in the publishable key, also behind a proxy. */
function hasOtherIssuer({ baseName, content }: CookieEntry, instance: CookieInstance | null): boolean {
  if (baseName !== '__session' || content.kind !== 'token' || content.token.form !== 'jwt') return false;
  const issuer = issuerOf(content.token);
  return issuer !== null && Boolean(instance?.frontendApi) && issuer !== instance?.frontendApi;
}
