import type { CookieInstance } from '../../cookies/instance.ts';
import type { MarkedCookie } from '../../cookies/inventory.ts';

/**
 * The browser's auth state as Playwright reads it (`storageState`, https://playwright.dev/docs/auth). Whoever has it is signed
 * in: it is the one export with credentials.
 */
export interface StorageState {
  readonly cookies: readonly {
    readonly name: string;
    readonly value: string;
    readonly domain: string;
    readonly path: string;
    /** Seconds since 1970, or -1 for a cookie that ends with the browser. */
    readonly expires: number;
    readonly httpOnly: boolean;
    readonly secure: boolean;
    readonly sameSite: 'Strict' | 'Lax' | 'None';
    readonly partitionKey?: string;
  }[];
  readonly origins: readonly {
    readonly origin: string;
    readonly localStorage: readonly { readonly name: string; readonly value: string }[];
  }[];
}

/** There is no storage state for these cookies. */
export class StorageStateError extends Error {
  override readonly name = 'StorageStateError';
}

/** What goes into a storage state. */
export interface StorageStateInput {
  /** Of the page's clerk-js; null when it is not known. */
  readonly instance: CookieInstance | null;
  /** Those of the page; those of other instances are left out. */
  readonly cookies: readonly MarkedCookie[];
  readonly origin: string;
  /** Clerk's keys of the page's local storage, with their values. */
  readonly localStorage: Readonly<Record<string, string>>;
}

/** @throws {StorageStateError} unless the page has a development instance, and cookies of it */
export function storageState({ instance, cookies, origin, localStorage }: StorageStateInput): StorageState {
  if (!instance || instance.production) {
    const what = instance ? 'This page has a production instance' : 'The instance of this page is not known';
    throw new StorageStateError(`${what}: auth state with credentials is exported of development instances only.`);
  }
  const own = cookies.filter(({ owner, marks }) => owner !== 'other' && !marks.includes('other-issuer'));
  if (own.length === 0) {
    throw new StorageStateError('There are no cookies of this instance: sign in, or grant access to the site.');
  }
  return {
    cookies: own.map(({ cookie: { name, value, domain, path, httpOnly, secure, sameSite, ...cookie } }) => ({
      name,
      value,
      domain,
      path,
      expires: cookie.expirationDate ?? -1,
      httpOnly,
      secure,
      // Playwright knows no cookie without a choice; the browser's own is Lax.
      sameSite: ({ strict: 'Strict', lax: 'Lax', unspecified: 'Lax', no_restriction: 'None' } as const)[sameSite],
      ...(cookie.partitionKey?.topLevelSite !== undefined && { partitionKey: cookie.partitionKey.topLevelSite }),
    })),
    origins: [{ origin, localStorage: Object.entries(localStorage).map(([name, value]) => ({ name, value })) }],
  };
}
