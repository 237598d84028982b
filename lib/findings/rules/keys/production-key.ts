import { isLoopback } from '../../../cookies/cookie.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import type { Instance, Page } from '../../evidence.ts';
import { labelled, named, text } from '../../facts.ts';
import { callFacts, refusedCalls } from '../../reading/calls.ts';
import { defineRule, type FindingKind } from '../../rule.ts';

const PRODUCTION: Pick<FindingKind, 'severity' | 'why' | 'steps' | 'docs'> = {
  severity: 'error',
  why: 'findingProductionKeyWhy',
  steps: ['findingProductionKeyStepDevelopment', 'findingProductionKeyStepDomain', 'findingProductionKeyStepPreview'],
  docs: CLERK_DOCS.productionKeys,
};

/** R30 */
export const productionKey = defineRule({
  id: 'R30',
  name: 'findingProductionKeyName',
  looksFor: 'findingProductionKeyLooksFor',
  needs: ['page', 'instance'],
  reads: ['calls'],
  kinds: {
    local: { ...PRODUCTION, statement: 'findingProductionKeyLocal' },
    domain: { ...PRODUCTION, statement: 'findingProductionKeyDomain' },
    refused: { ...PRODUCTION, statement: 'findingProductionKeyRefused' },
    'development-in-public': {
      severity: 'info',
      statement: 'findingDevelopmentKey',
      why: 'findingDevelopmentKeyWhy',
      steps: ['findingDevelopmentKeyStepDeploy'],
      docs: CLERK_DOCS.deployment,
    },
  },
  examine({ page, instance, calls }) {
    const url = URL.parse(page.url);
    if (!url) return [];
    const host = url.hostname;
    const facts = [
      labelled('findingFactHost', text(host)),
      labelled('findingFactFrontendApi', text(instance.frontendApi)),
      named('publishableKey', text(instance.publishableKey)),
    ];
    const places = [{ tab: 'instance' } as const];
    if (instance.type === 'development') {
      return isPublic(host, instance) ? [{ kind: 'development-in-public', values: [host], facts, places }] : [];
    }
    const refused = refusedCalls(calls ?? [], ['origin_invalid'])[0];
    if (refused) {
      return [{ kind: 'refused', values: [host], facts: [...facts, ...callFacts(refused)], places }];
    }
    if (isProxied(instance, page)) return [];
    if (isLocal(host)) return [{ kind: 'local', values: [host], facts, places }];
    const domain = domainOf(instance);
    const isOwn = domain === null || host === domain || host.endsWith(`.${domain}`);
    return isOwn ? [] : [{ kind: 'domain', values: [host, domain], facts, places }];
  },
});

/** Hosts that only a developer's machine has. */
function isLocal(host: string): boolean {
  return isLoopback(host) || host.endsWith('.local') || isPrivateAddress(host);
}

function isPrivateAddress(host: string): boolean {
  return /^(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host) || host === '0.0.0.0';
}

/** Clerk's own pages of a development instance are no app in public. */
function isPublic(host: string, { issuer }: Instance): boolean {
  const portal = issuer.replace(/^[^.]+\.clerk\./, '');
  return !isLocal(host) && host.includes('.') && !/\.(?:localhost|test|internal)$/.test(host) && !host.endsWith(portal);
}

/** A proxy answers on a host of the application's choice. clerk-js takes one by itself on `*.vercel.app`. */
function isProxied({ proxyUrl, frontendApiUrl }: Instance, { url }: Page): boolean {
  return Boolean(proxyUrl) || URL.parse(frontendApiUrl ?? '')?.host === URL.parse(url)?.host;
}

/** The domain that the Frontend API lets pages of: its host without `clerk.`; null when it has another form. */
function domainOf({ frontendApi }: Instance): string | null {
  return frontendApi?.startsWith('clerk.') ? frontendApi.slice('clerk.'.length) : null;
}
