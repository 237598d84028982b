import type { Judgement } from '../../../panel/server-view-state.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, list, named, text } from '../../facts.ts';
import { defineRule, type FindingKind } from '../../rule.ts';

/** What the SDK for Next.js says of a path without its middleware. */
const SAYS_SO = /can['’]t detect usage of (?:clerkMiddleware|authMiddleware)/;

const MIDDLEWARE: Pick<FindingKind, 'why' | 'steps'> = {
  why: 'findingMiddlewareWhy',
  steps: ['findingMiddlewareStepFile', 'findingMiddlewareStepMatcher', 'findingMiddlewareStepSrc'],
};

/** R31 */
export const middleware = defineRule({
  id: 'R31',
  name: 'findingMiddlewareName',
  looksFor: 'findingMiddlewareLooksFor',
  needs: ['instance', 'navigations', 'documentCookies', 'verdict'],
  reads: ['errors'],
  kinds: {
    hint: {
      ...MIDDLEWARE,
      severity: 'info',
      statement: 'findingMiddlewareHint',
      docs: CLERK_DOCS.nextMiddleware,
    },
    certain: {
      ...MIDDLEWARE,
      severity: 'warning',
      statement: 'findingMiddleware',
      docs: CLERK_DOCS.authWasCalled,
    },
  },
  applies: ({ instance }) => instance === null || instance.sdk?.name === '@clerk/nextjs',
  examine({ navigations, documentCookies, verdict, errors }) {
    const said = errors?.find((line) => SAYS_SO.test(line));
    if (said) {
      return [{ kind: 'certain', facts: [labelled('findingFactError', text(said))], places: [{ tab: 'server' }] }];
    }
    const page = navigations.findLast(({ inDocument }) => inDocument);
    const sent = documentCookies.findLast(({ inDocument }) => inDocument)?.sent;
    // A server that signed somebody in says nothing either, so nobody may have been.
    const wasSignedOut = sent?.every((name) => !name.startsWith('__session')) && !isSignedIn(verdict.document);
    if (page?.status !== 200 || page.fromCache || page.authStatus !== null || !wasSignedOut) return [];
    return [
      {
        kind: 'hint',
        facts: [
          labelled('findingFactAddress', text(page.url)),
          named('x-clerk-auth-status', text(null)),
          named('Cookie', list(sent ?? [])),
        ],
        places: [{ tab: 'server' }],
      },
    ];
  },
});

function isSignedIn(judgement: Judgement): boolean {
  return judgement.kind === 'verdict' && judgement.verdict.status === 'signed-in';
}
