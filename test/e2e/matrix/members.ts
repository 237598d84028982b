import type { Page } from 'puppeteer-core';
import type { Panel } from '../../browser/devtools.ts';

interface PageClient {
  cookieExpiresAt?: Date | null;
  captchaBypass?: boolean;
  lastAuthenticationStrategy?: string | null;
  buildTouchUrl(parameters: { redirectUrl: URL }): string;
}

/** Members of the Client that came after clerk-js 4, as the page has them; a date in ISO form, null where it has none. */
export function membersOfPage(page: Page): Promise<Readonly<Record<string, string | null>>> {
  return page.evaluate(() => {
    const { client } = (globalThis as unknown as { Clerk: { client: PageClient } }).Clerk;
    return {
      cookieExpiresAt: client.cookieExpiresAt?.toISOString() ?? null,
      captchaBypass: client.captchaBypass?.toString() ?? null,
      lastAuthenticationStrategy: client.lastAuthenticationStrategy ?? null,
    };
  });
}

/** The touch URL that the page's clerk-js builds for the page itself. */
export function touchUrlOfPage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { client } = (globalThis as unknown as { Clerk: { client: PageClient } }).Clerk;
    return client.buildTouchUrl({ redirectUrl: new URL(location.href) });
  });
}

/** A member of the Client in the tab in front: the value as one copies it, else the words in its place. */
export function memberOfPanel({ frame }: Panel, name: string): Promise<string> {
  return frame.evaluate((name) => {
    const terms = [...document.querySelectorAll('[role="tabpanel"]:not([hidden]) dt')];
    const value = terms.find((dt) => dt.textContent === name)?.nextElementSibling?.querySelector('.property-value');
    const copied = value?.querySelector<HTMLElement>('button.value')?.title;
    return copied ?? value?.textContent ?? `no ${name}`;
  }, name);
}
