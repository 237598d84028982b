import { STAND_IN_ID } from '../../../client/stand-in.ts';
import type { ClerkState } from '../../../inspector/state.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import type { Inputs } from '../../evidence.ts';
import { named, text } from '../../facts.ts';
import { hasFailed, tokenCall } from '../../reading/calls.ts';
import { defineRule, type FindingKind } from '../../rule.ts';

const DEGRADED: Pick<FindingKind, 'severity' | 'steps' | 'docs'> = {
  severity: 'warning',
  steps: ['findingDegradedStepCalls', 'findingStepReload', 'findingDegradedStepStatus'],
  docs: CLERK_DOCS.client,
};

type Present = Extract<ClerkState, { kind: 'present' }>;

/** R15 */
export const degraded = defineRule({
  id: 'R15',
  name: 'findingDegradedName',
  looksFor: 'findingDegradedLooksFor',
  needs: ['clerk'],
  reads: ['calls'],
  kinds: {
    'stand-in': { ...DEGRADED, statement: 'findingStandIn', why: 'findingStandInWhy' },
    degraded: { ...DEGRADED, statement: 'findingDegraded', why: 'findingDegradedWhy' },
  },
  examine({ clerk, calls }) {
    if (clerk.kind !== 'present') return [];
    const isStandIn = clerk.client?.id === STAND_IN_ID;
    if (!isStandIn && (clerk.status !== 'degraded' || isForNoSession(clerk, calls ?? []))) return [];
    return [
      {
        kind: isStandIn ? 'stand-in' : 'degraded',
        facts: [named('Clerk.status', text(clerk.status)), named('client.id', text(clientIdOf(clerk)))],
        fixes: [{ kind: 'reload' }],
        places: [{ tab: 'client' }],
      },
    ];
  },
});

/** clerk-js calls itself degraded as well while it asks for tokens of a session that is gone: then the Frontend API is well. */
function isForNoSession({ client, activeSessionId }: Present, calls: Inputs['calls']): boolean {
  if (calls.some((call) => call.inDocument && hasFailed(call))) return false;
  const isGone =
    client !== null && activeSessionId !== null && client.sessions.every(({ id }) => id !== activeSessionId);
  return isGone || calls.findLast((call) => call.inDocument && tokenCall(call))?.status === 404;
}

function clientIdOf({ client }: Present): string | null {
  return client?.id ?? null;
}
