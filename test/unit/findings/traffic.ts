import type {
  BearerRequest,
  DocumentCookies,
  SeenCall,
  SeenLoad,
  SeenNavigation,
  SessionsChange,
} from '../../../lib/findings/traffic.ts';
import type { ForbiddenLoad } from '../../../lib/inspector/state.ts';
import { HOST, MINUTE, NOW, SECOND, SESSION_ID } from './page.ts';

let id = 0;

/** A minute ago, by the document that is looked at. */
const seen = () => ({ at: NOW - MINUTE, inDocument: true });
const recorded = () => ({ id: id++, ...seen() });

export function call(changes: Partial<SeenCall> = {}): SeenCall {
  return {
    ...recorded(),
    method: 'GET',
    path: '/v1/client',
    sessionId: null,
    base: `https://${HOST}`,
    status: 200,
    netError: null,
    codes: [],
    traceId: null,
    retryAfter: null,
    durationMs: 40,
    mimeType: 'application/json',
    ...changes,
  };
}

/** A call that the Frontend API refused. */
export function refusal(code: string, changes: Partial<SeenCall> = {}): SeenCall {
  return call({ status: 400, codes: [code], traceId: '8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d', ...changes });
}

export function navigation(url: string, changes: Partial<SeenNavigation> = {}): SeenNavigation {
  return {
    ...recorded(),
    url,
    status: 200,
    redirectUrl: null,
    authStatus: null,
    cacheControl: null,
    fromCache: false,
    sharedCache: null,
    ...changes,
  };
}

/** A stop at the Frontend API. */
export function handshake(reason: string, changes: Partial<SeenNavigation> = {}): SeenNavigation {
  const back = 'http://localhost:3000/dashboard';
  const query = new URLSearchParams({ redirect_url: back, __clerk_hs_reason: reason, suffixed_cookies: 'true' });
  return navigation(`https://${HOST}/v1/client/handshake?${query}`, { status: 307, redirectUrl: back, ...changes });
}

/** The same event some times, so many milliseconds apart, the last of them at the time given. */
export function repeated<Event extends { readonly at: number }>(
  times: number,
  every: number,
  event: (at: number, index: number) => Event,
  end = NOW - SECOND,
): readonly Event[] {
  return Array.from({ length: times }, (_, index) => event(end - (times - 1 - index) * every, index));
}

export function documentCookies(changes: Partial<DocumentCookies> = {}): DocumentCookies {
  return {
    ...seen(),
    event: null,
    status: 200,
    url: 'http://localhost:3000/dashboard',
    sent: [],
    headerBytes: 0,
    set: [],
    ...changes,
  };
}

export function bearer(changes: Partial<BearerRequest> = {}): BearerRequest {
  const { at } = seen();
  return {
    ...seen(),
    url: 'http://localhost:3000/api/posts',
    status: 200,
    sentAt: at,
    issuer: HOST,
    sessionId: SESSION_ID,
    issuedAt: at - 10 * SECOND,
    expiresAt: at + 50 * SECOND,
    ...changes,
  };
}

export function load(url: string, changes: Partial<SeenLoad> = {}): SeenLoad {
  return { ...seen(), url, status: 200, netError: null, mimeType: 'text/javascript', ...changes };
}

export function forbiddenLoad(url: string): ForbiddenLoad {
  return { url, directive: 'script-src-elem' };
}

export function sessionsChange(changes: Partial<SessionsChange> = {}): SessionsChange {
  return { ...recorded(), before: [SESSION_ID], after: [], ...changes };
}
