import {
  type Judged,
  type Judgements,
  NOTHING_SUPPOSED,
  type NoVerdict,
  type ServerView,
} from '../../../lib/panel/server-view-state.ts';
import type { Verdict } from '../../../lib/verdict/verdict.ts';
import { NOW } from './client-json.ts';

/** A verdict with nothing special to it. */
export function saying(status: Verdict['status'], reason: string | null): Verdict {
  return {
    status,
    reason,
    message: null,
    pending: false,
    gaveUp: false,
    usesSuffixedCookies: true,
    rule: 'suffixed-cookies',
    handshakeUrl: null,
    asksClerk: null,
  };
}

export const SIGNED_IN = saying('signed-in', null);
export const NOBODY: Verdict = {
  ...saying('signed-out', 'session-token-and-uat-missing'),
  usesSuffixedCookies: false,
  rule: 'no-suffixed-cookies',
};
export const SIGNED_OUT: Verdict = {
  ...saying('signed-out', 'token-invalid-signature'),
  message:
    'JWT signature is invalid. Make sure that this is a valid Clerk-generated JWT. (reason=token-invalid-signature, token-carrier=cookie)',
};

/** The same for both kinds of requests. */
export function verdicts(verdict: Verdict): Judgements {
  return { document: { kind: 'verdict', verdict }, fetch: { kind: 'verdict', verdict } };
}

/** A server that fails on both. */
export function failing(message: string): Judgements {
  return { document: { kind: 'failure', message }, fetch: { kind: 'failure', message } };
}

const EXPIRED: Verdict = {
  ...saying('handshake', 'session-token-expired-refresh-non-eligible-no-refresh-cookie'),
  message: 'JWT is expired. Expiry date: Sun, 01 Mar 2026 11:58:00 GMT, Current date: Sun, 01 Mar 2026 12:00:00 GMT.',
  handshakeUrl: {
    origin: 'https://happy-cat-12.clerk.accounts.dev',
    path: '/v1/client/handshake',
    parameters: [
      { name: 'redirect_url', value: 'http://localhost:3000/dashboard?tab=1' },
      { name: '__clerk_api_version', value: '2026-05-12' },
      { name: 'suffixed_cookies', value: 'true' },
      { name: '__clerk_hs_reason', value: 'session-token-expired-refresh-non-eligible-no-refresh-cookie' },
      { name: 'format', value: 'nonce' },
      { name: '__session', value: null },
      { name: '__clerk_db_jwt', value: null },
    ],
  },
};

/** An outdated token: a page goes to a handshake, a script's call cannot. */
export const HANDSHAKE: Judgements = {
  document: { kind: 'verdict', verdict: EXPIRED },
  fetch: { kind: 'verdict', verdict: { ...EXPIRED, status: 'signed-out', handshakeUrl: null } },
};

/** The same under a supposition, which leaves Clerk's messages out. */
export const SUPPOSED: Judgements = {
  document: { kind: 'verdict', verdict: { ...EXPIRED, message: null } },
  fetch: { kind: 'verdict', verdict: { ...EXPIRED, message: null, status: 'signed-out', handshakeUrl: null } },
};

const SETTING = {
  page: { isSatellite: false, domain: null, proxyUrl: null, signInUrl: '/sign-in' },
  user: {},
  supposition: NOTHING_SUPPOSED,
};

/** What a server says of the plain case, and `changes` of it. */
export function judged(changes: Partial<Judged> = {}): ServerView & { readonly kind: 'judged' } {
  return {
    ...SETTING,
    kind: 'judged',
    at: NOW,
    documentId: 'D1',
    url: 'http://localhost:3000/dashboard?tab=1',
    publishableKey: 'pk_test_aGFwcHktY2F0LTEyLmNsZXJrLmFjY291bnRzLmRldiQ',
    cookies: [],
    unseenHosts: [],
    judgements: verdicts(SIGNED_IN),
    supposed: null,
    ...changes,
  };
}

/** A server of which nothing can be said. */
export function unjudged(missing: NoVerdict): ServerView {
  return { ...SETTING, ...missing };
}
