import type { CookieStore, StoredCookie } from './store.ts';

/**
 * The browser's cookies as one frame sees them: those of its window, private or not, and besides the unpartitioned ones
 * those of its own partition, which `getAll` leaves out unless asked by key. The webextension-polyfill types neither.
 */
export function frameCookies(tabId: number, frameId: number): CookieStore {
  return {
    async list(url) {
      const inStore = await storeOf(tabId);
      const { partitionKey } = await chrome.cookies.getPartitionKey({ tabId, frameId });
      const lists = [
        chrome.cookies.getAll({ url, ...inStore }),
        chrome.cookies.getAll({ url, partitionKey, ...inStore }),
      ];
      return (await Promise.all(lists)).flat();
    },
    async remove(url, cookie) {
      const { name, storeId, partitionKey } = cookie as StoredCookie & chrome.cookies.Cookie;
      await chrome.cookies.remove({ url, name, storeId, ...(partitionKey && { partitionKey }) });
    },
  };
}

async function storeOf(tabId: number): Promise<{ storeId?: string }> {
  const stores = await chrome.cookies.getAllCookieStores();
  const store = stores.find(({ tabIds }) => tabIds.includes(tabId));
  return store ? { storeId: store.id } : {};
}
