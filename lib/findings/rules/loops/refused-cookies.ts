import { CLERK_DOCS } from '../../documentation.ts';
import { bytes, labelled, list, named, text } from '../../facts.ts';
import { SECOND } from '../../reading/durations.ts';
import { defineRule } from '../../rule.ts';
import type { DocumentCookies, SeenNavigation, SetCookie } from '../../traffic.ts';

/** What follows a handshake within this time belongs to it, ms. */
const AT_ONCE = 10 * SECOND;

/** R04 */
export const refusedCookies = defineRule({
  id: 'R04',
  name: 'findingRefusedCookiesName',
  looksFor: 'findingRefusedCookiesLooksFor',
  needs: ['documentCookies'],
  reads: ['navigations'],
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
  examine({ documentCookies, navigations }) {
    const { setter, cookie } = lastSessionSet(documentCookies) ?? lastReturn(documentCookies, navigations ?? []) ?? {};
    if (!setter) return [];
    const next = documentCookies
      .slice(documentCookies.indexOf(setter) + 1)
      .find(({ at, url }) => at - setter.at < AT_ONCE && hostOf(url) === hostOf(setter.url));
    if (!next || next.sent.some(isSession) || !(isRedirect(setter) || isRepeated(setter, next))) return [];
    return [
      {
        kind: 'refused',
        values: [cookie?.name ?? '__session'],
        facts: [
          labelled('findingFactAddress', text(setter.url)),
          ...(cookie ? [labelled('findingFactAttributes', list(cookie.attributes))] : []),
          ...(cookie ? [labelled('findingFactSize', bytes(cookie.bytes))] : []),
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

interface Setter {
  readonly setter: DocumentCookies;
  /** Null where DevTools does not tell it. */
  readonly cookie: SetCookie | null;
}

function lastSessionSet(requests: readonly DocumentCookies[]): Setter | null {
  for (const setter of requests.toReversed()) {
    const cookie = setter.set.find(({ name, removed }) => isSession(name) && !removed);
    if (cookie) return { setter, cookie };
  }
  return null;
}

/**
 * The last end of a handshake at which the server had a session: it has set the cookie then. DevTools tells of many redirects
 * before it knows their `Set-Cookie` lines.
 */
function lastReturn(requests: readonly DocumentCookies[], navigations: readonly SeenNavigation[]): Setter | null {
  const last = navigations.findLast(({ url, authStatus }) => authStatus === 'signed-in' && isReturn(url));
  const setter = last && requests.find(({ event, set }) => event === last.id && set.length === 0);
  return setter ? { setter, cookie: null } : null;
}

function isReturn(address: string): boolean {
  const parameters = URL.parse(address)?.searchParams;
  return parameters?.has('__clerk_handshake') === true || parameters?.has('__clerk_handshake_nonce') === true;
}

function isSession(name: string): boolean {
  return /^__session(?:_[\w-]{8})?$/.test(name);
}

function hostOf(address: string): string | null {
  return URL.parse(address)?.host ?? null;
}
