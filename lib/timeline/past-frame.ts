import { base64url } from 'jose';
import { isSignedIn } from '../client/session-status.ts';
import type { Cookie } from '../cookies/cookie.ts';
import type { DocumentSecrets } from '../inspector/secrets.ts';
import type { ClerkInstance, ClerkState, FrameState } from '../inspector/state.ts';
import type {
  RecordedClerk,
  RecordedCookie,
  RecordedFrame,
  RecordedInstance,
  RecordedToken,
  RecordedValue,
} from './moment.ts';

/** A recorded frame in the form in which the panel shows living ones. */
export interface PastFrame {
  readonly frame: FrameState;
  /**
   * Cookies and tokens with texts that stand for the values: as long, equal where those were equal, and a JWT with the
   * recorded claims, whose signature is none.
   */
  readonly secrets: DocumentSecrets;
}

/** @param at of the moment that the frame is part of, epoch ms */
export function pastFrame(recorded: RecordedFrame, at: number): PastFrame {
  const { id, frameId, url, access, storageKeys } = recorded;
  const tokens = new Map(recorded.tokens.map((token) => [token.id, token]));
  return {
    frame: { frameId, documentId: id, url, site: null, access, page: pastPage(recorded, at) },
    secrets: {
      documentId: id,
      cookies: recorded.cookies.map((cookie) => pastCookie(cookie, tokens)),
      storageKeys,
      tokens: recorded.held.map(({ sessionId, template, value }) => ({
        sessionId,
        template,
        text: standIn(value, tokens),
      })),
    },
  };
}

function pastPage({ id, page }: RecordedFrame, at: number): FrameState['page'] {
  if (page.kind !== 'attached') return { kind: page.kind };
  const { kind, clerk, ...document } = page;
  return { kind, document: { documentId: id, ...document, load: null, clerk: pastClerk(clerk, at) } };
}

function pastClerk(clerk: RecordedClerk, at: number): ClerkState {
  if (clerk.kind === 'present') return { kind: clerk.kind, ...pastInstance(clerk, at) };
  if (clerk.kind !== 'direct') return clerk;
  return { kind: clerk.kind, because: clerk.because, source: clerk.source, ...pastInstance(clerk, at) };
}

function pastInstance(recorded: RecordedInstance, at: number): ClerkInstance {
  const { instance, status, client, clientError, activeSessionId, unreported, differences, environment, options } =
    recorded;
  const signedInSessions = client?.sessions.filter((session) => isSignedIn(session.status)) ?? [];
  return {
    instance,
    status,
    client: client && { ...client, signedInSessions },
    clientAt: client && at,
    clientError,
    activeSessionId,
    unreported,
    differences,
    environment,
    options,
    signingKeys: null,
  };
}

type Tokens = ReadonlyMap<string, RecordedToken>;

function pastCookie(recorded: RecordedCookie, tokens: Tokens): Cookie {
  const { id, value, topLevelSite, hasCrossSiteAncestor, expirationDate, ...cookie } = recorded;
  const partitionKey = {
    ...(topLevelSite !== null && { topLevelSite }),
    ...(hasCrossSiteAncestor !== null && { hasCrossSiteAncestor }),
  };
  return {
    ...cookie,
    value: standIn(value, tokens),
    ...(topLevelSite !== null && { partitionKey }),
    ...(expirationDate !== null && { expirationDate }),
  };
}

function standIn({ hash, plain, length }: RecordedValue, tokens: Tokens): string {
  if (plain !== null) return plain;
  const token = tokens.get(hash);
  const text = token ? `${encoded(token.header)}.${encoded(token.payload)}.${hash}` : hash;
  return text.padEnd(length, '-');
}

function encoded(part: RecordedToken['header']): string {
  return base64url.encode(JSON.stringify(part));
}
