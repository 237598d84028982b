import type { Jwt } from '../../../tokens/decode-token.ts';
import { issuerOf } from '../../../tokens/issuer.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import type { Inputs, Instance } from '../../evidence.ts';
import { labelled, list, named, text } from '../../facts.ts';
import type { Place } from '../../finding.ts';
import { keyIdOf } from '../../reading/claims.ts';
import { ownSessionCookies, serverSessionCookie } from '../../reading/copies.ts';
import { defineRule } from '../../rule.ts';

/** R12 */
export const wrongInstance = defineRule({
  id: 'R12',
  name: 'findingWrongInstanceName',
  looksFor: 'findingWrongInstanceLooksFor',
  needs: ['instance', 'cookies'],
  reads: ['tokens', 'keyIds'],
  kinds: {
    issuer: {
      severity: 'error',
      statement: 'findingWrongIssuer',
      why: 'findingWrongInstanceWhy',
      steps: ['findingWrongInstanceStepKey', 'findingWrongInstanceStepProxy', 'findingStepReset'],
      docs: CLERK_DOCS.environmentVariables,
    },
    key: {
      severity: 'error',
      statement: 'findingWrongKey',
      why: 'findingWrongInstanceWhy',
      steps: ['findingStepReset', 'findingWrongInstanceStepKey'],
      docs: CLERK_DOCS.environmentVariables,
    },
  },
  examine({ instance, cookies, tokens, keyIds }) {
    const held = heldTokens(instance, cookies, tokens ?? []);
    const stranger = held.find(({ jwt }) => ![null, instance.issuer].includes(issuerOf(jwt)));
    if (stranger) {
      return [
        {
          kind: 'issuer',
          values: [issuerOf(stranger.jwt) ?? '', instance.issuer],
          facts: [named('iss', text(issuerOf(stranger.jwt))), named('publishableKey', text(instance.publishableKey))],
          fixes: [{ kind: 'act', action: { name: 'resetClerkState' } }],
          places: [stranger.place],
        },
      ];
    }
    const unknown = held.find(({ jwt }) => {
      const keyId = keyIdOf(jwt);
      return keyIds !== null && keyId !== null && !keyIds.includes(keyId);
    });
    if (!unknown) return [];
    return [
      {
        kind: 'key',
        values: [keyIdOf(unknown.jwt) ?? ''],
        facts: [named('kid', text(keyIdOf(unknown.jwt))), labelled('findingFactPublishedKeys', list(keyIds ?? []))],
        fixes: [{ kind: 'act', action: { name: 'resetClerkState' } }],
        places: [unknown.place],
      },
    ];
  },
});

interface HeldToken {
  readonly jwt: Jwt;
  readonly place: Place;
}

/** The session tokens that page and server use. What lies there unused may be of any instance. */
function heldTokens(instance: Instance, cookies: Inputs['cookies'], tokens: Inputs['tokens']): readonly HeldToken[] {
  const server = serverSessionCookie(cookies);
  const inCookies = [...ownSessionCookies(cookies, instance), ...(server ? [server] : [])];
  return [
    ...tokens
      .filter(({ template }) => template === null)
      .map(({ jwt, sessionId }): HeldToken => ({ jwt, place: { tab: 'tokens', sessionId, claim: 'iss' } })),
    ...inCookies.map(({ entry, jwt }): HeldToken => ({ jwt, place: { tab: 'cookies', cookie: entry.key } })),
  ];
}
