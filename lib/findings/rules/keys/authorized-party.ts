import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, named, text } from '../../facts.ts';
import { textClaim } from '../../reading/claims.ts';
import { ownSessionCookies } from '../../reading/copies.ts';
import { defineRule } from '../../rule.ts';

/** R40 */
export const authorizedParty = defineRule({
  id: 'R40',
  name: 'findingAuthorizedPartyName',
  looksFor: 'findingAuthorizedPartyLooksFor',
  needs: ['page'],
  reads: ['answers', 'cookies', 'instance'],
  kinds: {
    refused: {
      severity: 'error',
      statement: 'findingAuthorizedPartyRefused',
      why: 'findingAuthorizedPartyRefusedWhy',
      steps: ['findingAuthorizedPartyStepAdd', 'findingAuthorizedPartyStepExact'],
      docs: CLERK_DOCS.authenticateRequest,
    },
    differs: {
      severity: 'info',
      statement: 'findingAuthorizedPartyDiffers',
      why: 'findingAuthorizedPartyDiffersWhy',
      steps: ['findingAuthorizedPartyStepExact'],
      docs: CLERK_DOCS.authenticateRequest,
    },
    missing: {
      severity: 'info',
      statement: 'findingAuthorizedPartyMissing',
      why: 'findingAuthorizedPartyMissingWhy',
      steps: ['findingStepReload'],
      docs: CLERK_DOCS.sessionTokens,
    },
  },
  examine({ page, answers, cookies, instance }) {
    const origin = URL.parse(page.url)?.origin ?? '';
    const held = cookies && instance ? ownSessionCookies(cookies, instance)[0] : undefined;
    const party = held ? textClaim(held.jwt, 'azp') : null;
    const facts = [named('azp', text(party)), labelled('findingFactOrigin', text(origin))];
    const refused = answers?.find(({ authReason }) => authReason === 'token-invalid-authorized-parties');
    if (refused) {
      return [
        {
          kind: 'refused',
          values: [party ?? origin],
          facts: [
            ...facts,
            labelled('findingFactAddress', text(refused.url)),
            named('x-clerk-auth-message', text(refused.authMessage)),
          ],
          places: [{ tab: 'server' }],
        },
      ];
    }
    if (!held || party === origin) return [];
    const places = [{ tab: 'cookies', cookie: held.entry.key } as const];
    return party === null
      ? [{ kind: 'missing', facts, places }]
      : [{ kind: 'differs', values: [party, origin], facts, places }];
  },
});
