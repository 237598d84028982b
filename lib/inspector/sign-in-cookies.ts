import { type Cookie, cookieVersion } from '../cookies/cookie.ts';
import { suffixedName } from '../cookies/names.ts';
import type { InspectedFrame } from './inspected-frame.ts';
import type { InspectorBrowser } from './inspector-browser.ts';

/** How often the tab is loaded anew in one change of the sign-in. */
const ROUNDS = 3;

const DEV_BROWSER = '__clerk_db_jwt';
const CLIENT_UAT = '__client_uat';
const SESSION = '__session';

/** What a sign-in puts into the cookies of a page. */
export interface SignInValues {
  readonly devBrowser: string;
  /** `__client_uat`: when the client last changed, epoch ms. */
  readonly updatedAt: number;
  /** A fresh session token, or null: then the page and the server fetch one. */
  readonly sessionToken: string | null;
}

/** The cookies that tell one client from another in a page: those of its dev browser, and when the client last changed. */
export async function clientCookies(frame: InspectedFrame): Promise<readonly Cookie[]> {
  const cookies = await ownCookies(frame, [DEV_BROWSER, CLIENT_UAT]);
  return cookies.toSorted((one, other) => rank(one) - rank(other));
}

/** The dev browser token among some cookies, that of the instance itself first; null without one. */
export function devBrowserIn(cookies: readonly Cookie[]): string | null {
  const named = cookies.filter(({ name, value }) => name.startsWith(DEV_BROWSER) && value !== '');
  return (named.find(({ name }) => name !== DEV_BROWSER) ?? named[0])?.value ?? null;
}

/** The same cookies with another dev browser token. */
export function withDevBrowser(cookies: readonly Cookie[], value: string): readonly Cookie[] {
  return cookies.map((cookie) => (cookie.name.startsWith(DEV_BROWSER) ? { ...cookie, value } : cookie));
}

/**
 * Puts another sign-in in the place of the present one, or none (null), and loads the tab anew: clerk-js holds the dev
 * browser in memory. What the old document wrote until it was gone is replaced once more.
 *
 * The session goes first and comes last. So nothing that is sent in between bears the session of one user and the dev
 * browser of another: it is signed out, or asks the Frontend API whose it is.
 * @param cookies where to write: the client's cookies with all that makes them the ones they are
 */
export async function replaceSignIn(
  frame: InspectedFrame,
  browser: Pick<InspectorBrowser, 'reload'>,
  cookies: readonly Cookie[],
  values: SignInValues | null,
): Promise<void> {
  const written = values ? withValues(cookies, values) : [];
  const isWritten = (cookie: Cookie) =>
    written.some(({ name, value }) => name === cookie.name && value === cookie.value);
  const all = [SESSION, 'clerk_active_context', '__refresh', CLIENT_UAT, DEV_BROWSER];
  let present = await ownCookies(frame, all);
  const old = new Set(present.filter((cookie) => !isWritten(cookie) && cookie.value.length > 1).map(cookieVersion));
  for (let round = 0; round < ROUNDS; round++) {
    const order = present.toSorted((one, other) => rank(other) - rank(one));
    for (const cookie of order) await frame.cookies.delete(cookie);
    for (const cookie of written) await frame.cookies.write(cookie, cookie.value);
    await browser.reload();
    present = await ownCookies(frame, all);
    if (!present.some((cookie) => old.has(cookieVersion(cookie)))) return;
  }
}

/** The session's cookies are like those of the dev browser but for their name: clerk-js 6.40 sets both by one rule. */
function withValues(cookies: readonly Cookie[], values: SignInValues): readonly Cookie[] {
  const { devBrowser, updatedAt, sessionToken } = values;
  const ofDevBrowser = withDevBrowser(cookies, devBrowser).filter(({ name }) => name.startsWith(DEV_BROWSER));
  const ofClient = cookies.filter(({ name }) => name.startsWith(CLIENT_UAT));
  return [
    ...ofDevBrowser,
    ...ofClient.map((cookie) => ({ ...cookie, value: String(Math.floor(updatedAt / 1000)) })),
    ...ofDevBrowser.flatMap((cookie) =>
      sessionToken === null ? [] : { ...cookie, name: cookie.name.replace(DEV_BROWSER, SESSION), value: sessionToken },
    ),
  ];
}

/** The page's cookies of some names, those of other instances left out. */
async function ownCookies(frame: InspectedFrame, baseNames: readonly string[]): Promise<readonly Cookie[]> {
  const key = frame.model.names?.publishableKey ?? '';
  const suffixed = await Promise.all(baseNames.map((name) => suffixedName(name, key)));
  const names = new Set([...baseNames, ...suffixed]);
  return (await frame.cookies.listClerk(frame.url, [])).filter(({ name }) => names.has(name));
}

/** The order in which cookies are put back. */
function rank({ name }: Cookie): number {
  if (name.startsWith(DEV_BROWSER)) return 0;
  return name.startsWith(CLIENT_UAT) ? 1 : 2;
}
