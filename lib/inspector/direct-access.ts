import { devBrowserToken } from '../cookies/dev-browser.ts';
import type { CookieStore } from '../cookies/store.ts';
import type { DirectAccess } from '../frontend-api/direct.ts';
import { instanceType } from '../frontend-api/instance-host.ts';
import type { InspectorBrowser } from './inspector-browser.ts';

/** The document in whose name the Frontend API is called. */
interface CallingDocument {
  readonly url: string;
  readonly cookies: CookieStore;
  readonly publishableKey: string;
}

/** How to call the Frontend API without a clerk-js: with the document's origin and its dev browser token. */
export function directAccess(
  { url, cookies, publishableKey }: CallingDocument,
  browser: Pick<InspectorBrowser, 'fetchAs'>,
): Omit<DirectAccess, 'buildUrl'> {
  const { origin } = new URL(url);
  return {
    development: instanceType(publishableKey) === 'development',
    devBrowser: () => devBrowserToken(cookies, url, publishableKey),
    send: (address, init) => browser.fetchAs(origin, address, init),
  };
}
