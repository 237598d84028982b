import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list, named, text } from '../../facts.ts';
import { placesOf } from '../../reading/copies.ts';
import { defineRule } from '../../rule.ts';

/** Set by SDKs that run without keys; clerk-js 5.45 and later shows its prompt by it. */
const OPTION = '__internal_keyless_claimKeylessApplicationUrl';

/** R36 */
export const keyless = defineRule({
  id: 'R36',
  name: 'findingKeylessName',
  looksFor: 'findingKeylessLooksFor',
  needs: ['instance'],
  reads: ['clerkJs', 'cookies'],
  kinds: {
    keyless: {
      severity: 'info',
      statement: 'findingKeyless',
      why: 'findingKeylessWhy',
      steps: ['findingKeylessStepClaim', 'findingKeylessStepFolder'],
      docs: CLERK_DOCS.environments,
    },
  },
  applies: ({ instance }) => instance?.type !== 'production',
  examine({ instance, clerkJs, cookies }) {
    const copies = (cookies ?? []).flatMap((group) =>
      group.baseName.startsWith('__clerk_keys_') ? group.copies.filter(({ sentToPage }) => sentToPage) : [],
    );
    const hasOption = clerkJs !== null && OPTION in clerkJs.options;
    if (!hasOption && copies.length === 0) return [];
    return [
      {
        kind: 'keyless',
        facts: [
          named('publishableKey', text(instance.publishableKey)),
          labelled('findingFactCookies', list(copies.map(({ cookie }) => cookie.name))),
        ],
        places: [...placesOf(copies), { tab: 'instance' }],
      },
    ];
  },
});
