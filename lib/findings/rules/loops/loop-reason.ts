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
    const loop = handshakeLoop(navigations);
    const reasons = [...new Set(loop.flatMap(({ reason }) => reason ?? []))];
    const [first] = reasons;
    if (first === undefined) return [];
    const facts = reasons.flatMap((reason) => [
      named('__clerk_hs_reason', text(reason)),
      labelled('findingFactCause', message(causeOf(reason))),
    ]);
    return reasons.length === 1
      ? [{ kind: 'same', values: [first], facts, places: [{ tab: 'server' }] }]
      : [{ kind: 'alternating', values: [reasons.join(', ')], facts, places: [{ tab: 'server' }] }];
  },
});
