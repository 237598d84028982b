import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, named, text, time } from '../../facts.ts';
import { copiesOf } from '../../reading/copies.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule } from '../../rule.ts';

/** So long after the load a handshake may still be under way, ms. */
const UNDER_WAY = 10 * SECOND;

/** R11 */
export const leftoverHandshake = defineRule({
  id: 'R11',
  name: 'findingLeftoverHandshakeName',
  looksFor: 'findingLeftoverHandshakeLooksFor',
  needs: ['cookies', 'documentStart', 'now'],
  kinds: {
    leftover: {
      severity: 'warning',
      statement: 'findingLeftoverHandshake',
      why: 'findingLeftoverHandshakeWhy',
      steps: ['findingLeftoverHandshakeStepDelete', 'findingStepReload', 'findingLeftoverHandshakeStepDomains'],
      docs: CLERK_DOCS.overview,
    },
  },
  applies: ({ cookies }) => cookies === null || handshakesIn(cookies).length > 0,
  examine({ cookies, documentStart, now }) {
    if (now - documentStart <= UNDER_WAY) return [];
    return handshakesIn(cookies).map(({ cookie, key, maskedValue, expiresAt }) => ({
      kind: 'leftover',
      about: `${cookie.name} ${cookie.domain}`,
      values: [cookie.name],
      facts: [
        labelled('findingFactDomain', text(cookie.domain)),
        labelled('findingFactValue', text(maskedValue)),
        named('Expires', time(expiresAt)),
      ],
      fixes: [{ kind: 'act', action: { name: 'deleteCookie', cookie: key } }],
      places: [{ tab: 'cookies', cookie: key }],
    }));
  },
});

function handshakesIn(cookies: Parameters<typeof copiesOf>[0]) {
  return ['__clerk_handshake', '__clerk_handshake_nonce'].flatMap((name) => copiesOf(cookies, name));
}
