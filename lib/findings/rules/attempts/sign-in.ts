import type { SignIn } from '../../../client/index.ts';
import type { View } from '../../../client/view.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list, named, text, time } from '../../facts.ts';
import type { Fact } from '../../finding.ts';
import { MINUTE } from '../../reading/durations.ts';
import { defineRule } from '../../rule.ts';

/** An attempt that has not gone on for this time waits for somebody, ms. */
const WAITING = MINUTE;

/** What people do not do by themselves: the app has to know these states. They came after the others. */
const FOR_THE_APP = new Set(['needs_client_trust', 'needs_protect_check']);

/** R17 */
export const signIn = defineRule({
  id: 'R17',
  name: 'findingSignInName',
  looksFor: 'findingSignInLooksFor',
  needs: ['client', 'now'],
  kinds: {
    'for-the-app': {
      severity: 'warning',
      statement: 'findingSignInStuck',
      why: 'findingSignInStuckWhy',
      steps: ['findingSignInStepState', 'findingSignInStepComponents', 'findingSignInStepNew'],
      docs: CLERK_DOCS.deviceTrust,
    },
    waiting: {
      severity: 'info',
      statement: 'findingSignInWaiting',
      why: 'findingSignInWaitingWhy',
      steps: ['findingSignInStepState', 'findingSignInStepNew'],
      docs: CLERK_DOCS.attempts,
    },
  },
  examine({ client: { value: client }, now }) {
    const { signIn: attempt, updatedAt } = client;
    if (!attempt || isOver(attempt) || updatedAt === null || now - updatedAt < WAITING) return [];
    return [
      {
        kind: FOR_THE_APP.has(attempt.status ?? '') ? 'for-the-app' : 'waiting',
        about: attempt.id,
        values: [attempt.status ?? ''],
        facts: [
          named('status', text(attempt.status)),
          ...neededBy(attempt),
          named('client.updatedAt', time(updatedAt)),
        ],
        places: [{ tab: 'attempts' }],
      },
    ];
  },
});

function isOver({ status }: View<SignIn>): boolean {
  return status === null || status === 'complete' || status === 'abandoned';
}

/** What the attempt can go on with. */
function neededBy(attempt: View<SignIn>): readonly Fact[] {
  const { status, supportedIdentifiers, supportedFirstFactors, supportedSecondFactors, clientTrustState } = attempt;
  const strategies = (factors: typeof supportedFirstFactors) => list(factors.map(({ strategy }) => strategy));
  const needed =
    status === 'needs_identifier'
      ? [named('supportedIdentifiers', list(supportedIdentifiers))]
      : status === 'needs_first_factor'
        ? [named('supportedFirstFactors', strategies(supportedFirstFactors))]
        : [named('supportedSecondFactors', strategies(supportedSecondFactors))];
  return [
    ...needed,
    ...(clientTrustState === null ? [] : [named('clientTrustState', text(clientTrustState))]),
    ...(attempt.abandonAt === null ? [] : [labelled('findingFactAbandoned', time(attempt.abandonAt))]),
  ];
}
