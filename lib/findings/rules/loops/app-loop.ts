import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, named, text } from '../../facts.ts';
import { SECOND } from '../../reading/durations.ts';
import { handshakeOf } from '../../reading/handshakes.ts';
import { defineRule } from '../../rule.ts';
import type { SeenNavigation } from '../../traffic.ts';

/** Documents within this time can be one loop, ms. */
const LOOP_TIME = 10 * SECOND;

/** Two pages, each twice. */
const LOOP_LENGTH = 4;

/** R05 */
export const appLoop = defineRule({
  id: 'R05',
  name: 'findingAppLoopName',
  looksFor: 'findingAppLoopLooksFor',
  needs: ['navigations'],
  reads: ['clerkJs', 'environment'],
  kinds: {
    loop: {
      severity: 'error',
      statement: 'findingAppLoop',
      why: 'findingAppLoopWhy',
      steps: ['findingStepPublicSignIn', 'findingAppLoopStepRedirect', 'findingAppLoopStepPending'],
      docs: CLERK_DOCS.redirects,
    },
  },
  examine({ navigations, clerkJs, environment }) {
    const tail = navigations.slice(-LOOP_LENGTH);
    const last = tail.at(-1);
    if (!last || !isLoop(tail)) return [];
    const pages = [...new Set(tail.map(pageOf))];
    const signInUrl = clerkJs?.options.signInUrl ?? environment?.signInUrl ?? null;
    const signIn = pages.find((page) => page === pageAt(signInUrl, last.url) || asksToSignIn(page, tail));
    if (signIn === undefined) return [];
    return [
      {
        kind: 'loop',
        values: [pages.join(' ⇄ ')],
        facts: [labelled('findingFactSignInPage', text(signIn)), named('signInUrl', text(signInUrl))],
        places: [{ tab: 'timeline', event: last.id }],
      },
    ];
  },
});

/** The same page again and again by redirects, or two in turns, with no handshake between. */
function isLoop(navigations: readonly SeenNavigation[]): boolean {
  const [first, last] = [navigations[0], navigations.at(-1)];
  if (navigations.length < LOOP_LENGTH || !first || !last || last.at - first.at > LOOP_TIME) return false;
  if (navigations.some((navigation) => handshakeOf(navigation) || isOfSatellite(navigation))) return false;
  const pages = navigations.map(pageOf);
  if (new Set(pages).size > 2) return false;
  return (
    navigations.slice(0, -1).every(({ redirectUrl }) => redirectUrl !== null) ||
    pages.every((page, index) => page !== pages[index + 1])
  );
}

/** On its way between a satellite and its primary domain: what is wrong with that is told by R24. */
function isOfSatellite({ url }: SeenNavigation): boolean {
  const parameters = URL.parse(url)?.searchParams;
  return parameters?.has('__clerk_synced') === true || parameters?.has('__clerk_satellite_url') === true;
}

/** Clerk's SDKs tell a sign-in page where to go back to. */
function asksToSignIn(page: string, navigations: readonly SeenNavigation[]): boolean {
  return navigations.some(
    (navigation) => pageOf(navigation) === page && URL.parse(navigation.url)?.searchParams.has('redirect_url') === true,
  );
}

function pageOf({ url }: SeenNavigation): string {
  return pageAt(url, url) ?? url;
}

function pageAt(address: string | null, base: string): string | null {
  const url = address === null ? null : URL.parse(address, base);
  return url && `${url.origin}${url.pathname}`;
}
