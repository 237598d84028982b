import { CLERK_DOCS } from '../../documentation.ts';
import type { Inputs, Instance, Page } from '../../evidence.ts';
import { labelled, list, named, text } from '../../facts.ts';
import { callFacts, refusedCalls } from '../../reading/calls.ts';
import { defineRule, type FindingKind, type Found } from '../../rule.ts';
import type { SeenNavigation } from '../../traffic.ts';

type Kind = 'unsynced' | 'scheme' | 'refused';

const SATELLITE: Pick<FindingKind, 'severity' | 'why' | 'docs'> = {
  severity: 'error',
  why: 'findingSatelliteSyncWhy',
  docs: CLERK_DOCS.satellites,
};

/** R24 */
export const satelliteSync = defineRule({
  id: 'R24',
  name: 'findingSatelliteSyncName',
  looksFor: 'findingSatelliteSyncLooksFor',
  needs: ['instance'],
  reads: ['page', 'navigations', 'calls'],
  kinds: {
    unsynced: {
      ...SATELLITE,
      statement: 'findingSatelliteSync',
      steps: ['findingSatelliteStepDomain', 'findingSatelliteStepDashboard', 'findingSatelliteStepSignInUrl'],
    },
    scheme: { ...SATELLITE, statement: 'findingSatelliteScheme', steps: ['findingSatelliteStepDomain'] },
    refused: { ...SATELLITE, statement: 'findingSatelliteRefused', steps: ['findingSatelliteStepDashboard'] },
  },
  applies: ({ instance }) => instance === null || instance.isSatellite === true,
  examine({ instance, page, navigations, calls }) {
    return [
      ...domainWithScheme(instance),
      ...(page ? unsynced(page, navigations ?? []) : []),
      ...refusedCalls(calls ?? [], ['redirect_url_not_associated_with_instance']).map(
        (call): Found<Kind> => ({
          kind: 'refused',
          facts: callFacts(call),
          places: [{ tab: 'timeline', event: call.id }],
        }),
      ),
    ];
  },
});

/** `domain` is a host; with a scheme clerk-js builds addresses that lead nowhere. */
function domainWithScheme({ domain, frontendApiUrl }: Instance): readonly Found<Kind>[] {
  if (!domain?.includes('://')) return [];
  return [
    {
      kind: 'scheme',
      values: [domain],
      facts: [named('Clerk.domain', text(domain)), labelled('findingFactFrontendApi', text(frontendApiUrl))],
      places: [{ tab: 'instance' }],
    },
  ];
}

/** The last two documents of the page's host both still wait, wherever the page is on its way to now. */
function unsynced(page: Page, navigations: Inputs['navigations']): readonly Found<Kind>[] {
  const ofHost = navigations.filter(({ url }) => hostOf(url) === hostOf(page.url)).slice(-2);
  const last = ofHost.at(-1);
  if (!last || ofHost.length < 2 || !ofHost.every(isUnsynced)) return [];
  return [
    {
      kind: 'unsynced',
      facts: [labelled('findingFactPages', list(ofHost.map(({ url }) => url)))],
      places: [{ tab: 'timeline', event: last.id }],
    },
  ];
}

function isUnsynced({ url }: SeenNavigation): boolean {
  return URL.parse(url)?.searchParams.get('__clerk_synced') === 'false';
}

function hostOf(address: string): string | undefined {
  return URL.parse(address)?.host;
}
