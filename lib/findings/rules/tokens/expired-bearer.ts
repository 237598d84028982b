import { CLERK_DOCS } from '../../documentation.ts';
import { duration, labelled, named, text, time } from '../../facts.ts';
import { defineRule } from '../../rule.ts';

/** R20 */
export const expiredBearer = defineRule({
  id: 'R20',
  name: 'findingExpiredBearerName',
  looksFor: 'findingExpiredBearerLooksFor',
  needs: ['bearers', 'instance'],
  kinds: {
    expired: {
      severity: 'error',
      statement: 'findingExpiredBearer',
      why: 'findingExpiredBearerWhy',
      steps: ['findingBearerStepGetToken', 'findingBearerStepCaches', 'findingStepClocks'],
      docs: CLERK_DOCS.requests,
    },
  },
  examine({ bearers, instance }) {
    const ofDocument = bearers.filter(({ inDocument, issuer }) => inDocument && issuer === instance.issuer);
    const byHost = Map.groupBy(ofDocument, ({ url }) => URL.parse(url)?.host ?? url);
    return [...byHost].flatMap(([host, requests]) => {
      const last = requests.at(-1);
      if (!last || last.expiresAt === null || last.expiresAt > last.sentAt) return [];
      const { url, status, sentAt, expiresAt, sessionId } = last;
      return [
        {
          kind: 'expired',
          about: host,
          values: [host],
          facts: [
            labelled('findingFactAddress', text(url)),
            labelled('findingFactAnswer', text(status)),
            named('exp', time(expiresAt)),
            labelled('findingFactExpiredFor', duration(sentAt - expiresAt)),
            named('sid', text(sessionId)),
          ],
        },
      ];
    });
  },
});
