import { parsePublishableKey } from '@clerk/shared/keys';

/** How a page names its Clerk instance; a member it does not name is null. */
export interface InstanceNames {
  readonly publishableKey: string | null;
  /** Absolute, or a path on the page's origin. */
  readonly proxyUrl: string | null;
  /** Domain of a satellite or of a production instance with one of its own; without `clerk.` in the SDKs' options. */
  readonly domain: string | null;
}

/**
 * Where the Frontend API is, with the scheme and path of a proxy. Null when the key does not parse. The order is that of
 * clerk-js: proxy, then domain in production, then the key; all but a proxy is https.
 */
export function frontendApiBase({ publishableKey, proxyUrl, domain }: InstanceNames, pageUrl: string): URL | null {
  if (proxyUrl) {
    const proxy = URL.parse(proxyUrl, pageUrl);
    return proxy && /^https?:$/.test(proxy.protocol) ? proxy : null;
  }
  const key = parsePublishableKey(publishableKey ?? undefined);
  if (!key) return null;
  const ofDomain = domain && (domain.startsWith('clerk.') ? domain : `clerk.${domain}`);
  return URL.parse(`https://${(key.instanceType === 'production' && ofDomain) || key.frontendApi}`);
}

/** The same as a text to which paths are added, without a slash at its end: `https://localhost:4000/__clerk`. */
export function rootOf({ origin, pathname }: URL): string {
  return `${origin}${pathname}`.replace(/\/$/, '');
}

/** The same as people write it: `clerk.example.com`, `localhost:4000/__clerk`. */
export function frontendApiOf(names: InstanceNames, pageUrl: string): string | null {
  const base = frontendApiBase(names, pageUrl);
  return base && `${base.host}${base.pathname}`.replace(/\/$/, '');
}

/** The host of the Frontend API that a publishable key names; null when it does not parse. */
export function hostOfKey(publishableKey: string | null): string | null {
  return parsePublishableKey(publishableKey ?? undefined)?.frontendApi ?? null;
}

/** `development` or `production`, which the key's prefix alone decides; null when it does not parse. */
export function instanceType(publishableKey: string | null): 'development' | 'production' | null {
  return parsePublishableKey(publishableKey ?? undefined)?.instanceType ?? null;
}
