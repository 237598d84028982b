import type { ClerkInstance, ClerkState } from '../../../inspector/state.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import type { Instance } from '../../evidence.ts';
import { labelled, text } from '../../facts.ts';
import type { Fact, Place } from '../../finding.ts';
import { callFacts } from '../../reading/calls.ts';
import { defineRule, type FindingKind } from '../../rule.ts';
import type { SeenCall } from '../../traffic.ts';

/** What a call of the Frontend API came to nothing by. */
interface Trouble {
  readonly kind: 'unresolved' | 'certificate' | 'host' | 'proxy' | 'not-json';
  readonly facts: readonly Fact[];
  readonly places: readonly Place[];
}

const UNREACHABLE: Pick<FindingKind, 'severity' | 'why' | 'docs'> = {
  severity: 'error',
  why: 'findingUnreachableWhy',
  docs: CLERK_DOCS.deployment,
};

/** R16 */
export const frontendApi = defineRule({
  id: 'R16',
  name: 'findingUnreachableName',
  looksFor: 'findingUnreachableLooksFor',
  needs: ['clerk', 'instance', 'page'],
  reads: ['calls'],
  kinds: {
    unresolved: {
      ...UNREACHABLE,
      statement: 'findingUnreachableUnresolved',
      steps: ['findingUnreachableStepDns', 'findingUnreachableStepKey'],
    },
    certificate: {
      ...UNREACHABLE,
      statement: 'findingUnreachableCertificate',
      steps: ['findingUnreachableStepCertificate', 'findingUnreachableStepDns'],
    },
    host: {
      ...UNREACHABLE,
      statement: 'findingUnreachableHost',
      steps: ['findingUnreachableStepKey', 'findingUnreachableStepDns'],
    },
    proxy: {
      ...UNREACHABLE,
      statement: 'findingUnreachableProxy',
      steps: ['findingUnreachableStepProxy', 'findingUnreachableStepProxyUrl'],
      docs: CLERK_DOCS.proxy,
    },
    'not-json': {
      ...UNREACHABLE,
      statement: 'findingUnreachableNotJson',
      steps: ['findingUnreachableStepProxy', 'findingUnreachableStepMiddleware', 'findingUnreachableStepProxyUrl'],
      docs: CLERK_DOCS.proxy,
    },
  },
  examine({ clerk, instance, page, calls }) {
    // Without a network nothing resolves, which says nothing of the instance.
    if (!page.online) return [];
    const trouble = troubleOfCalls(calls ?? []) ?? troubleOfClient(clerk);
    if (!trouble || (trouble.kind === 'unresolved' && instance.type === 'development')) return [];
    const { kind, facts, places } = trouble;
    return [
      {
        kind,
        values: [instance.frontendApi ?? instance.issuer],
        facts: [...instanceFacts(instance), ...facts],
        places,
      },
    ];
  },
});

/** By the last call: a call that succeeded since shows that the trouble is over. */
function troubleOfCalls(calls: readonly SeenCall[]): Trouble | null {
  const last = calls.findLast(({ inDocument, netError }) => inDocument && netError !== 'net::ERR_ABORTED');
  if (!last) return null;
  const kind = kindOf(last.netError ?? '', last.codes, isForeignBody(last));
  return kind && { kind, facts: callFacts(last), places: [{ tab: 'timeline', event: last.id }] };
}

/** By the panel's own calls, on a page without a live clerk-js. */
function troubleOfClient(clerk: ClerkState): Trouble | null {
  const refused = 'clientError' in clerk ? refusalOf(clerk) : null;
  const kind = refused && kindOf('', [refused.code], refused.code === 'not_json');
  if (!refused || !kind) return null;
  return {
    kind,
    facts: [labelled('findingFactCall', text(refused.call)), labelled('findingFactAnswer', text(refused.code))],
    places: [{ tab: 'client' }],
  };
}

function refusalOf({ clientError }: ClerkInstance) {
  return clientError?.kind === 'refused' ? clientError.error : null;
}

function kindOf(netError: string, codes: readonly string[], isForeign: boolean): Trouble['kind'] | null {
  if (netError.includes('ERR_NAME_NOT_RESOLVED')) return 'unresolved';
  if (/ERR_(?:CERT|SSL)/.test(netError)) return 'certificate';
  if (codes.includes('host_invalid')) return 'host';
  if (codes.includes('invalid_proxy_configuration')) return 'proxy';
  return isForeign ? 'not-json' : null;
}

/** Something else than the Frontend API has answered, mostly with a page. */
function isForeignBody({ status, mimeType, codes }: SeenCall): boolean {
  return status !== 0 && status !== 204 && codes.length === 0 && mimeType !== null && /html/.test(mimeType);
}

function instanceFacts({ proxyUrl, frontendApi }: Instance): readonly Fact[] {
  return [
    labelled('findingFactFrontendApi', text(frontendApi)),
    ...(proxyUrl ? [labelled('findingFactProxy', text(proxyUrl))] : []),
  ];
}
