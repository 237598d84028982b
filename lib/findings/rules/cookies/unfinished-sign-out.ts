import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list, named, text } from '../../facts.ts';
import type { Fix } from '../../finding.ts';
import { textClaim } from '../../reading/claims.ts';
import { ownClientUat, ownSessionCookies, placesOf } from '../../reading/copies.ts';
import { SETTLING } from '../../reading/durations.ts';
import { defineRule } from '../../rule.ts';

/** R41 */
export const unfinishedSignOut = defineRule({
  id: 'R41',
  name: 'findingUnfinishedSignOutName',
  looksFor: 'findingUnfinishedSignOutLooksFor',
  needs: ['cookies', 'client', 'instance', 'now'],
  kinds: {
    leftover: {
      severity: 'warning',
      statement: 'findingUnfinishedSignOut',
      why: 'findingUnfinishedSignOutWhy',
      steps: ['findingStepDeleteCookies', 'findingUnfinishedSignOutStepSignOut', 'findingUnfinishedSignOutStepTabs'],
      docs: CLERK_DOCS.signOut,
    },
  },
  examine({ cookies, client: { value: client, readAt }, instance, now }) {
    if (client.signedInSessions.length > 0 || now - readAt < SETTLING) return [];
    const left = ownSessionCookies(cookies, instance);
    const [first] = left;
    if (!first) return [];
    const uat = ownClientUat(cookies);
    return [
      {
        kind: 'leftover',
        values: [left.map(({ entry }) => entry.cookie.name).join(', ')],
        facts: [
          named('sid', text(textClaim(first.jwt, 'sid'))),
          named('client.signedInSessions.length', text(0)),
          labelled('findingFactSessions', list(client.sessions.map(({ id, status }) => `${id} ${status}`))),
          ...(uat ? [named(uat.cookie.name, text(uat.maskedValue))] : []),
        ],
        fixes: left.map(({ entry }): Fix => ({ kind: 'act', action: { name: 'deleteCookie', cookie: entry.key } })),
        places: placesOf(left.map(({ entry }) => entry)),
      },
    ];
  },
});
