import { CLERK_DOCS } from '../../documentation.ts';
import type { ClerkJs, HeldClient, Inputs, Instance } from '../../evidence.ts';
import { labelled, list, named, text, time } from '../../facts.ts';
import type { Fact } from '../../finding.ts';
import { organizationOf, textClaim } from '../../reading/claims.ts';
import { copiesOf, ownSessionCookies, type TokenCookie } from '../../reading/copies.ts';
import { SECOND } from '../../reading/durations.ts';
import { shownSession } from '../../reading/sessions.ts';
import { defineRule, type Found } from '../../rule.ts';

/** So long after a switch the token may be behind, ms. */
const CATCHING_UP = 10 * SECOND;

type Kind = 'behind' | 'other-tab' | 'address' | 'personal';

/** R23 */
export const organization = defineRule({
  id: 'R23',
  name: 'findingOrganizationName',
  looksFor: 'findingOrganizationLooksFor',
  needs: ['client', 'now'],
  reads: ['clerkJs', 'cookies', 'instance', 'page', 'answers'],
  kinds: {
    behind: {
      severity: 'warning',
      statement: 'findingOrganizationBehind',
      why: 'findingOrganizationBehindWhy',
      steps: ['findingOrganizationStepToken', 'findingOrganizationStepAwait'],
      docs: CLERK_DOCS.organizations,
    },
    'other-tab': {
      severity: 'info',
      statement: 'findingOrganizationOtherTab',
      why: 'findingOrganizationOtherTabWhy',
      steps: ['findingOrganizationStepFocus', 'findingOrganizationStepBearer'],
      docs: CLERK_DOCS.organizations,
    },
    address: {
      severity: 'info',
      statement: 'findingOrganizationAddress',
      why: 'findingOrganizationAddressWhy',
      steps: ['findingOrganizationStepMember', 'findingOrganizationStepSync'],
      docs: CLERK_DOCS.organizationUrls,
    },
    personal: {
      severity: 'info',
      statement: 'findingOrganizationPersonal',
      why: 'findingOrganizationPersonalWhy',
      steps: ['findingOrganizationStepActivate'],
      docs: CLERK_DOCS.organizations,
    },
  },
  examine({ client, now, clerkJs, cookies, instance, page, answers }) {
    const compared = clerkJs && cookies && instance ? compare({ client, clerkJs, cookies, instance, now }) : [];
    return [...compared, ...personal(client, clerkJs), ...inAddress(answers ?? [], page?.url ?? null)];
  },
});

interface Compared {
  readonly client: HeldClient;
  readonly clerkJs: ClerkJs;
  readonly cookies: Inputs['cookies'];
  readonly instance: Instance;
  readonly now: number;
}

/** The organization of the page's session beside the one in its cookie. */
function compare({ client, clerkJs, cookies, instance, now }: Compared): readonly Found<Kind>[] {
  const session = shownSession(client, clerkJs);
  const held = ownSessionCookies(cookies, instance).find(({ jwt }) => textClaim(jwt, 'sid') === session?.id);
  if (!session || !held || now - client.readAt < CATCHING_UP) return [];
  const ofPage = session.lastActiveOrganizationId;
  const ofToken = organizationOf(held.jwt);
  if (ofPage === ofToken) return [];
  const context = copiesOf(cookies, 'clerk_active_context')[0]?.content;
  const owner = context?.kind === 'active-context' ? context : null;
  const isOtherTabs = owner !== null && (owner.sessionId !== session.id || owner.organizationId !== ofPage);
  return [
    {
      kind: isOtherTabs ? 'other-tab' : 'behind',
      values: [ofPage ?? '—', ofToken ?? '—'],
      facts: [
        named('session.lastActiveOrganizationId', text(ofPage)),
        ...tokenFacts(held, ofToken),
        ...(owner
          ? [named('clerk_active_context', text(`${owner.sessionId ?? ''}:${owner.organizationId ?? ''}`))]
          : []),
      ],
      ...(!isOtherTabs && {
        fixes: [{ kind: 'act', action: { name: 'getToken', sessionId: session.id, template: null } } as const],
      }),
      places: [
        { tab: 'cookies', cookie: held.entry.key },
        { tab: 'sessions', sessionId: session.id },
      ],
    },
  ];
}

function tokenFacts({ jwt }: TokenCookie, organizationId: string | null): readonly Fact[] {
  const name = jwt.payload.v === 2 ? 'o.id' : 'org_id';
  return [named(name, text(organizationId)), named('iat', time(jwt.issuedAt))];
}

/** Members who act for none of their organizations. */
function personal(client: HeldClient, clerkJs: ClerkJs | null): readonly Found<Kind>[] {
  const session = shownSession(client, clerkJs);
  const memberships = session?.user?.organizationMemberships ?? [];
  if (!session || session.lastActiveOrganizationId !== null || memberships.length === 0) return [];
  const names = memberships.flatMap(({ organization: of }) => of?.slug ?? of?.id ?? []);
  return [
    {
      kind: 'personal',
      facts: [named('session.lastActiveOrganizationId', text(null)), labelled('findingFactMemberships', list(names))],
      places: [{ tab: 'sessions', sessionId: session.id }],
    },
  ];
}

/** A server whose addresses name an organization, and that asked for another one than the token's. */
function inAddress(answers: Inputs['answers'], url: string | null): readonly Found<Kind>[] {
  const answer = answers.find(({ authReason, handshakeReason }) =>
    [authReason, handshakeReason].includes('active-organization-mismatch'),
  );
  if (!answer) return [];
  return [
    {
      kind: 'address',
      facts: [labelled('findingFactAddress', text(answer.url)), labelled('findingFactPage', text(url))],
      places: [{ tab: 'server' }],
    },
  ];
}
