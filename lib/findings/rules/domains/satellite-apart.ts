import { CLERK_DOCS } from '../../documentation.ts';
import { named, text } from '../../facts.ts';
import { callFacts, refusedCalls } from '../../reading/calls.ts';
import { ownClientUat, ownSessionCookies } from '../../reading/copies.ts';
import { defineRule } from '../../rule.ts';

/** R25 */
export const satelliteApart = defineRule({
  id: 'R25',
  name: 'findingSatelliteApartName',
  looksFor: 'findingSatelliteApartLooksFor',
  needs: ['instance'],
  reads: ['cookies', 'client', 'clerkJs', 'calls'],
  kinds: {
    apart: {
      severity: 'info',
      statement: 'findingSatelliteApart',
      why: 'findingSatelliteApartWhy',
      steps: ['findingSatelliteApartStepSignIn', 'findingSatelliteApartStepOption'],
      docs: CLERK_DOCS.satellites,
    },
    write: {
      severity: 'warning',
      statement: 'findingSatelliteWrite',
      why: 'findingSatelliteWriteWhy',
      steps: ['findingSatelliteWriteStep'],
      docs: CLERK_DOCS.satellites,
    },
  },
  applies: ({ instance }) => instance === null || instance.isSatellite === true,
  examine({ instance, cookies, client, clerkJs, calls }) {
    const refused = refusedCalls(calls ?? [], ['operation_not_allowed_on_satellite_domain']).slice(0, 1);
    const syncsAlways = clerkJs?.options.satelliteAutoSync === 'true';
    const isEmpty = cookies !== null && !ownClientUat(cookies) && ownSessionCookies(cookies, instance).length === 0;
    const isSignedOut = client !== null && client.value.signedInSessions.length === 0;
    return [
      ...(isEmpty && isSignedOut && !syncsAlways
        ? [
            {
              kind: 'apart' as const,
              facts: [
                named('Clerk.domain', text(instance.domain)),
                named('satelliteAutoSync', text(clerkJs?.options.satelliteAutoSync)),
              ],
              places: [{ tab: 'instance' as const }],
            },
          ]
        : []),
      ...refused.map((call) => ({
        kind: 'write' as const,
        values: [`${call.method} ${call.path}`],
        facts: callFacts(call),
        places: [{ tab: 'timeline' as const, event: call.id }],
      })),
    ];
  },
});
