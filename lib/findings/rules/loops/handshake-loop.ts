import type { CookieGroup } from '../../../cookies/inventory.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list, named, text } from '../../facts.ts';
import { copiesOf, placesOf } from '../../reading/copies.ts';
import { SECOND } from '../../reading/durations.ts';
import { handshakeLoop } from '../../reading/handshakes.ts';
import type { FindingKind } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

/** After so many handshakes in a row `@clerk/backend` gives up. */
const GIVES_UP_AT = 3;

const LOOP: Omit<FindingKind, 'statement'> = {
  severity: 'error',
  why: 'findingHandshakeLoopWhy',
  steps: [
    'findingStepClocks',
    'findingStepServerKeys',
    'findingStepReset',
    'findingStepTokenSize',
    'findingStepNoCache',
    'findingStepPublicSignIn',
  ],
  docs: CLERK_DOCS.overview,
};

/** R01 */
export const handshakeLoopRule = defineRule({
  id: 'R01',
  name: 'findingHandshakeLoopName',
  looksFor: 'findingHandshakeLoopLooksFor',
  needs: [],
  reads: ['navigations', 'cookies'],
  kinds: {
    loop: { ...LOOP, statement: 'findingHandshakeLoop' },
    counted: { ...LOOP, statement: 'findingHandshakeLoopCounted' },
  },
  examine({ navigations, cookies }) {
    const loop = handshakeLoop(navigations ?? []);
    const [first, last] = [loop[0], loop.at(-1)];
    if (first && last) {
      const seconds = Math.ceil((last.navigation.at - first.navigation.at) / SECOND);
      return [
        {
          kind: 'loop',
          values: [loop.length, seconds],
          facts: loop.map(({ reason, returnsTo }) =>
            named('__clerk_hs_reason', list([reason, returnsTo].filter((part) => part !== null))),
          ),
          fixes: [{ kind: 'act', action: { name: 'resetClerkState' } }],
          places: [{ tab: 'timeline', event: last.navigation.id }, { tab: 'server' }],
        },
      ];
    }
    return countedBy(cookies ?? []).map((count) => ({
      kind: 'counted',
      values: [count.count],
      facts: [named('__clerk_redirect_count', text(count.count)), labelled('findingFactHost', text(count.domain))],
      fixes: [{ kind: 'act', action: { name: 'resetClerkState' } }],
      places: [...placesOf([count]), { tab: 'server' }],
    }));
  },
});

/** The cookie with which a server counts handshakes; it lives for 2 s. */
function countedBy(cookies: readonly CookieGroup[]) {
  return copiesOf(cookies, '__clerk_redirect_count').flatMap(({ content, cookie, key }) =>
    content.kind === 'redirect-count' && content.count >= GIVES_UP_AT
      ? [{ key, count: content.count, domain: cookie.domain }]
      : [],
  );
}
