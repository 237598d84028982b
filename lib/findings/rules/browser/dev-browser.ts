import { createDevOrStagingUrlCache } from '@clerk/shared/keys';
import { CLERK_DOCS } from '../../documentation.ts';
import type { ClerkJs, Inputs, Instance } from '../../evidence.ts';
import { labelled, named, text } from '../../facts.ts';
import { callFacts } from '../../reading/calls.ts';
import { copiesOf } from '../../reading/copies.ts';
import { MINUTE, SETTLING } from '../../reading/durations.ts';
import { defineRule, type FindingKind, type Found } from '../../rule.ts';
import type { SeenCall } from '../../traffic.ts';

/** How many dev browsers in a minute are no loop: at a load with an unknown one clerk-js asks for two. */
const MOST = 2;

const CODE = 'dev_browser_unauthenticated';

type Kind = 'missing' | 'refused' | 'loop' | 'not-sent';

const DEV_BROWSER: Pick<FindingKind, 'severity' | 'why' | 'docs'> = {
  severity: 'error',
  why: 'findingDevBrowserWhy',
  docs: CLERK_DOCS.environments,
};

const { isDevOrStagingUrl } = createDevOrStagingUrlCache();

/** R26 */
export const devBrowser = defineRule({
  id: 'R26',
  name: 'findingDevBrowserName',
  looksFor: 'findingDevBrowserLooksFor',
  needs: ['instance', 'now'],
  reads: ['clerkJs', 'client', 'cookies', 'calls', 'answers'],
  kinds: {
    missing: {
      ...DEV_BROWSER,
      statement: 'findingDevBrowserMissing',
      steps: ['findingStepReset', 'findingDevBrowserStepCookies', 'findingDevBrowserStepEmbedded'],
    },
    refused: {
      ...DEV_BROWSER,
      statement: 'findingDevBrowserRefused',
      steps: ['findingStepReset', 'findingDevBrowserStepKey'],
    },
    loop: {
      ...DEV_BROWSER,
      statement: 'findingDevBrowserLoop',
      steps: ['findingDevBrowserStepCookies', 'findingStepReset', 'findingDevBrowserStepKey'],
    },
    'not-sent': {
      ...DEV_BROWSER,
      severity: 'warning',
      statement: 'findingDevBrowserNotSent',
      why: 'findingDevBrowserNotSentWhy',
      steps: ['findingDevBrowserStepSameOrigin', 'findingOrganizationStepBearer'],
    },
  },
  // clerk-js goes by the host and not by the key: a development key of another host has no dev browser.
  applies: ({ instance }) =>
    instance === null || (instance.type === 'development' && isDevOrStagingUrl(instance.issuer)),
  examine({ instance, now, clerkJs, client, cookies, calls, answers }) {
    const own = (calls ?? []).filter((call) => isOf(instance, call));
    const found = [
      ...loopIn(own, now),
      ...refusalIn(own),
      ...(clerkJs && client && cookies ? missing(instance, clerkJs, cookies, now - client.readAt) : []),
      ...notSent(answers ?? []),
    ];
    return found.slice(0, 1).map((first) => ({
      ...first,
      ...(first.kind !== 'not-sent' && { fixes: [{ kind: 'act', action: { name: 'resetClerkState' } }] as const }),
    }));
  },
});

/** Another instance in the page has dev browsers of its own. */
function isOf({ frontendApiUrl }: Instance, { base }: SeenCall): boolean {
  return frontendApiUrl === null || frontendApiUrl.startsWith(`${base}/v1/`);
}

function loopIn(calls: readonly SeenCall[], now: number): readonly Found<Kind>[] {
  const made = calls.filter(({ path, at }) => path.endsWith('/v1/dev_browser') && now - at < MINUTE);
  const last = made.at(-1);
  if (!last || made.length <= MOST) return [];
  return [
    { kind: 'loop', values: [made.length], facts: callFacts(last), places: [{ tab: 'timeline', event: last.id }] },
  ];
}

/** clerk-js mends one refusal by itself, so only that of the last call counts. */
function refusalIn(calls: readonly SeenCall[]): readonly Found<Kind>[] {
  const last = calls.findLast(({ inDocument }) => inDocument);
  if (!last?.codes.includes(CODE)) return [];
  return [{ kind: 'refused', facts: callFacts(last), places: [{ tab: 'timeline', event: last.id }] }];
}

function missing(
  { suffix }: Instance,
  { status }: ClerkJs,
  cookies: Inputs['cookies'],
  sinceRead: number,
): readonly Found<Kind>[] {
  const held = copiesOf(cookies, '__clerk_db_jwt').filter(({ owner }) => owner !== 'other');
  if (status !== 'ready' || held.length > 0 || sinceRead < SETTLING) return [];
  return [
    {
      kind: 'missing',
      facts: [named('Clerk.status', text(status)), labelled('findingFactExpected', text(`__clerk_db_jwt_${suffix}`))],
      places: [{ tab: 'instance' }],
    },
  ];
}

/** A script's request without the cookie, which a handshake cannot mend. */
function notSent(answers: Inputs['answers']): readonly Found<Kind>[] {
  const answer = answers.find(({ kind, authReason }) => kind === 'fetch' && authReason === 'dev-browser-missing');
  if (!answer) return [];
  return [
    {
      kind: 'not-sent',
      values: [URL.parse(answer.url)?.host ?? answer.url],
      facts: [labelled('findingFactAddress', text(answer.url)), named('x-clerk-auth-reason', text(answer.authReason))],
      places: [{ tab: 'server' }],
    },
  ];
}
