import type { ServerAnswer } from '../../../inspector/state.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import type { Instance } from '../../evidence.ts';
import { labelled, named, text } from '../../facts.ts';
import { foreignSessionCookie } from '../../reading/copies.ts';
import { type Handshake, handshakeOf } from '../../reading/handshakes.ts';
import { defineRule } from '../../rule.ts';
import type { SeenNavigation } from '../../traffic.ts';
import { harmOfOtherIssuer } from '../cookies/other-issuer.ts';
import { KEY_REASONS, NO_KEY_REASONS } from './reasons.ts';

/** R13 */
export const serverKeys = defineRule({
  id: 'R13',
  name: 'findingServerKeysName',
  looksFor: 'findingServerKeysLooksFor',
  needs: ['answers', 'instance'],
  reads: ['cookies', 'navigations'],
  kinds: {
    other: {
      severity: 'error',
      statement: 'findingServerKeysOther',
      why: 'findingServerKeysOtherWhy',
      steps: ['findingStepServerKeys', 'findingServerKeysStepRestart', 'findingServerKeysStepDeployed'],
      docs: CLERK_DOCS.environmentVariables,
    },
    instance: {
      severity: 'error',
      statement: 'findingServerKeysInstance',
      why: 'findingServerKeysInstanceWhy',
      steps: ['findingServerKeysStepPair', 'findingServerKeysStepRestart', 'findingServerKeysStepDeployed'],
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
  examine({ answers, instance, cookies, navigations }) {
    const elsewhere = handshakeElsewhere(instance, navigations ?? []);
    if (elsewhere) {
      return [
        {
          kind: 'instance',
          values: [elsewhere.host, instance.issuer],
          facts: [
            labelled('findingFactAddress', text(elsewhere.returnsTo)),
            named('__clerk_hs_reason', text(elsewhere.reason)),
            named('publishableKey', text(instance.publishableKey)),
          ],
          places: [{ tab: 'timeline', event: elsewhere.navigation.id }],
        },
      ];
    }
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

/** A handshake of the document at a Frontend API that is not the page's: the server has another publishable key. */
function handshakeElsewhere(
  { issuer, frontendApiUrl }: Instance,
  navigations: readonly SeenNavigation[],
): Handshake | null {
  const handshakes = navigations.flatMap((navigation) =>
    navigation.inDocument ? (handshakeOf(navigation) ?? []) : [],
  );
  const own = [issuer, URL.parse(frontendApiUrl ?? '')?.host];
  return handshakes.findLast(({ host }) => !own.includes(host)) ?? null;
}

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
