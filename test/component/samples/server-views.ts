import { type Judged, NOTHING_SUPPOSED, type ServerView } from '../../../lib/panel/server-view-state.ts';
import type { Verdict } from '../../../lib/verdict/verdict.ts';
import { NOW } from './client-json.ts';

const SIGNED_IN: Verdict = {
  status: 'signed-in',
  reason: null,
  message: null,
  pending: false,
  gaveUp: false,
  usesSuffixedCookies: true,
  rule: 'suffixed-cookies',
  handshakeUrl: null,
  asksClerk: null,
};

const SETTING = {
  page: { isSatellite: false, domain: null, proxyUrl: null, signInUrl: '/sign-in' },
  user: {},
  supposition: NOTHING_SUPPOSED,
};

/** What a server says of the plain case, and `changes` of it. */
export function judged(changes: Partial<Judged> = {}): ServerView {
  const verdict = { kind: 'verdict', verdict: SIGNED_IN } as const;
  return {
    ...SETTING,
    kind: 'judged',
    at: NOW,
    documentId: 'D1',
    url: 'http://localhost:3000/dashboard?tab=1',
    publishableKey: 'pk_test_aGFwcHktY2F0LTEyLmNsZXJrLmFjY291bnRzLmRldiQ',
    cookies: [],
    unseenHosts: [],
    judgements: { document: verdict, fetch: verdict },
    supposed: null,
    ...changes,
  };
}
