import type { InstanceNames } from '../protocol/observation.ts';
import { attempt, type ClerkLike, isClerk } from './clerk.ts';

/**
 * How a page names its Clerk instance, with a live clerk-js or without: by `window.Clerk`, by the attributes of its
 * script, or by the globals that SDKs write before they load it. The order is that of clerk-js itself.
 */
export default function instanceNames(): InstanceNames {
  const page = window as unknown as Record<string, unknown>;
  const clerk = attempt(() => page.Clerk);
  const live: Partial<ClerkLike> = isClerk(clerk) ? clerk : {};
  return {
    publishableKey:
      name(() => live.publishableKey) ?? attribute('publishable-key') ?? name(() => page.__clerk_publishable_key),
    proxyUrl: name(() => live.proxyUrl) ?? attribute('proxy-url') ?? name(() => page.__clerk_proxy_url),
    domain: name(() => live.domain) ?? attribute('domain') ?? name(() => page.__clerk_domain),
  };
}

function attribute(what: string): string | null {
  const attributeName = `data-clerk-${what}`;
  return name(() => document.querySelector(`script[${attributeName}]`)?.getAttribute(attributeName));
}

/** A text of the page that names something; Clerk writes an empty one where there is none. */
export function name(read: () => unknown): string | null {
  const value = attempt(read);
  return typeof value === 'string' && value !== '' ? value.slice(0, 2_000) : null;
}
