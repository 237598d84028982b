import { CLERK_DOCS } from '../../documentation.ts';
import { named, text, time } from '../../facts.ts';
import { ownClientUat, ownSessionCookies, placesOf } from '../../reading/copies.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule } from '../../rule.ts';

/** So long after a change the cookie may be behind, ms. */
const CATCHING_UP = 10 * SECOND;

/** R09 */
export const stateDrift = defineRule({
  id: 'R09',
  name: 'findingStateDriftName',
  looksFor: 'findingStateDriftLooksFor',
  needs: ['cookies', 'client', 'instance', 'now'],
  kinds: {
    'signed-out-cookie': {
      severity: 'error',
      statement: 'findingStateDriftSignedOut',
      why: 'findingStateDriftSignedOutWhy',
      steps: ['findingStepReload', 'findingStateDriftStepServer', 'findingStepReset'],
      docs: CLERK_DOCS.overview,
    },
    'signed-in-cookie': {
      severity: 'warning',
      statement: 'findingStateDriftSignedIn',
      why: 'findingStateDriftSignedInWhy',
      steps: ['findingStepReload', 'findingStepReset'],
      docs: CLERK_DOCS.overview,
    },
    times: {
      severity: 'info',
      statement: 'findingStateDriftTimes',
      why: 'findingStateDriftTimesWhy',
      steps: ['findingStepReload'],
      docs: CLERK_DOCS.overview,
    },
  },
  examine({ cookies, client: { value: client, readAt }, instance, now }) {
    const cookie = ownClientUat(cookies);
    if (cookie?.content.kind !== 'client-uat' || now - readAt < CATCHING_UP) return [];
    const { updatedAt } = cookie.content;
    const facts = [
      named(cookie.cookie.name, text(cookie.maskedValue)),
      named('client.signedInSessions.length', text(client.signedInSessions.length)),
      named('client.updatedAt', time(client.updatedAt)),
    ];
    const places = [...placesOf([cookie]), { tab: 'client' } as const];
    if (client.signedInSessions.length > 0) {
      if (updatedAt === null) return [{ kind: 'signed-out-cookie', facts, places, fixes: [{ kind: 'reload' }] }];
      return isBehind(client.updatedAt, updatedAt, now) && instance.type === 'development'
        ? [{ kind: 'times', facts, places }]
        : [];
    }
    // With a session cookie left as well it is a sign-out that was not finished, which rule R41 tells of.
    if (updatedAt === null || ownSessionCookies(cookies, instance).length > 0) return [];
    return [{ kind: 'signed-in-cookie', facts, places, fixes: [{ kind: 'reload' }] }];
  },
});

/** The cookie says seconds. */
function isBehind(clientUpdatedAt: number | null, cookieUpdatedAt: number, now: number): boolean {
  if (clientUpdatedAt === null || now - clientUpdatedAt < CATCHING_UP) return false;
  return Math.floor(clientUpdatedAt / SECOND) !== Math.floor(cookieUpdatedAt / SECOND);
}
