import { hostOfPattern, isWithin, webHost } from '../access/hosts.ts';
import { STAND_IN_ID } from '../client/stand-in.ts';
import type { CookieInstance } from '../cookies/instance.ts';
import type { CookieGroup } from '../cookies/inventory.ts';
import type { DocumentSecrets } from '../inspector/secrets.ts';
import type { ClerkInstance, ClerkState, DocumentState, FrameState, ServerAnswer } from '../inspector/state.ts';
import type { NoVerdict, ServerView } from '../panel/server-view-state.ts';
import { decodeToken } from '../tokens/decode-token.ts';
import type { ClerkJs, Evidence, HeldClient, Inputs, Instance, Known, Page, WhyMissing } from './evidence.ts';
import { known, missing } from './evidence.ts';
import { SECOND } from './reading/durations.ts';
import type { Recording } from './recording.ts';

/** What the panel knows of the frame that is looked at. */
export interface EvidenceParts {
  /** Epoch ms. */
  readonly now: number;
  readonly frame: FrameState;
  /** Address of the tab's top document. */
  readonly topUrl: string;
  /** Its site, or null where it has no host. */
  readonly topSite: string | null;
  readonly secrets: DocumentSecrets | null;
  /** Of the page's publishable key; null without one, undefined while it is computed. */
  readonly cookieInstance: CookieInstance | null | undefined;
  /** Those of `secrets`. */
  readonly cookies: readonly CookieGroup[];
  readonly server: ServerView;
  /** What servers said in this tab. */
  readonly answers: readonly ServerAnswer[];
  /** Null where nothing is recorded, as in a popup. */
  readonly recording: Recording | null;
}

/** By so much the times of network log and page may part, ms. */
const CLOCK_DIFFERENCE = SECOND;

/** All that rules look at, with what is missing said. */
export function evidenceOf(parts: EvidenceParts): Evidence {
  const { now, frame, recording } = parts;
  const { page } = frame;
  const document = page.kind === 'attached' ? page.document : null;
  const clerk = document?.clerk ?? null;
  const load = document?.load ?? null;
  const documentStart = load?.startedAt ?? null;
  const detached = missing(page.kind === 'no-access' ? 'no-access' : 'not-attached');
  const recorded = <Value>(list: readonly Value[] | null | undefined): Known<readonly Value[]> =>
    list ? known(list) : missing('not-recorded');
  return {
    now: known(now),
    page: document ? known(pageOf(parts, document)) : detached,
    documentStart: document ? orMissing(documentStart, 'not-told') : detached,
    clerk: clerk ? known(clerk) : detached,
    instance: clerk ? instanceOf(clerk, parts.cookieInstance) : detached,
    clerkJs: clerk ? clerkJsOf(clerk) : detached,
    client: clerk ? orMissing(certainClient(held(clerk)), 'no-client') : detached,
    environment: clerk ? environmentOf(clerk) : detached,
    cookies: cookiesOf(parts),
    tokens: parts.secrets ? known(tokensIn(parts.secrets)) : missing('pending'),
    keyIds: clerk ? keyIdsOf(clerk) : detached,
    verdict: verdictOf(parts.server, frame.documentId),
    answers: documentStart === null ? missing('not-told') : known(answersFor(parts.answers, frame.url, documentStart)),
    calls: recorded(recording?.calls),
    navigations: recorded(recording?.navigations),
    sessions: recorded(recording?.sessions),
    documentCookies: recorded(recording?.documentCookies),
    bearers: recorded(recording?.bearers),
    loads: recorded(recording?.loads),
    violations: document ? orMissing(load?.forbidden ?? null, 'not-told') : detached,
    errors: document ? orMissing(load?.errors ?? null, 'not-told') : detached,
    clock: recorded(recording?.clock),
    wholeLoad: wholeLoadOf(recording, documentStart),
    captchaElement: document ? orMissing(load?.captchaElement ?? null, 'not-told') : detached,
  };
}

function orMissing<Value>(value: Value | null, why: WhyMissing): Known<Value> {
  return value === null ? missing(why) : known(value);
}

function pageOf({ frame, topUrl, topSite }: EvidenceParts, { focused, online }: DocumentState): Page {
  const { frameId, url } = frame;
  return { url, topUrl, embedded: frameId === 0 ? 'no' : embeddedIn(url, topSite), focused, online };
}

function embeddedIn(url: string, topSite: string | null): Page['embedded'] {
  const host = webHost(url);
  return host && topSite && isWithin(host, topSite) ? 'same-site' : 'cross-site';
}

/** What a page says of its instance, whether a clerk-js lives in it or not; null when it names none. */
export function heldIn({ page }: FrameState): ClerkInstance | null {
  return page.kind === 'attached' ? held(page.document.clerk) : null;
}

function held(clerk: ClerkState) {
  return clerk.kind === 'present' || clerk.kind === 'direct' ? clerk : null;
}

function instanceOf(clerk: ClerkState, cookieInstance: CookieInstance | null | undefined): Known<Instance> {
  const instance = held(clerk)?.instance;
  if (cookieInstance === undefined && instance?.publishableKey) return missing('pending');
  if (!instance?.type || !cookieInstance?.frontendApi) return missing('no-instance');
  const { suffix, frontendApi: issuer } = cookieInstance;
  return known({ ...instance, type: instance.type, suffix, issuer });
}

function clerkJsOf(clerk: ClerkState): Known<ClerkJs> {
  if (clerk.kind !== 'present' || clerk.status === null) return missing('no-clerk-js');
  const { instance, status, activeSessionId, options } = clerk;
  return known({ version: instance.version, status, activeSessionId, options });
}

/** The Client that an instance holds; null when that is a stand-in, or from before an error. */
export function certainClient(instance: ClerkInstance | null): HeldClient | null {
  const { client = null, clientAt = null, clientError = null } = instance ?? {};
  if (client === null || clientAt === null || client.id === STAND_IN_ID || clientError !== null) return null;
  return { value: client, readAt: clientAt };
}

function environmentOf(clerk: ClerkState): Evidence['environment'] {
  if (clerk.kind !== 'present') return missing('no-clerk-js');
  return orMissing(clerk.environment, 'not-told');
}

/** Cookies of the Frontend API's host are not needed: no rule looks at them. */
function cookiesOf({ frame, secrets, cookies }: EvidenceParts): Evidence['cookies'] {
  const host = webHost(frame.url);
  const decides = (pattern: string) => host !== null && isWithin(host, hostOfPattern(pattern));
  if (frame.page.kind === 'no-access' || frame.access.missing.some(decides)) return missing('no-access');
  return secrets ? known(cookies) : missing('pending');
}

/** Those that were taken apart already. */
const TOKENS = new WeakMap<DocumentSecrets, Inputs['tokens']>();

function tokensIn(secrets: DocumentSecrets): Inputs['tokens'] {
  const known = TOKENS.get(secrets) ?? takenApart(secrets);
  TOKENS.set(secrets, known);
  return known;
}

function takenApart({ tokens }: DocumentSecrets): Inputs['tokens'] {
  return tokens.flatMap(({ sessionId, template, text }) => {
    const jwt = decodeToken(text);
    return jwt.form === 'jwt' ? [{ sessionId, template, jwt }] : [];
  });
}

function keyIdsOf(clerk: ClerkState): Known<readonly string[]> {
  const instance = held(clerk);
  if (!instance) return missing('no-instance');
  const { signingKeys } = instance;
  if (!signingKeys) return missing('pending');
  if (signingKeys.kind === 'refused') return missing('no-keys');
  return known(signingKeys.jwks.keys.flatMap(({ kid }) => (typeof kid === 'string' ? [kid] : [])));
}

const WHY_NO_VERDICT: Readonly<Record<Extract<NoVerdict, { kind: 'impossible' }>['because']['kind'], WhyMissing>> = {
  'no-instance': 'no-instance',
  'no-access': 'no-access',
  'keys-refused': 'no-keys',
  'keys-unreadable': 'no-keys',
  'code-failed': 'no-verdict',
  'not-recorded': 'not-recorded',
};

function verdictOf(server: ServerView, documentId: string): Evidence['verdict'] {
  if (server.kind === 'impossible') return missing(WHY_NO_VERDICT[server.because.kind]);
  const isOfDocument = server.kind === 'judged' && server.documentId === documentId;
  return isOfDocument ? known(server.judgements) : missing('pending');
}

/** The document's own answers, and those of its scripts' requests: a server that is content may say nothing later. */
function answersFor(answers: readonly ServerAnswer[], pageUrl: string, documentStart: number): readonly ServerAnswer[] {
  const origin = URL.parse(pageUrl)?.origin;
  const isFresh = ({ at }: ServerAnswer) => at >= documentStart - CLOCK_DIFFERENCE;
  const isOfPage = ({ kind, url }: ServerAnswer) => kind === 'fetch' || URL.parse(url)?.origin === origin;
  return answers.filter((answer) => isFresh(answer) && isOfPage(answer));
}

function wholeLoadOf(recording: Recording | null, documentStart: number | null): Known<true> {
  if (!recording) return missing('not-recorded');
  if (documentStart === null) return missing('not-told');
  return recording.since <= documentStart ? known(true) : missing('opened-late');
}
