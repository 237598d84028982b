import { CLERK_DOCS } from '../../documentation.ts';
import type { ClerkJs, HeldClient, Inputs, Instance, Page } from '../../evidence.ts';
import { named, text } from '../../facts.ts';
import type { Fact } from '../../finding.ts';
import { callFacts, codeOf, refusedCalls } from '../../reading/calls.ts';
import { textClaim } from '../../reading/claims.ts';
import { copiesOf, ownSessionCookies } from '../../reading/copies.ts';
import { SETTLING } from '../../reading/durations.ts';
import { defineRule, type FindingKind, type Found } from '../../rule.ts';

const REFUSALS = ['session_exists', 'identifier_already_signed_in'];

type Kind = 'several' | 'differ' | 'refused';

const SEVERAL: Pick<FindingKind, 'why' | 'docs'> = { why: 'findingSeveralWhy', docs: CLERK_DOCS.multiSession };

/** R35 */
export const severalSessions = defineRule({
  id: 'R35',
  name: 'findingSeveralName',
  looksFor: 'findingSeveralLooksFor',
  needs: ['client', 'now'],
  reads: ['clerkJs', 'cookies', 'instance', 'page', 'calls'],
  kinds: {
    several: { ...SEVERAL, severity: 'info', statement: 'findingSeveral', steps: ['findingSeveralStepBearer'] },
    differ: {
      ...SEVERAL,
      severity: 'warning',
      statement: 'findingSeveralDiffer',
      steps: ['findingStepReload', 'findingSeveralStepBearer', 'findingSeveralStepActive'],
    },
    refused: {
      ...SEVERAL,
      severity: 'warning',
      statement: 'findingAlreadySignedIn',
      why: 'findingAlreadySignedInWhy',
      steps: ['findingAlreadySignedInStepCheck', 'findingAlreadySignedInStepSetting'],
    },
  },
  examine({ client, now, clerkJs, cookies, instance, page, calls }) {
    const refused = refusalsIn(calls ?? []);
    if (client.value.signedInSessions.length < 2) return refused;
    const { facts, differs } = compare(client, clerkJs, cookies ?? [], instance);
    return [
      ...refused,
      {
        kind: differs && isForemost(page) && now - client.readAt > SETTLING ? 'differ' : 'several',
        values: [client.value.signedInSessions.length],
        facts,
        places: [{ tab: 'sessions', sessionId: null }],
      },
    ];
  },
});

/** The tab that was used last owns the cookie; in another it is another session's by design. */
function isForemost(page: Page | null): boolean {
  return page?.focused === true;
}

/** Which session is meant where. */
function compare(
  { value: client }: HeldClient,
  clerkJs: ClerkJs | null,
  cookies: Inputs['cookies'],
  instance: Instance | null,
): { readonly facts: readonly Fact[]; readonly differs: boolean } {
  const held = instance ? ownSessionCookies(cookies, instance)[0] : undefined;
  const inToken = held ? textClaim(held.jwt, 'sid') : null;
  const context = copiesOf(cookies, 'clerk_active_context')[0]?.content;
  const inContext = context?.kind === 'active-context' ? context.sessionId : null;
  const ofPage = clerkJs?.activeSessionId ?? null;
  return {
    facts: [
      named('Clerk.session.id', text(ofPage)),
      named('__session: sid', text(inToken)),
      named('clerk_active_context', text(inContext)),
      named('client.lastActiveSessionId', text(client.lastActiveSessionId)),
    ],
    differs: ofPage !== null && inToken !== null && ofPage !== inToken,
  };
}

function refusalsIn(calls: Inputs['calls']): readonly Found<Kind>[] {
  return refusedCalls(calls, REFUSALS).map((call) => ({
    kind: 'refused',
    about: call.path,
    values: [codeOf(call, REFUSALS) ?? ''],
    facts: callFacts(call),
    places: [{ tab: 'timeline', event: call.id }],
  }));
}
