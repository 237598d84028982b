import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list, named, text, time } from '../../facts.ts';
import { textClaim } from '../../reading/claims.ts';
import { ownSessionCookies, placesOf } from '../../reading/copies.ts';
import { SETTLING } from '../../reading/durations.ts';
import { defineRule } from '../../rule.ts';

/** R10 */
export const unknownSession = defineRule({
  id: 'R10',
  name: 'findingUnknownSessionName',
  looksFor: 'findingUnknownSessionLooksFor',
  needs: ['cookies', 'client', 'instance', 'now'],
  kinds: {
    unknown: {
      severity: 'warning',
      statement: 'findingUnknownSession',
      why: 'findingUnknownSessionWhy',
      steps: ['findingStepReload', 'findingStepReset'],
      docs: CLERK_DOCS.sessionTokens,
    },
  },
  examine({ cookies, client: { value: client, readAt }, instance, now }) {
    // Without any session it is a sign-out that was not finished, which rule R41 tells of.
    if (client.signedInSessions.length === 0 || now - readAt < SETTLING) return [];
    const ids = client.sessions.map(({ id }) => id);
    const unknown = ownSessionCookies(cookies, instance).filter(({ jwt }) => {
      const sessionId = textClaim(jwt, 'sid');
      // A session that is younger than what the page knows may have come in another tab.
      const isOld = jwt.issuedAt !== null && client.updatedAt !== null && jwt.issuedAt <= client.updatedAt;
      return sessionId !== null && !ids.includes(sessionId) && isOld;
    });
    const [first] = unknown;
    if (!first) return [];
    return [
      {
        kind: 'unknown',
        values: [first.entry.cookie.name],
        facts: [
          named('sid', text(textClaim(first.jwt, 'sid'))),
          named('iat', time(first.jwt.issuedAt)),
          labelled('findingFactSessions', list(ids)),
        ],
        fixes: [{ kind: 'reload' }],
        places: placesOf(unknown.map(({ entry }) => entry)),
      },
    ];
  },
});
