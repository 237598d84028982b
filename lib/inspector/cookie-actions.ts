import { type Cookie, cookieKey, cookieVersion } from '../cookies/cookie.ts';
import { CallError } from '../frontend-api/call-error.ts';
import type { InspectedFrame } from './inspected-frame.ts';
import type { InspectorBrowser } from './inspector-browser.ts';
import { refuseProduction } from './refuse-production.ts';

/** How often the tab is loaded anew in one reset. */
const RESETS = 3;

/**
 * Deletes one cookie.
 * @returns its name
 * @throws {CallError} `no_cookie` when it is gone
 */
export async function deleteCookie(frame: InspectedFrame, key: string): Promise<string> {
  const cookie = await cookieOf(frame, key);
  await frame.cookies.delete(cookie);
  return cookie.name;
}

/**
 * Gives one cookie of a development instance another value.
 * @returns its name
 * @throws {CallError} `no_cookie`, `production_instance`, `cookie_refused` with the browser's reason
 */
export async function editCookie(frame: InspectedFrame, key: string, value: string): Promise<string> {
  refuseProduction(frame);
  const cookie = await cookieOf(frame, key);
  try {
    await frame.cookies.write(cookie, value);
  } catch (error) {
    throw new CallError('cookie_refused', null, error instanceof Error ? error.message : String(error));
  }
  return cookie.name;
}

/**
 * Removes all that Clerk keeps for the site of a document, and loads the tab anew. A live clerk-js holds much of it in
 * memory and writes it back, so what came back by the time the old document was gone is removed once more.
 */
export async function resetClerkState(
  frame: InspectedFrame,
  browser: Pick<InspectorBrowser, 'reload' | 'removeStorageKeys' | 'storageKeys'>,
): Promise<{ readonly cookies: readonly string[]; readonly storageKeys: readonly string[] }> {
  const { documentId, url, cookies: store } = frame;
  const list = () => store.listClerk(url, frame.readableHosts);
  const storageKeys = await browser.storageKeys(documentId);
  if (storageKeys.length > 0) await browser.removeStorageKeys(documentId, storageKeys);
  const found = await list();
  const old = new Set(found.filter(({ value }) => value.length > 1).map(cookieVersion));
  let left = found;
  for (let round = 0; round === 0 || (round < RESETS && left.length > 0); round++) {
    await Promise.all(left.map((cookie) => store.delete(cookie)));
    await browser.reload();
    left = (await list()).filter((cookie) => old.has(cookieVersion(cookie)));
  }
  return { cookies: [...new Set(found.map(({ name }) => name))], storageKeys };
}

async function cookieOf(frame: InspectedFrame, key: string): Promise<Cookie> {
  const cookies = await frame.cookies.listClerk(frame.url, frame.readableHosts);
  const cookie = cookies.find((candidate) => cookieKey(candidate) === key);
  if (!cookie) throw new CallError('no_cookie');
  return cookie;
}
