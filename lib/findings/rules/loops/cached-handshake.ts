import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, named, text } from '../../facts.ts';
import { defineRule, type FindingKind } from '../../rule.ts';
import type { SeenNavigation } from '../../traffic.ts';

const CACHED: Pick<FindingKind, 'why' | 'steps' | 'docs'> = {
  why: 'findingCachedHandshakeWhy',
  steps: ['findingStepUpdateSdk', 'findingStepNoCache', 'findingCachedHandshakeStepBrowser'],
  docs: CLERK_DOCS.overview,
};

/** R03 */
export const cachedHandshake = defineRule({
  id: 'R03',
  name: 'findingCachedHandshakeName',
  looksFor: 'findingCachedHandshakeLooksFor',
  needs: ['navigations'],
  kinds: {
    cached: { ...CACHED, severity: 'error', statement: 'findingCachedHandshake' },
    cacheable: { ...CACHED, severity: 'warning', statement: 'findingCacheableHandshake' },
  },
  examine({ navigations }) {
    const last = navigations.filter(sendsToHandshake).at(-1);
    if (!last) return [];
    const { fromCache, sharedCache, cacheControl } = last;
    const isCached = fromCache || sharedCache !== null;
    if (!isCached && /\bno-store\b/i.test(cacheControl ?? '')) return [];
    return [
      {
        kind: isCached ? 'cached' : 'cacheable',
        facts: [
          labelled('findingFactAddress', text(last.url)),
          named('cache-control', text(cacheControl)),
          labelled('findingFactAnsweredBy', text(sharedCache ?? (fromCache ? 'disk cache' : null))),
        ],
        places: [{ tab: 'timeline', event: last.id }],
      },
    ];
  },
});

/** A redirect to a handshake by the application's server; the Frontend API hands such an address on itself. */
function sendsToHandshake({ status, url, redirectUrl, authStatus }: SeenNavigation): boolean {
  if (status < 300 || status > 399 || isHandshake(url)) return false;
  return authStatus === 'handshake' || isHandshake(redirectUrl);
}

function isHandshake(address: string | null): boolean {
  return URL.parse(address ?? '')?.pathname.endsWith('/v1/client/handshake') ?? false;
}
