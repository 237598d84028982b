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
    if (!next || next.sent.some(isSession) || !(isRedirect(setter) || isRepeated(setter, next))) return [];
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

/** At the end of a handshake in development the server sends on at once: the user had no time to sign out. */
function isRedirect({ status }: DocumentCookies): boolean {
  return status >= 300 && status < 400;
}

/** In production it answers with the page. Then the next handshake tells that the cookie was lost. */
function isRepeated(setter: DocumentCookies, next: DocumentCookies): boolean {
  return setter.sent.some((name) => name.startsWith('__clerk_handshake')) && isRedirect(next);
}

function lastSessionSet(requests: readonly DocumentCookies[]): readonly [DocumentCookies, SetCookie] | null {
  for (const request of requests.toReversed()) {
    const cookie = request.set.find(({ name, removed }) => isSession(name) && !removed);
    if (cookie) return [request, cookie];
  }
  return null;
}

function isSession(name: string): boolean {
  return /^__session(?:_[\w-]{8})?$/.test(name);
}

function hostOf(address: string): string | null {
  return URL.parse(address)?.host ?? null;
}
