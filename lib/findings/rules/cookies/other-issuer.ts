import type { MessageKey } from '../../../i18n/translate.ts';
import { issuerOf } from '../../../tokens/issuer.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import type { Inputs } from '../../evidence.ts';
import { labelled, message, named, text } from '../../facts.ts';
import { keyIdOf } from '../../reading/claims.ts';
import { foreignSessionCookie } from '../../reading/copies.ts';
import { defineRule } from '../../rule.ts';
import { KEY_REASONS } from '../keys/reasons.ts';

/** R07 */
export const otherIssuer = defineRule({
  id: 'R07',
  name: 'findingOtherIssuerName',
  looksFor: 'findingOtherIssuerLooksFor',
  needs: ['cookies', 'instance'],
  reads: ['clerkJs', 'answers'],
  kinds: {
    harmless: {
      severity: 'info',
      statement: 'findingOtherIssuer',
      why: 'findingOtherIssuerWhy',
      steps: ['findingOtherInstancesStepNothing', 'findingOtherIssuerStepOldSdk', 'findingStepHostnames'],
      docs: CLERK_DOCS.cookies,
    },
    harmful: {
      severity: 'warning',
      statement: 'findingOtherIssuerHarm',
      why: 'findingOtherIssuerHarmWhy',
      steps: ['findingStepUpdateSdk', 'findingStepHostnames', 'findingOtherInstancesStepDelete'],
      docs: CLERK_DOCS.cookies,
    },
  },
  examine({ cookies, instance, clerkJs, answers }) {
    const foreign = foreignSessionCookie(cookies, instance);
    if (!foreign) return [];
    const { entry, jwt } = foreign;
    const harm = harmOfOtherIssuer({ cookies, instance, clerkJs, answers });
    return [
      {
        kind: harm ? 'harmful' : 'harmless',
        values: [issuerOf(jwt) ?? ''],
        facts: [
          named('iss', text(issuerOf(jwt))),
          labelled('findingFactExpected', text(instance.issuer)),
          named(entry.cookie.name, text(entry.maskedValue)),
          ...(harm ? [labelled('findingFactHarm', message(harm))] : []),
        ],
        ...(harm && { fixes: [{ kind: 'act', action: { name: 'deleteCookie', cookie: entry.key } }] }),
        places: [{ tab: 'cookies', cookie: entry.key }],
      },
    ];
  },
});

/** What a session cookie of another instance does to this one, where it shows; null while nothing does. */
export function harmOfOtherIssuer({
  cookies,
  instance,
  clerkJs,
  answers,
}: Pick<Inputs, 'cookies' | 'instance'> & {
  readonly [Name in 'clerkJs' | 'answers']: Inputs[Name] | null;
}): MessageKey | null {
  const foreign = foreignSessionCookie(cookies, instance);
  if (!foreign) return null;
  if (clerkJs && readsWithoutSuffix(clerkJs.version)) return 'findingHarmOldClerkJs';
  const keyId = keyIdOf(foreign.jwt);
  const refused = answers?.some(
    ({ authReason, authMessage }) =>
      KEY_REASONS.has(authReason ?? '') && keyId !== null && authMessage?.includes(`'${keyId}'`),
  );
  return refused ? 'findingHarmServerReadsIt' : null;
}

/** Cookies with a suffix came with clerk-js 5.10. */
function readsWithoutSuffix(version: string | null): boolean {
  const [major = Number.NaN, minor = Number.NaN] = (version ?? '').split('.').map(Number);
  return major < 5 || (major === 5 && minor < 10);
}
