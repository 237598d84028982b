import type { CookieGroup } from '../../../cookies/inventory.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list } from '../../facts.ts';
import { placesOf } from '../../reading/copies.ts';
import { defineRule } from '../../rule.ts';
import { duplicatesIn } from './duplicates.ts';
import { harmOfOtherIssuer } from './other-issuer.ts';

/** R06 */
export const otherInstances = defineRule({
  id: 'R06',
  name: 'findingOtherInstancesName',
  looksFor: 'findingOtherInstancesLooksFor',
  needs: ['cookies', 'instance', 'page'],
  reads: ['clerkJs', 'answers'],
  kinds: {
    harmless: {
      severity: 'info',
      statement: 'findingOtherInstances',
      why: 'findingOtherInstancesWhy',
      steps: ['findingOtherInstancesStepNothing', 'findingStepHostnames'],
      docs: CLERK_DOCS.cookies,
    },
    harmful: {
      severity: 'warning',
      statement: 'findingOtherInstancesHarm',
      why: 'findingOtherInstancesHarmWhy',
      steps: ['findingOtherInstancesStepDelete', 'findingStepReset', 'findingStepHostnames'],
      docs: CLERK_DOCS.cookies,
    },
  },
  examine({ cookies, instance, page, clerkJs, answers }) {
    const foreign = foreignIn(cookies);
    const suffixes = [...new Set(foreign.flatMap(({ suffix }) => suffix ?? []))];
    if (suffixes.length === 0) return [];
    const harm = harmOfOtherIssuer({ cookies, instance, clerkJs, answers }) !== null;
    const isHarmful = harm || duplicatesIn(cookies, page).length > 0;
    return [
      {
        kind: isHarmful ? 'harmful' : 'harmless',
        values: [suffixes.join(', ')],
        facts: [labelled('findingFactCookies', list(foreign.map(({ cookie }) => cookie.name)))],
        ...(isHarmful && { fixes: [{ kind: 'act', action: { name: 'resetClerkState' } }] }),
        places: placesOf(foreign),
      },
    ];
  },
});

function foreignIn(cookies: readonly CookieGroup[]) {
  return cookies.flatMap(({ copies }) => copies.filter(({ owner, sentToPage }) => owner === 'other' && sentToPage));
}
