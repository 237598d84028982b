import type { CookieGroup } from '../../../cookies/inventory.ts';
import { LARGEST_COOKIE } from '../../../cookies/value-problem.ts';
import { byteLength, leaves } from '../../../tokens/claim.ts';
import type { Jwt } from '../../../tokens/decode-token.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import type { Instance, SessionJwt } from '../../evidence.ts';
import { bytes, labelled, named } from '../../facts.ts';
import type { Fact } from '../../finding.ts';
import { ownSessionCookies, placesOf } from '../../reading/copies.ts';
import { defineRule, type FindingKind, type Found } from '../../rule.ts';
import type { DocumentCookies } from '../../traffic.ts';

/** Bytes from which a session cookie is nearly too large. */
const NEARLY = 3_500;

/** Bytes of all cookies of a request from which servers may refuse it, and from which Node does. */
const LARGE_HEADER = 8 * 1024;
const LARGEST_HEADER = 16 * 1024;

/** How many of the largest parts are named. */
const NAMED = 5;

const TOKEN: Pick<FindingKind, 'why' | 'steps' | 'docs'> = {
  why: 'findingTooLargeWhy',
  steps: ['findingTooLargeStepClaims', 'findingTooLargeStepBackend', 'findingTooLargeStepOrganizations'],
  docs: CLERK_DOCS.tokenSize,
};
const HEADER: Pick<FindingKind, 'why' | 'steps' | 'docs'> = {
  why: 'findingLargeHeaderWhy',
  steps: ['findingLargeHeaderStepDelete', 'findingStepHostnames', 'findingTooLargeStepClaims'],
  docs: CLERK_DOCS.tokenSize,
};

/** R38 */
export const tooLarge = defineRule({
  id: 'R38',
  name: 'findingTooLargeName',
  looksFor: 'findingTooLargeLooksFor',
  needs: ['cookies', 'instance'],
  reads: ['tokens', 'documentCookies'],
  kinds: {
    dropped: { ...TOKEN, severity: 'error', statement: 'findingTooLarge' },
    nearly: { ...TOKEN, severity: 'warning', statement: 'findingNearlyTooLarge' },
    'header-too-large': { ...HEADER, severity: 'error', statement: 'findingHeaderTooLarge' },
    'header-large': { ...HEADER, severity: 'warning', statement: 'findingHeaderLarge' },
  },
  examine({ cookies, instance, tokens, documentCookies }) {
    return [...tokenSize(cookies, instance, tokens ?? []), ...headerSize(cookies, documentCookies ?? [])];
  },
});

function tokenSize(
  cookies: readonly CookieGroup[],
  instance: Instance,
  tokens: readonly SessionJwt[],
): readonly Found<'dropped' | 'nearly'>[] {
  const nameBytes = byteLength(`__session_${instance.suffix}`);
  // The browser keeps no such cookie, so it shows only in the token that it was made from.
  const dropped = tokens.find(({ template, jwt }) => template === null && nameBytes + jwt.bytes > LARGEST_COOKIE);
  if (dropped) {
    const { jwt, sessionId } = dropped;
    return [
      {
        kind: 'dropped',
        values: [nameBytes + jwt.bytes, LARGEST_COOKIE],
        facts: largestClaims(jwt),
        places: [{ tab: 'tokens', sessionId, claim: null }],
      },
    ];
  }
  const nearly = ownSessionCookies(cookies, instance).find(({ entry }) => entry.bytes >= NEARLY);
  if (!nearly) return [];
  const { entry, jwt } = nearly;
  return [
    {
      kind: 'nearly',
      values: [entry.bytes, LARGEST_COOKIE],
      facts: largestClaims(jwt),
      places: placesOf([entry]),
    },
  ];
}

function headerSize(
  cookies: readonly CookieGroup[],
  requests: readonly DocumentCookies[],
): readonly Found<'header-large' | 'header-too-large'>[] {
  const size = headerBytes(cookies, requests);
  if (size <= LARGE_HEADER) return [];
  const largest = sentCookies(cookies)
    .toSorted((one, other) => other.bytes - one.bytes)
    .slice(0, NAMED);
  return [
    {
      kind: size > LARGEST_HEADER ? 'header-too-large' : 'header-large',
      values: [size],
      facts: largest.map((entry) => named(entry.cookie.name, bytes(entry.bytes))),
      places: placesOf(largest),
    },
  ];
}

/** As it was sent last, or else Clerk's part of what would be. */
function headerBytes(cookies: readonly CookieGroup[], requests: readonly DocumentCookies[]): number {
  const last = requests.findLast(({ inDocument }) => inDocument);
  // Between two cookies there are two characters, and one between name and value.
  return last?.headerBytes ?? sentCookies(cookies).reduce((sum, entry) => sum + entry.bytes + 3, 0);
}

function sentCookies(cookies: readonly CookieGroup[]) {
  return cookies.flatMap(({ copies }) => copies.filter(({ sentToPage }) => sentToPage));
}

function largestClaims({ claims, bytes: size }: Jwt): readonly Fact[] {
  const largest = leaves(claims)
    .toSorted((one, other) => other.bytes - one.bytes)
    .slice(0, NAMED);
  return [
    labelled('findingFactSize', bytes(size)),
    ...largest.map((claim) => named(claim.path.join('.'), bytes(claim.bytes))),
  ];
}
