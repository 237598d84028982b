import type { Page } from 'puppeteer-core';

/** A Clerk that does what the test says, in a page without another one. */
interface ChangingWindow {
  Clerk: unknown;
  /** Gives it another Client, whose id this is. */
  change(clientId: string): void;
  /** How often its token cache was cleared. */
  cleared: number;
}

/**
 * Puts a Clerk into a page that says what it is told to: its Client has no sessions and an id that is not mistaken for
 * another one.
 */
export async function putChangingClerk(page: Page, clientId: string): Promise<void> {
  await page.evaluate((clientId) => {
    const listeners = new Set<() => void>();
    const changing = window as unknown as ChangingWindow;
    let id = clientId;
    changing.cleared = 0;
    changing.change = (clientId) => {
      id = clientId;
      for (const listener of listeners) listener();
    };
    const client = {
      sessions: [],
      __internal_toSnapshot: () => ({ object: 'client', id, sessions: [] }),
      clearCache() {
        changing.cleared += 1;
      },
    };
    changing.Clerk = {
      load() {},
      version: '6.0.0',
      status: 'ready',
      client,
      addListener(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    dispatchEvent(new Event('focus'));
  }, clientId);
}

/** Gives the Clerk of a page another Client. */
export function changeClient(page: Page, clientId: string): Promise<void> {
  return page.evaluate((clientId) => (window as unknown as ChangingWindow).change(clientId), clientId);
}

/** How often the token cache of a page's Clerk was cleared. */
export function clearedCaches(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as ChangingWindow).cleared);
}
