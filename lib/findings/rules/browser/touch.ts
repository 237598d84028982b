import { daysLeft, isEligibleForTouch } from '../../../client/touch.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import type { HeldClient } from '../../evidence.ts';
import { labelled, named, text, time } from '../../facts.ts';
import { callFacts, isSignInStep, isSignOut } from '../../reading/calls.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule, type FindingKind, type Found } from '../../rule.ts';
import type { SeenCall, SeenNavigation } from '../../traffic.ts';

/** A page that is left within this time after a sign-in or sign-out is left because of it, ms. */
const BECAUSE_OF = 5 * SECOND;

type Kind = 'expired' | 'skipped' | 'due';

const TOUCH: Pick<FindingKind, 'docs'> = { docs: CLERK_DOCS.client };

/** R37 */
export const touch = defineRule({
  id: 'R37',
  name: 'findingTouchName',
  looksFor: 'findingTouchLooksFor',
  needs: ['client', 'now'],
  reads: ['navigations', 'calls'],
  kinds: {
    expired: {
      ...TOUCH,
      severity: 'warning',
      statement: 'findingTouchExpired',
      why: 'findingTouchExpiredWhy',
      steps: ['findingStepReload', 'findingTouchStepDecorate'],
    },
    skipped: {
      ...TOUCH,
      severity: 'warning',
      statement: 'findingTouchSkipped',
      why: 'findingTouchWhy',
      steps: ['findingTouchStepDecorate', 'findingTouchStepOpen'],
    },
    due: {
      ...TOUCH,
      severity: 'info',
      statement: 'findingTouchDue',
      why: 'findingTouchWhy',
      steps: ['findingTouchStepOpen'],
    },
  },
  applies: ({ client, now }) => client === null || now === null || isDue(client.value.cookieExpiresAt, now),
  examine({ client, now, navigations, calls }) {
    const { cookieExpiresAt } = client.value;
    if (cookieExpiresAt === null || !isDue(cookieExpiresAt, now)) return [];
    const facts = [named('client.cookieExpiresAt', time(cookieExpiresAt))];
    const places = [{ tab: 'client' } as const];
    if (cookieExpiresAt < now) return [{ kind: 'expired', facts, places }];
    const skipped = skippedTouch(client.value, navigations ?? [], calls ?? []);
    const days = daysLeft(cookieExpiresAt, now);
    return [skipped ?? { kind: 'due', values: [days], facts, places }];
  },
});

function isDue(cookieExpiresAt: number | null, now: number): boolean {
  return isEligibleForTouch(cookieExpiresAt, now);
}

/** The last sign-in or sign-out, if the page went on without a stop at the touch address. */
function skippedTouch(
  client: HeldClient['value'],
  navigations: readonly SeenNavigation[],
  calls: readonly SeenCall[],
): Found<Kind> | null {
  const last = calls.findLast((call) => isSignOut(call) || (isSignInStep(call) && hasSessionFrom(client, call.at)));
  const next = navigations.find(({ at }) => last && at > last.at && at - last.at < BECAUSE_OF);
  if (!last || !next || isTouch(next)) return null;
  return {
    kind: 'skipped',
    facts: [...callFacts(last), labelled('findingFactAddress', text(next.url))],
    places: [
      { tab: 'timeline', event: last.id },
      { tab: 'timeline', event: next.id },
    ],
  };
}

/** A session that was made then: the step was the last of its sign-in. */
function hasSessionFrom({ signedInSessions }: HeldClient['value'], at: number): boolean {
  return signedInSessions.some(({ createdAt }) => createdAt !== null && Math.abs(createdAt - at) < BECAUSE_OF);
}

function isTouch({ url }: SeenNavigation): boolean {
  return URL.parse(url)?.pathname.endsWith('/v1/client/touch') ?? false;
}
