import { CLERK_DOCS } from '../../documentation.ts';
import type { Inputs } from '../../evidence.ts';
import { labelled, named, text } from '../../facts.ts';
import { callFacts, refusedCalls, tokenCall } from '../../reading/calls.ts';
import { sessionCookies } from '../../reading/copies.ts';
import { defineRule, type Found } from '../../rule.ts';

/** R34 */
export const template = defineRule({
  id: 'R34',
  name: 'findingTemplateName',
  looksFor: 'findingTemplateLooksFor',
  needs: [],
  reads: ['calls', 'answers', 'cookies'],
  kinds: {
    missing: {
      severity: 'error',
      statement: 'findingTemplateMissing',
      why: 'findingTemplateMissingWhy',
      steps: ['findingTemplateStepName', 'findingTemplateStepInstance'],
      docs: CLERK_DOCS.jwtTemplates,
    },
    'as-session': {
      severity: 'error',
      statement: 'findingTemplateAsSession',
      why: 'findingTemplateAsSessionWhy',
      steps: ['findingTemplateStepSessionToken', 'findingTemplateStepClaims', 'findingTemplateStepAudience'],
      docs: CLERK_DOCS.jwtTemplates,
    },
  },
  examine({ calls, answers, cookies }) {
    return [...missingTemplates(calls ?? []), ...usedAsSession(answers ?? [], cookies ?? [])];
  },
});

function missingTemplates(calls: Inputs['calls']): readonly Found<'missing'>[] {
  const refused = refusedCalls(calls, ['resource_not_found']).filter((call) => tokenCall(call)?.ofTemplate);
  return refused.map((call) => ({
    kind: 'missing',
    about: call.path,
    values: [call.path.split('/').at(-1) ?? ''],
    facts: callFacts(call),
    places: [{ tab: 'timeline', event: call.id }],
  }));
}

function usedAsSession(answers: Inputs['answers'], cookies: Inputs['cookies']): readonly Found<'as-session'>[] {
  const inCookie = sessionCookies(cookies).find(({ jwt }) => jwt.type === 'template' || jwt.type === 'machine');
  const refused = answers.find(({ authReason }) => authReason === 'token-type-mismatch');
  if (!inCookie && !refused) return [];
  return [
    {
      kind: 'as-session',
      facts: [
        ...(inCookie ? [named(inCookie.entry.cookie.name, text(inCookie.entry.maskedValue))] : []),
        ...(inCookie ? [named('cat', text(inCookie.jwt.category))] : []),
        ...(refused
          ? [labelled('findingFactAddress', text(refused.url)), named('x-clerk-auth-reason', text(refused.authReason))]
          : []),
      ],
      places: inCookie ? [{ tab: 'cookies', cookie: inCookie.entry.key }] : [{ tab: 'server' }],
    },
  ];
}
