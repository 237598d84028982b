import { getCookieSuffix, parsePublishableKey } from '@clerk/shared/keys';

/** What the cookies of an instance are told by. */
export interface CookieInstance {
  /** Eight characters at the end of the names of its own copies. */
  readonly suffix: string;
  /** Host, and port if it has one; null when the key cannot be parsed. With a proxy it is still the one in the key. */
  readonly frontendApi: string | null;
  readonly production: boolean;
}

/** Reads a publishable key. A key that clerk-js would refuse has a suffix all the same. */
export async function cookieInstance(publishableKey: string): Promise<CookieInstance> {
  const suffix = await getCookieSuffix(publishableKey);
  const parsed = parsePublishableKey(publishableKey);
  return { suffix, frontendApi: parsed?.frontendApi ?? null, production: parsed?.instanceType === 'production' };
}
