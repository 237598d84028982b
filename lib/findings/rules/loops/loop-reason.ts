import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, message, named, text } from '../../facts.ts';
import { handshakeLoop } from '../../reading/handshakes.ts';
import { defineRule } from '../../rule.ts';
import { causeOf } from './causes.ts';

/** R02 */
export const loopReason = defineRule({
  id: 'R02',
  name: 'findingLoopReasonName',
  looksFor: 'findingLoopReasonLooksFor',
  needs: ['navigations'],
  kinds: {
    same: {
      severity: 'error',
      statement: 'findingLoopReason',
      why: 'findingLoopReasonWhy',
      steps: ['findingLoopReasonStepFinding', 'findingLoopReasonStepServer'],
      docs: CLERK_DOCS.overview,
    },
    alternating: {
      severity: 'error',
      statement: 'findingLoopReasons',
      why: 'findingLoopReasonsWhy',
      steps: ['findingStepCompareCopies', 'findingStepReset', 'findingStepHostnames'],
      docs: CLERK_DOCS.cookies,
    },
  },
  examine({ navigations }) {
    const told = handshakeLoop(navigations).flatMap(({ reason }) => reason ?? []);
    const last = told.at(-1);
    if (last === undefined) return [];
    // The first one can have brought the browser here, such as by signing in; what comes again keeps it going.
    const reasons = last === told.at(-2) ? [last] : [...new Set(told)];
    const facts = reasons.flatMap((reason) => [
      named('__clerk_hs_reason', text(reason)),
      labelled('findingFactCause', message(causeOf(reason))),
    ]);
    return reasons.length === 1
      ? [{ kind: 'same', values: [last], facts, places: [{ tab: 'server' }] }]
      : [{ kind: 'alternating', values: [reasons.join(', ')], facts, places: [{ tab: 'server' }] }];
  },
});
