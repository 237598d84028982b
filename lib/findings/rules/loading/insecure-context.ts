import { isLoopback } from '../../../cookies/cookie.ts';
import { CLERK_DOCS } from '../../documentation.ts';
import { labelled, text } from '../../facts.ts';
import { defineRule } from '../../rule.ts';

/** R42 */
export const insecureContext = defineRule({
  id: 'R42',
  name: 'findingInsecureContextName',
  looksFor: 'findingInsecureContextLooksFor',
  needs: ['page', 'instance'],
  kinds: {
    insecure: {
      severity: 'warning',
      statement: 'findingInsecureContext',
      why: 'findingInsecureContextWhy',
      steps: ['findingInsecureContextStepLocalhost', 'findingInsecureContextStepHttps'],
      docs: CLERK_DOCS.cookies,
    },
  },
  examine({ page }) {
    const insecure = [page.url, page.topUrl].find(isInsecure);
    if (insecure === undefined) return [];
    return [
      {
        kind: 'insecure',
        values: [URL.parse(insecure)?.host ?? insecure],
        facts: [labelled('findingFactAddress', text(insecure))],
      },
    ];
  },
});

/** What `isSecureContext` says of an address; a document in a frame needs all above it to be secure as well. */
function isInsecure(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && !isLoopback(url.hostname);
}
