import { belongsToHost, type Cookie, cookieKey, cookieUrl } from './cookie.ts';
import { clerkCookieName } from './names.ts';
import type { CookieStore, StoredCookie } from './store.ts';

/**
 * The browser's cookies as one frame sees them: those of its window, private or not, and besides the unpartitioned ones
 * those of its own partition, which `getAll` leaves out unless asked by key.
 */
export function frameCookies(tabId: number, frameId: number): CookieStore {
  /** The unpartitioned ones, and those of the frame's partition unless the browser keeps that from us. */
  async function scopes(): Promise<readonly [Scope, Scope?]> {
    const inStore = await storeOf(tabId);
    const partitionKey = await partitionOf(tabId, frameId);
    return partitionKey ? [inStore, { ...inStore, partitionKey }] : [inStore];
  }

  return {
    async list(url) {
      return cookiesSentTo(url, present(await scopes()));
    },
    async listClerk(url, hosts) {
      const [unpartitioned, partitioned] = await scopes();
      const pageHost = new URL(url).hostname;
      const ofHost = async (host: string) => {
        const ofPartition = host === pageHost ? partitioned : partitioned && acrossSites(partitioned);
        const lists = present([unpartitioned, ofPartition]).map((scope) =>
          chrome.cookies.getAll({ domain: host, ...scope }),
        );
        return ((await Promise.all(lists)).flat() as Cookie[]).filter((cookie) => belongsToHost(cookie, host));
      };
      const lists = await Promise.all([
        cookiesSentTo(url, present([unpartitioned, partitioned])),
        ...hosts.map(ofHost),
      ]);
      const cookies = (lists.flat() as Cookie[]).filter(({ name }) => clerkCookieName(name));
      return [...new Map(cookies.map((cookie) => [cookieKey(cookie), cookie])).values()];
    },
    async remove(url, cookie) {
      const { name, storeId, partitionKey } = cookie as StoredCookie & chrome.cookies.Cookie;
      await chrome.cookies.remove({ url, name, storeId, ...(partitionKey && { partitionKey }) });
    },
    async delete(cookie) {
      // `cookies.remove` takes every copy of the name that the address has; one that has expired replaces just this one.
      await chrome.cookies.set({ ...details(cookie), value: '', expirationDate: 1 });
    },
    async write(cookie, value) {
      const written = await chrome.cookies.set({ ...details(cookie), value });
      if (!written) throw new Error('the browser did not take the cookie');
    },
  };
}

/** What the browser tells of a change. */
interface CookieChange {
  readonly removed: boolean;
  readonly cookie: Cookie;
  /** `explicit`, `overwrite`, `expired`, `evicted` or `expired_overwrite`. */
  readonly cause: string;
}

/** Calls back at each change of a cookie of Clerk's, until the returned function is called. */
export function onClerkCookieChanged(listener: (info: CookieChange) => void): () => void {
  const heard = (info: chrome.cookies.CookieChangeInfo) => {
    if (clerkCookieName(info.cookie.name)) listener(info as CookieChange);
  };
  chrome.cookies.onChanged.addListener(heard);
  return () => chrome.cookies.onChanged.removeListener(heard);
}

interface Scope {
  readonly storeId?: string;
  readonly partitionKey?: chrome.cookies.CookiePartitionKey;
}

/**
 * The partition of a frame's cookies; null where the tab's site was not granted: leave to enter its page (`activeTab`) is
 * none for its cookies. Firefox 153 tells it of no frame.
 */
export async function partitionOf(tabId: number, frameId: number): Promise<chrome.cookies.CookiePartitionKey | null> {
  if (!('getPartitionKey' in chrome.cookies)) return null;
  return chrome.cookies.getPartitionKey({ tabId, frameId }).then(
    ({ partitionKey }) => partitionKey,
    () => null,
  );
}

/**
 * The site of the tab that shows a document, as the browser has it: `example.co.uk`. Where that site was not granted, the
 * browser names it in its refusal: `No host permissions for cookies at url: "http://example.co.uk/"` (Chrome 132 to 156).
 */
export async function topSiteOf(documentId: string): Promise<string | null> {
  try {
    const { partitionKey } = await chrome.cookies.getPartitionKey({ documentId });
    return hostOf(partitionKey.topLevelSite);
  } catch (error) {
    return hostOf(/"(.+)"/.exec(String(error))?.[1]);
  }
}

/** Null where there is none, as in an opaque origin. */
function hostOf(address = ''): string | null {
  return URL.parse(address)?.hostname || null;
}

function present(scopes: readonly (Scope | undefined)[]): readonly Scope[] {
  return scopes.filter((scope) => scope !== undefined);
}

/** The browser refuses to list the cookies of an address that was not granted; leave to enter a page is none for that. */
async function cookiesSentTo(url: string, scopes: readonly Scope[]): Promise<readonly chrome.cookies.Cookie[]> {
  const { protocol, hostname } = new URL(url);
  if (!(await chrome.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }))) return [];
  const lists = await Promise.all(scopes.map((scope) => chrome.cookies.getAll({ url, ...scope })));
  return lists.flat();
}

/**
 * The partition of a frame with any ancestors. A request of a frame to another site counts as one with an ancestor from
 * another site, whatever the frame's own key says. An empty key would mean all partitions.
 */
function acrossSites({ partitionKey, ...scope }: Scope): Scope {
  const topLevelSite = partitionKey?.topLevelSite;
  return topLevelSite ? { ...scope, partitionKey: { topLevelSite } } : scope;
}

/** All that makes a cookie the one it is. A cookie without a domain of its own is host-only. */
function details(cookie: Cookie): chrome.cookies.SetDetails {
  const { name, domain, hostOnly, path, secure, httpOnly, sameSite, storeId, partitionKey, expirationDate } = cookie;
  return {
    url: cookieUrl(cookie),
    name,
    path,
    secure,
    httpOnly,
    sameSite,
    storeId,
    ...(!hostOnly && { domain }),
    ...(partitionKey && { partitionKey: partitionKey as chrome.cookies.CookiePartitionKey }),
    ...(expirationDate !== undefined && { expirationDate }),
  };
}

async function storeOf(tabId: number): Promise<{ storeId?: string }> {
  const stores = await chrome.cookies.getAllCookieStores();
  const store = stores.find(({ tabIds }) => tabIds.includes(tabId));
  return store ? { storeId: store.id } : {};
}
