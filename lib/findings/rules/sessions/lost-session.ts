import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list, time } from '../../facts.ts';
import { callFacts, hasFailed, isSignOut, nameOf } from '../../reading/calls.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule, type Found } from '../../rule.ts';
import type { SeenCall, SessionsChange } from '../../traffic.ts';

/** What went wrong within this time before is taken for the cause, ms. */
const BEFORE = 30 * SECOND;

/** R33 */
export const lostSession = defineRule({
  id: 'R33',
  name: 'findingLostSessionName',
  looksFor: 'findingLostSessionLooksFor',
  needs: [],
  reads: ['calls', 'sessions'],
  kinds: {
    lost: {
      severity: 'warning',
      statement: 'findingLostSession',
      why: 'findingLostSessionWhy',
      steps: ['findingStepReload', 'findingLostSessionStepTrace', 'findingLostSessionStepLimits'],
      docs: CLERK_DOCS.limits,
    },
    limited: {
      severity: 'warning',
      statement: 'findingLimited',
      why: 'findingLimitedWhy',
      steps: ['findingLimitedStepWait', 'findingLimitedStepLoop', 'findingLostSessionStepLimits'],
      docs: CLERK_DOCS.limits,
    },
  },
  examine({ calls, sessions }) {
    const lost = lostIn(sessions ?? [], calls ?? []);
    return lost.length > 0 ? lost : limitedIn(calls ?? []);
  },
});

/** The last time that sessions went, when nobody signed out and something had failed before. */
function lostIn(changes: readonly SessionsChange[], calls: readonly SeenCall[]): readonly Found<'lost'>[] {
  const change = changes.at(-1);
  const gone = change?.before.filter((id) => !change.after.includes(id)) ?? [];
  if (!change || gone.length === 0) return [];
  const before = calls.filter(({ at }) => at <= change.at && at > change.at - BEFORE);
  if (before.some(isSignOut)) return [];
  const cause = before.findLast(
    (call) => hasFailed(call) || call.status === 429 || (isClientRead(call) && call.status === 403),
  );
  if (!cause) return [];
  return [
    {
      kind: 'lost',
      values: [cause.netError ?? cause.status],
      facts: [
        ...callFacts(cause),
        labelled('findingFactFailedAt', time(cause.at)),
        labelled('findingFactLostAt', time(change.at)),
        labelled('findingFactSessionsLost', list(gone)),
      ],
      fixes: [{ kind: 'reload' }],
      places: [
        { tab: 'timeline', event: cause.id },
        { tab: 'timeline', event: change.id },
      ],
    },
  ];
}

function isClientRead({ method, path }: SeenCall): boolean {
  return method === 'GET' && path === '/v1/client';
}

/** The last call, where there were too many; one that was answered since shows that it is over. */
function limitedIn(calls: readonly SeenCall[]): readonly Found<'limited'>[] {
  const limited = calls.findLast(({ inDocument, status }) => inDocument && status === 429);
  if (!limited || calls.some((call) => call.at > limited.at && nameOf(call) === nameOf(limited) && call.status < 400))
    return [];
  const { retryAfter } = limited;
  return [
    {
      kind: 'limited',
      values: [`${limited.method} ${limited.path}`],
      facts: [
        ...callFacts(limited),
        ...(retryAfter === null ? [] : [labelled('findingFactRetryAt', time(limited.at + retryAfter * SECOND))]),
      ],
      places: [{ tab: 'timeline', event: limited.id }],
    },
  ];
}
