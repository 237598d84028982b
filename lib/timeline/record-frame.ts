import type { Client } from '../client/index.ts';
import type { View } from '../client/view.ts';
import { type CookieContent, cookieContent } from '../cookies/content.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { clerkCookieName } from '../cookies/names.ts';
import type { DocumentSecrets } from '../inspector/secrets.ts';
import type { ClerkInstance, ClerkState, FrameState } from '../inspector/state.ts';
import { decodeToken } from '../tokens/decode-token.ts';
import type {
  RecordedClerk,
  RecordedClient,
  RecordedCookie,
  RecordedFrame,
  RecordedInstance,
  RecordedPage,
  RecordedToken,
  RecordedValue,
  Verdicts,
} from './moment.ts';

/** All that is known of a frame. */
export interface FrameInput {
  readonly frame: FrameState;
  /** Null where there is no access. */
  readonly secrets: DocumentSecrets | null;
  readonly verdicts: Verdicts;
}

/** Seconds ahead from which on an expiry is kept to the hour. */
const FAR = 2 * 86_400;
const HOUR = 3_600;

/**
 * What is to be recorded of a frame, with credentials in the place of hashes: `FRAME_RULES` takes them out.
 * @param at epoch ms, by which it is told what is far ahead
 */
export function frameToRecord({ frame, secrets, verdicts }: FrameInput, at: number): RecordedFrame {
  const { frameId, documentId, url, access, page } = frame;
  const cookies = secrets?.cookies ?? [];
  const held = secrets?.tokens ?? [];
  return {
    id: documentId,
    frameId,
    url,
    access,
    page: pageToRecord(page),
    cookies: cookies.map((cookie) => cookieToRecord(cookie, at)),
    storageKeys: secrets?.storageKeys ?? [],
    held: held.map(({ sessionId, template, text }) => ({
      id: template === null ? sessionId : `${sessionId} ${template}`,
      sessionId,
      template,
      value: valueToRecord(text, null),
    })),
    tokens: tokensAmong([...cookies.map(({ value }) => value), ...held.map(({ text }) => text)]),
    verdicts,
  };
}

function pageToRecord(page: FrameState['page']): RecordedPage {
  if (page.kind !== 'attached') return { kind: page.kind };
  const { focused, online, otherInstances, clerk } = page.document;
  return { kind: 'attached', focused, online, otherInstances, clerk: clerkToRecord(clerk) };
}

function clerkToRecord(clerk: ClerkState): RecordedClerk {
  if (clerk.kind === 'present') return { kind: clerk.kind, ...instanceToRecord(clerk) };
  if (clerk.kind !== 'direct') return clerk;
  return { kind: clerk.kind, because: clerk.because, source: clerk.source, ...instanceToRecord(clerk) };
}

function instanceToRecord(clerk: ClerkInstance): RecordedInstance {
  const { instance, status, client, clientError, activeSessionId, unreported, differences, environment, options } =
    clerk;
  return {
    instance,
    status,
    client: client && clientToRecord(client),
    clientError,
    activeSessionId,
    unreported,
    differences,
    environment,
    options,
  };
}

function clientToRecord({ signedInSessions, ...client }: View<Client>): RecordedClient {
  return client;
}

function cookieToRecord(cookie: Cookie, at: number): RecordedCookie {
  const { name, domain, hostOnly, path, sameSite, secure, httpOnly, storeId } = cookie;
  const content = cookieContent(clerkCookieName(name)?.baseName ?? name, cookie.value);
  return {
    id: idOf(cookie),
    name,
    domain,
    hostOnly,
    path,
    sameSite,
    secure,
    httpOnly,
    storeId,
    topLevelSite: cookie.partitionKey?.topLevelSite ?? null,
    hasCrossSiteAncestor: cookie.partitionKey?.hasCrossSiteAncestor ?? null,
    expirationDate: expiryToRecord(cookie.expirationDate, at),
    value: valueToRecord(cookie.value, content),
  };
}

function idOf({ name, domain, path, partitionKey, storeId }: Cookie): string {
  const { topLevelSite, hasCrossSiteAncestor } = partitionKey ?? {};
  const parts = [name, domain + path, topLevelSite, hasCrossSiteAncestor, storeId];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** clerk-js writes its cookies anew all the time, each for a year: to the second every one of them would always change. */
function expiryToRecord(expirationDate: number | undefined, at: number): number | null {
  if (expirationDate === undefined) return null;
  const isFar = expirationDate - at / 1000 > FAR;
  return isFar ? Math.floor(expirationDate / HOUR) * HOUR : expirationDate;
}

function valueToRecord(value: string, content: CookieContent | null): RecordedValue {
  return { hash: value, plain: content && isOpen(value, content) ? value : null, length: value.length };
}

/** True for a value that lets nobody in. A page can write anything under any name: the form must be right, too. */
function isOpen(value: string, { kind }: CookieContent): boolean {
  if (kind === 'active-context') return /^(?:sess_\w*)?(?::|%3A)(?:org_\w*)?$/i.test(value);
  return kind === 'client-uat' || kind === 'redirect-count' || (kind === 'domain-probe' && value === '1');
}

function tokensAmong(texts: readonly string[]): readonly RecordedToken[] {
  return [...new Set(texts)].flatMap((text) => {
    const token = decodeToken(text);
    if (token.form !== 'jwt') return [];
    const header = Object.fromEntries(token.header.map(({ path, value }) => [path.join('.'), value]));
    return [{ id: text, header, payload: token.payload }];
  });
}
