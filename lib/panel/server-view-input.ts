import { hostOfPattern } from '../access/hosts.ts';
import { type Cookie, isSentTo } from '../cookies/cookie.ts';
import type { DocumentSecrets } from '../inspector/secrets.ts';
import type { ClerkInstance, FrameState } from '../inspector/state.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS, optionsOf } from '../verdict/assumptions.ts';
import type { ServerOptions } from '../verdict/verdict.ts';
import type { NoVerdict } from './server-view-state.ts';

/** The frame that the panel looks at, and what the browser holds for its document. */
export interface Looked {
  readonly frame: FrameState | null;
  readonly secrets: DocumentSecrets | null;
}

/** What a verdict rests on, or why there is none yet or at all. */
export type ServerInput = NoVerdict | ({ readonly kind: 'ready' } & Subject);

/** The same of all requests for a page's origin, whatever cookies they carry. */
export type ServerBasis = NoVerdict | ({ readonly kind: 'ready' } & Basis);

/** What the server is by, as far as it is known or assumed. */
export interface Basis {
  /** The document's address. */
  readonly url: string;
  readonly publishableKey: string;
  readonly options: ServerOptions;
}

/** All that a verdict about a document's requests depends on, but the time. */
export interface Subject extends Basis {
  readonly documentId: string;
  /** It is one of a frame within a page. */
  readonly inFrame: boolean;
  /** Those that requests for the document's address carry, in their order. */
  readonly cookies: readonly Cookie[];
  /** Hosts whose cookies such a request carries too, and the extension may not read. */
  readonly unseenHosts: readonly string[];
}

/** The instance of a frame; null while it names none. */
export function instanceIn(frame: FrameState | null): ClerkInstance | null {
  const clerk = frame?.page.kind === 'attached' ? frame.page.document.clerk : null;
  return clerk?.kind === 'present' || clerk?.kind === 'direct' ? clerk : null;
}

/** What the page's clerk-js was told of what its server is told as well; without a clerk-js, what the page says in its place. */
export function assumptionsOfPage({ instance, options, status }: ClerkInstance): Partial<Assumptions> {
  const { isSatellite, domain, proxyUrl } = instance;
  const isLive = status !== null;
  const { signInUrl, satelliteAutoSync } = options;
  return {
    ...(isSatellite !== null && { isSatellite }),
    // In production clerk-js puts it in front.
    ...((isLive || domain !== null) && { domain: domain?.replace(/^clerk\./, '') ?? null }),
    ...((isLive || proxyUrl !== null) && { proxyUrl }),
    ...(signInUrl !== undefined && signInUrl !== 'function' && { signInUrl }),
    ...(satelliteAutoSync !== undefined && { satelliteAutoSync: satelliteAutoSync === 'true' }),
  };
}

/** What is known of the server behind a frame, with what the user says of it. */
export function serverBasis(frame: FrameState | null, user: Partial<Assumptions>): ServerBasis {
  if (frame === null || frame.page.kind === 'attaching') return { kind: 'pending', waitsFor: 'cookies' };
  if (frame.page.kind === 'no-access') return impossible({ kind: 'no-access' });
  const clerk = instanceIn(frame);
  const publishableKey = clerk?.instance.publishableKey;
  if (!clerk || !publishableKey) return impossible({ kind: 'no-instance' });
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...assumptionsOfPage(clerk), ...user };
  const { signingKeys } = clerk;
  if (assumptions.jwtKey === null) {
    if (signingKeys?.kind === 'refused') return impossible({ kind: 'keys-refused', error: signingKeys.error });
    if (signingKeys === null) return { kind: 'pending', waitsFor: 'keys' };
  }
  const jwks = signingKeys?.kind === 'known' ? signingKeys.jwks : undefined;
  return {
    kind: 'ready',
    url: frame.url,
    publishableKey,
    options: { ...optionsOf(assumptions), ...(jwks && { jwks }) },
  };
}

/** What a verdict about the document that is looked at rests on. */
export function serverInput({ frame, secrets }: Looked, basis: ServerBasis): ServerInput {
  if (basis.kind !== 'ready') return basis;
  if (frame === null) return { kind: 'pending', waitsFor: 'cookies' };
  const hosts = unseenHosts(frame);
  if (hosts === null) return impossible({ kind: 'no-access' });
  if (secrets === null) return { kind: 'pending', waitsFor: 'cookies' };
  return {
    ...basis,
    documentId: frame.documentId,
    inFrame: frame.frameId !== 0,
    cookies: secrets.cookies.filter((cookie) => isSentTo(cookie, frame.url)),
    unseenHosts: hosts,
  };
}

/** Hosts above the page's own that the extension may not read; null when it may not read the page's own. */
function unseenHosts({ url, access }: FrameState): readonly string[] | null {
  const page = URL.parse(url);
  if (!page || !/^https?:$/.test(page.protocol)) return null;
  const missing = access.missing.map(hostOfPattern);
  if (missing.includes(page.hostname)) return null;
  return missing.filter((host) => page.hostname.endsWith(`.${host}`));
}

function impossible(because: Extract<NoVerdict, { kind: 'impossible' }>['because']): NoVerdict {
  return { kind: 'impossible', because };
}
