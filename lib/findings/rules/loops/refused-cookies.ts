import { CLERK_DOCS } from '../../documentation.ts';
import { bytes, labelled, list, named, text } from '../../facts.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule } from '../../rule.ts';
import type { DocumentCookies, SetCookie } from '../../traffic.ts';

/** What follows a handshake within this time belongs to it, ms. */
const AT_ONCE = 10 * SECOND;

/** R04 */
export const refusedCookies = defineRule({
  id: 'R04',
  name: 'findingRefusedCookiesName',
  looksFor: 'findingRefusedCookiesLooksFor',
  needs: ['documentCookies'],
  kinds: {
    refused: {
      severity: 'error',
      statement: 'findingRefusedCookies',
      why: 'findingRefusedCookiesWhy',
      steps: [
        'findingRefusedCookiesStepSecure',
        'findingRefusedCookiesStepDomain',
        'findingStepTokenSize',
        'findingRefusedCookiesStepThirdParty',
      ],
      docs: CLERK_DOCS.cookies,
    },
  },
  examine({ documentCookies }) {
    const [setter, cookie] = lastSessionSet(documentCookies) ?? [];
    if (!setter || !cookie) return [];
    const next = documentCookies
      .slice(documentCookies.indexOf(setter) + 1)
      .find(({ at, url }) => at - setter.at < AT_ONCE && hostOf(url) === hostOf(setter.url));
    if (!next || next.sent.some(isSession)) return [];
    return [
      {
        kind: 'refused',
        values: [cookie.name],
        facts: [
          labelled('findingFactAddress', text(setter.url)),
          labelled('findingFactAttributes', list(cookie.attributes)),
          labelled('findingFactSize', bytes(cookie.bytes)),
          named('Cookie', list(next.sent)),
        ],
        places: next.event === null ? [] : [{ tab: 'timeline', event: next.event }],
      },
    ];
  },
});

function lastSessionSet(requests: readonly DocumentCookies[]): readonly [DocumentCookies, SetCookie] | null {
  for (const request of requests.toReversed()) {
    const cookie = request.set.find(({ name, removed }) => isSession(name) && !removed);
    // At the end of a handshake the server sends on at once. After another answer the user may have signed out.
    if (cookie && request.status >= 300 && request.status < 400) return [request, cookie];
  }
  return null;
}

function isSession(name: string): boolean {
  return /^__session(?:_[\w-]{8})?$/.test(name);
}

function hostOf(address: string): string | null {
  return URL.parse(address)?.host ?? null;
}
