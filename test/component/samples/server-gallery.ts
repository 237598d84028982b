import type { ServerAnswer } from '../../../lib/inspector/state.ts';
import type { PanelView } from '../../../lib/panel/panel-view.ts';
import { NOTHING_SUPPOSED, type ServerView } from '../../../lib/panel/server-view-state.ts';
import { clientJSON, NOW } from './client-json.ts';
import {
  failing,
  HANDSHAKE,
  judged,
  NOBODY,
  SIGNED_IN,
  SIGNED_OUT,
  SUPPOSED,
  saying,
  unjudged,
  verdicts,
} from './server-views.ts';
import { attached, clerk, clientOf, frame, panelView, state } from './views.ts';

const PAGE = 'http://localhost:3000/dashboard?tab=1';

/** An answer of the page's server, a little while ago. */
export function answer(changes: Partial<ServerAnswer>): ServerAnswer {
  return {
    kind: 'document',
    url: PAGE,
    at: NOW - 20_000,
    httpStatus: 200,
    authStatus: null,
    authReason: null,
    authMessage: null,
    handshakeReason: null,
    expected: null,
    ...changes,
  };
}

/** A panel on a tab whose server would say this. */
export function withServer(server: ServerView, answers: readonly ServerAnswer[] = []): PanelView {
  return panelView({ server, state: state({ serverAnswers: answers }) });
}

const REFUSED = {
  code: 'network_error',
  message: '',
  call: 'GET /.well-known/jwks.json',
  status: null,
  traceId: null,
  retryAfter: null,
};

const KID_MISMATCH = answer({
  httpStatus: 401,
  kind: 'fetch',
  url: 'http://localhost:3000/api/orders',
  authStatus: 'signed-out',
  authReason: 'jwk-kid-mismatch',
  authMessage: "Unable to find a signing key in JWKS that matches the kid='ins_2' of the provided session token.",
  expected: { status: 'signed-in', reason: null },
});

const SENT = {
  session: { key: 'session', name: '__session', domain: 'localhost', path: '/', ages: true },
  own: { key: 'own', name: '__session_Qm3dE7xZ', domain: 'localhost', path: '/', ages: true },
  uat: { key: 'uat', name: '__client_uat_Qm3dE7xZ', domain: 'localhost', path: '/', ages: false },
  devBrowser: { key: 'dev', name: '__clerk_db_jwt_Qm3dE7xZ', domain: 'localhost', path: '/', ages: false },
  doubled: { key: 'doubled', name: '__session', domain: 'localhost', path: '/dashboard', ages: true },
};
const COOKIES = Object.values(SENT);

/** What the Server's view tab can show, by name. */
export const SERVER_VIEWS = {
  serverSignedIn: withServer(judged({ cookies: COOKIES }), [
    answer({ authStatus: 'signed-in', expected: { status: 'signed-in', reason: null } }),
  ]),
  serverHandshake: withServer(judged({ judgements: HANDSHAKE, cookies: COOKIES }), [
    answer({
      httpStatus: 307,
      authStatus: 'handshake',
      authReason: 'session-token-expired-refresh-non-eligible-no-refresh-cookie',
      handshakeReason: 'session-token-expired-refresh-non-eligible-no-refresh-cookie',
      expected: {
        status: 'handshake',
        reason: 'session-token-expired-refresh-non-eligible-no-refresh-cookie',
      },
    }),
  ]),
  serverDiffers: withServer(judged({ cookies: COOKIES }), [KID_MISMATCH]),
  serverSignedOut: panelView({
    server: judged({ judgements: verdicts(NOBODY) }),
    state: state({
      frames: [
        frame({ page: attached(clerk({ client: clientOf({ ...clientJSON, sessions: [] }), activeSessionId: null })) }),
      ],
    }),
  }),
  serverRefuses: withServer(judged({ judgements: verdicts(SIGNED_OUT), cookies: COOKIES })),
  serverPendingSession: withServer(judged({ judgements: verdicts({ ...SIGNED_IN, pending: true }) })),
  serverGaveUp: withServer(
    judged({ judgements: verdicts({ ...saying('signed-out', 'client-uat-but-no-session-token'), gaveUp: true }) }),
  ),
  serverAsksClerk: withServer(
    judged({
      judgements: verdicts({
        ...saying('handshake', 'session-token-expired-refresh-fetch-error'),
        asksClerk: 'refresh',
      }),
    }),
  ),
  serverFails: withServer(
    judged({
      judgements: failing(
        'Missing domain and proxyUrl. A satellite application needs to specify a domain or a proxyUrl',
      ),
    }),
  ),
  serverUnseenHosts: withServer(judged({ unseenHosts: ['example.com'] })),
  serverSupposed: withServer({
    ...judged({ cookies: COOKIES, supposed: SUPPOSED }),
    user: { authorizedParties: ['https://app.example.com', 'http://localhost:3000'] },
    supposition: { ...NOTHING_SUPPOSED, without: ['session'], aged: { own: 90 }, clock: 300 },
  }),
  serverPending: withServer(unjudged({ kind: 'pending', waitsFor: 'keys' })),
  serverKeysRefused: withServer(unjudged({ kind: 'impossible', because: { kind: 'keys-refused', error: REFUSED } })),
  serverKeysUnreadable: withServer(
    unjudged({
      kind: 'impossible',
      because: { kind: 'keys-unreadable', message: 'The instance publishes no RSA key to check tokens with.' },
    }),
  ),
  serverNoInstance: withServer(unjudged({ kind: 'impossible', because: { kind: 'no-instance' } })),
  serverSessionOfOther: withServer(
    judged({ judgements: verdicts({ ...SIGNED_IN, rule: 'unsuffixed-session-of-other-instance' }) }),
  ),
} satisfies Record<string, PanelView>;
