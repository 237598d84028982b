import type { CookieGroup, MarkedCookie } from '../../../cookies/inventory.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list, named, text } from '../../facts.ts';
import { ownSessionCookies, placesOf } from '../../reading/copies.ts';
import { SETTLING } from '../../reading/durations.ts';
import { defineRule } from '../../rule.ts';

/** R32 */
export const embedded = defineRule({
  id: 'R32',
  name: 'findingEmbeddedName',
  looksFor: 'findingEmbeddedLooksFor',
  needs: ['page', 'cookies', 'instance', 'now'],
  reads: ['client', 'environment'],
  kinds: {
    'two-jars': {
      severity: 'warning',
      statement: 'findingEmbeddedTwoJars',
      why: 'findingEmbeddedTwoJarsWhy',
      steps: ['findingEmbeddedStepDelete', 'findingEmbeddedStepUpdate', 'findingStepReset'],
      docs: CLERK_DOCS.cookies,
    },
    'not-kept': {
      severity: 'warning',
      statement: 'findingEmbeddedNotKept',
      why: 'findingEmbeddedNotKeptWhy',
      steps: ['findingEmbeddedStepPartitioned', 'findingEmbeddedStepAllow', 'findingEmbeddedStepHttps'],
      docs: CLERK_DOCS.cookies,
    },
  },
  applies: ({ page }) => page === null || page.embedded === 'cross-site',
  examine({ page, cookies, instance, now, client, environment }) {
    const split = splitIn(cookies);
    const facts = [
      labelled('findingFactPage', text(page.url)),
      labelled('findingFactTopPage', text(page.topUrl)),
      named('partitioned_cookies', text(environment?.partitionedCookies?.toString())),
    ];
    if (split.length > 0) {
      const names = [...new Set(split.map(({ cookie }) => cookie.name))];
      return [{ kind: 'two-jars', values: [names.join(', ')], facts, places: placesOf(split) }];
    }
    const isSignedIn = client !== null && client.value.signedInSessions.length > 0 && now - client.readAt > SETTLING;
    const held = ownSessionCookies(cookies, instance).map(({ entry }) => entry);
    if (!isSignedIn || held.some(isSentAcrossSites)) return [];
    return [
      {
        kind: 'not-kept',
        facts: [...facts, labelled('findingFactCookies', list(held.map(({ cookie }) => cookie.name)))],
        places: placesOf(held),
      },
    ];
  },
});

/** Cookies that this frame has twice: of its partition, and of no partition but sent across sites. */
function splitIn(cookies: readonly CookieGroup[]): readonly MarkedCookie[] {
  return cookies.flatMap(({ copies }) => {
    const sent = copies.filter((entry) => entry.sentToPage && entry.owner !== 'other' && isSentAcrossSites(entry));
    const byName = Map.groupBy(sent, ({ cookie }) => cookie.name);
    return [...byName.values()].filter(isInTwoJars).flat();
  });
}

function isInTwoJars(copies: readonly MarkedCookie[]): boolean {
  return copies.some(isPartitioned) && copies.some((entry) => !isPartitioned(entry));
}

function isPartitioned({ cookie }: MarkedCookie): boolean {
  return cookie.partitionKey !== undefined;
}

function isSentAcrossSites({ cookie }: MarkedCookie): boolean {
  return cookie.sameSite === 'no_restriction' && cookie.secure;
}
