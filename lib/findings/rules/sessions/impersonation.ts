import { CLERK_DOCS } from '../../documentation.ts';
import type { Inputs, Instance } from '../../evidence.ts';
import { named, text } from '../../facts.ts';
import { actorOf, textClaim } from '../../reading/claims.ts';
import { ownSessionCookies } from '../../reading/copies.ts';
import { defineRule } from '../../rule.ts';

/** R43 */
export const impersonation = defineRule({
  id: 'R43',
  name: 'findingImpersonationName',
  looksFor: 'findingImpersonationLooksFor',
  needs: [],
  reads: ['client', 'cookies', 'instance'],
  kinds: {
    impersonated: {
      severity: 'warning',
      statement: 'findingImpersonation',
      why: 'findingImpersonationWhy',
      steps: ['findingImpersonationStepEnd', 'findingImpersonationStepAgain'],
      docs: CLERK_DOCS.impersonation,
    },
  },
  examine({ client, cookies, instance }) {
    const ofClient = (client?.value.signedInSessions ?? []).flatMap(({ id, actor }) =>
      actor ? [{ sessionId: id, actor: actor.sub ?? '' }] : [],
    );
    const known = new Set(ofClient.map(({ sessionId }) => sessionId));
    const ofCookies = cookies && instance ? actorsIn(cookies, instance) : [];
    const all = [...ofClient, ...ofCookies.filter(({ sessionId }) => !known.has(sessionId))];
    return all.map(({ sessionId, actor }) => ({
      kind: 'impersonated',
      about: sessionId,
      values: [actor],
      facts: [named('session.id', text(sessionId)), named('act.sub', text(actor))],
      fixes: [{ kind: 'act', action: { name: 'endSession', sessionId } }],
      places: [{ tab: 'sessions', sessionId }],
    }));
  },
});

function actorsIn(cookies: Inputs['cookies'], instance: Instance) {
  const found = ownSessionCookies(cookies, instance).flatMap(({ jwt }) => {
    const actor = actorOf(jwt);
    const sessionId = textClaim(jwt, 'sid');
    return actor !== null && sessionId !== null ? [[sessionId, actor] as const] : [];
  });
  return [...new Map(found)].map(([sessionId, actor]) => ({ sessionId, actor }));
}
