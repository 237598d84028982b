import type { ServerAnswer } from '../../../inspector/state.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, named, text } from '../../facts.ts';
import { foreignSessionCookie } from '../../reading/copies.ts';
import { defineRule } from '../../rule.ts';
import { harmOfOtherIssuer } from '../cookies/other-issuer.ts';
import { KEY_REASONS, NO_KEY_REASONS } from './reasons.ts';

/** R13 */
export const serverKeys = defineRule({
  id: 'R13',
  name: 'findingServerKeysName',
  looksFor: 'findingServerKeysLooksFor',
  needs: ['answers', 'instance'],
  reads: ['cookies'],
  kinds: {
    other: {
      severity: 'error',
      statement: 'findingServerKeysOther',
      why: 'findingServerKeysOtherWhy',
      steps: ['findingStepServerKeys', 'findingServerKeysStepRestart', 'findingServerKeysStepDeployed'],
      docs: CLERK_DOCS.environmentVariables,
    },
    none: {
      severity: 'error',
      statement: 'findingServerKeysNone',
      why: 'findingServerKeysNoneWhy',
      steps: ['findingServerKeysStepSecret', 'findingServerKeysStepNetwork', 'findingServerKeysStepJwtKey'],
      docs: CLERK_DOCS.verifying,
    },
  },
  examine({ answers, instance, cookies }) {
    const none = answers.find(({ authReason }) => NO_KEY_REASONS.has(authReason ?? ''));
    if (none) return [{ kind: 'none', values: [none.authReason ?? ''], ...told(none) }];
    const readsForeign =
      cookies !== null && harmOfOtherIssuer({ cookies, instance, clerkJs: null, answers }) !== null
        ? foreignSessionCookie(cookies, instance)
        : null;
    // The panel has judged the very cookies of that request with the instance's own keys.
    const other = answers.find(
      ({ authReason, expected }) =>
        KEY_REASONS.has(authReason ?? '') && expected !== null && expected.reason !== authReason,
    );
    return other && !readsForeign ? [{ kind: 'other', values: [other.authReason ?? ''], ...told(other) }] : [];
  },
});

function told({ url, authReason, authMessage, expected }: ServerAnswer) {
  return {
    facts: [
      labelled('findingFactAddress', text(url)),
      named('x-clerk-auth-reason', text(authReason)),
      named('x-clerk-auth-message', text(authMessage)),
      labelled('findingFactExpected', text(expected && [expected.status, expected.reason].filter(Boolean).join(' '))),
    ],
    places: [{ tab: 'server' as const }],
  };
}
