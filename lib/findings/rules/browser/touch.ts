import { daysLeft, isEligibleForTouch } from '../../../client/touch.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list, named, text, time } from '../../facts.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule, type FindingKind, type Found } from '../../rule.ts';
import type { SeenNavigation, SessionsChange } from '../../traffic.ts';

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
  reads: ['navigations', 'sessions'],
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
  examine({ client, now, navigations, sessions }) {
    const { cookieExpiresAt } = client.value;
    if (cookieExpiresAt === null || !isDue(cookieExpiresAt, now)) return [];
    const facts = [named('client.cookieExpiresAt', time(cookieExpiresAt))];
    const places = [{ tab: 'client' } as const];
    if (cookieExpiresAt < now) return [{ kind: 'expired', facts, places }];
    const skipped = skippedTouch(navigations ?? [], sessions ?? []);
    const days = daysLeft(cookieExpiresAt, now);
    return [skipped ?? { kind: 'due', values: [days], facts, places }];
  },
});

function isDue(cookieExpiresAt: number | null, now: number): boolean {
  return isEligibleForTouch(cookieExpiresAt, now);
}

/** The last sign-in or sign-out, if the page went on without a stop at the touch address. */
function skippedTouch(navigations: readonly SeenNavigation[], changes: readonly SessionsChange[]): Found<Kind> | null {
  const change = changes.at(-1);
  const next = navigations.find(({ at }) => change && at > change.at && at - change.at < BECAUSE_OF);
  if (!change || !next || isTouch(next)) return null;
  return {
    kind: 'skipped',
    facts: [labelled('findingFactAddress', text(next.url)), labelled('findingFactSessions', list(change.after))],
    places: [{ tab: 'timeline', event: next.id }],
  };
}

function isTouch({ url }: SeenNavigation): boolean {
  return URL.parse(url)?.pathname.endsWith('/v1/client/touch') ?? false;
}
