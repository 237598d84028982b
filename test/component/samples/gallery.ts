import type { PanelView } from '../../../lib/panel/panel-view.ts';
import { adaSession, clientJSON, graceSession, NOW, signInJSON, signUpJSON } from './client-json.ts';
import { COOKIE_VIEWS } from './cookie-views.ts';
import { environment } from './environment.ts';
import { FINDING_VIEWS } from './findings.ts';
import { SERVER_VIEWS } from './server-gallery.ts';
import { TOKEN_VIEWS } from './token-views.ts';
import {
  attached,
  clerk,
  clientOf,
  direct,
  frame,
  panelView,
  state,
  withClerk,
  withFrame,
  withPage,
  withResult,
} from './views.ts';

const HOSTS = ['*://app.example.com/*', '*://*.example.com/*', '*://clerk.example.com/*'];
const hostile = `<img src=x onerror=alert(1)> \u202Eevil\u202D ${'long'.repeat(2_500)}`;

const failed = {
  at: NOW,
  kind: 'failed',
  action: 'removeSessions',
  error: {
    code: 'too_many_requests',
    message: 'Too many requests. Please try again in a bit.',
    call: 'DELETE /v1/client/sessions',
    status: 429,
    traceId: '8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d',
    retryAfter: 30,
  },
  way: 'page',
} as const;

const NO_ACCESS = frame({
  url: 'https://app.example.com/',
  access: { needed: HOSTS, missing: HOSTS },
  page: { kind: 'no-access' },
});

const SIGNED_OUT = clerk({
  client: clientOf({ ...clientJSON, sessions: [], last_active_session_id: null }),
  activeSessionId: null,
});

const UNFOCUSED = frame({ page: attached(clerk(), { focused: false }) });

const UNREADABLE = {
  kind: 'unreadable',
  path: 'sessions[0].status',
  message: 'Invalid input: expected string, received number',
} as const;

const REFUSED = {
  kind: 'refused',
  at: NOW,
  error: {
    code: 'origin_invalid',
    message: 'The Request HTTP Origin header must be equal to or a subdomain of the requesting URL.',
    call: 'GET /v1/client',
    status: 400,
    traceId: '8f2b1c7d9e3a4f5b6c7d8e9f0a1b2c3d',
    retryAfter: null,
  },
} as const;

const FAILED_LOAD = { status: 'error', instance: clerk().instance, client: null, clientAt: null } as const;

const WIDGET = clerk({ activeSessionId: graceSession.id, instance: { ...clerk().instance, type: 'production' } });

const CALL = { method: 'POST', status: 200, durationMs: 38, way: 'page' } as const;

/** What clerk-js 4.73 does not have. */
const UNREPORTED = [
  'captchaBypass',
  'cookieExpiresAt',
  'lastAuthenticationStrategy',
  'signedInSessions',
  'removeSessions',
  'isEligibleForTouch',
  'buildTouchUrl',
];

/** One view for every state the panel can be in, by name. */
export const GALLERY = {
  connected: panelView(),
  removed: panelView({
    state: state({
      frames: [frame({ page: attached(SIGNED_OUT, { focused: false }) })],
      lastResult: {
        at: NOW,
        kind: 'sessions-removed',
        sessions: 2,
        cookies: ['__session', '__session_Qm3dE7xZ'],
        call: { method: 'DELETE', path: '/v1/client/sessions', status: 200, durationMs: 41.2, way: 'page' },
      },
    }),
  }),
  failed: withResult(failed),
  cacheCleared: withResult({ at: NOW, kind: 'cache-cleared', sessions: 2 }),
  running: panelView({ state: state({ running: { name: 'removeSessions' }, frames: [UNFOCUSED] }) }),
  attempts: withClerk({
    client: clientOf({ ...clientJSON, sessions: [], sign_in: signInJSON, sign_up: signUpJSON }),
    activeSessionId: null,
  }),
  differences: withClerk({
    differences: [
      { path: `sessions[${adaSession.id}].status`, page: 'active', frontendApi: 'removed', at: NOW - 60_000 },
      { path: 'lastActiveSessionId', page: adaSession.id, frontendApi: graceSession.id, at: NOW - 60_000 },
    ],
  }),
  stale: withClerk({
    clientError: UNREADABLE,
  }),
  degraded: withClerk({ status: 'degraded' }),
  clerkError: withClerk({ status: 'error' }),
  touchEligible: withClerk({ client: clientOf({ ...clientJSON, cookie_expires_at: NOW + 5 * 86_400_000 }) }),
  newClient: withClerk({ client: clientOf(null), activeSessionId: null }),
  hostile: withClerk({
    client: clientOf({
      ...clientJSON,
      last_authentication_strategy: hostile,
      sessions: [
        {
          ...adaSession,
          status: 'on_<b>holiday</b>',
          user: { ...adaSession.user, first_name: hostile, last_name: hostile, username: hostile },
        },
      ],
    }),
    instance: {
      version: hostile,
      publishableKey: null,
      type: null,
      proxyUrl: hostile,
      domain: hostile,
      isSatellite: null,
      frontendApi: hostile,
      frontendApiUrl: hostile,
      sdk: { name: hostile, version: hostile },
    },
  }),
  restarting: panelView({ connection: 'restarting' }),
  invalidated: panelView({ connection: 'invalidated' }),
  updateWaiting: panelView({ state: state({ updateWaiting: '0.2.0' }) }),
  accessIncomplete: withFrame({ access: { needed: HOSTS, missing: HOSTS.slice(2) } }),
  connecting: panelView({ connection: 'connecting', state: null }),
  invalidatedEarly: panelView({ connection: 'invalidated', state: null }),
  unreachable: withFrame({ url: 'chrome://extensions/', page: { kind: 'unreachable' } }),
  noAccess: panelView({ state: state({ frames: [NO_ACCESS] }) }),
  accessRefused: panelView({ state: state({ frames: [NO_ACCESS] }), grantRefused: true }),
  attaching: withPage({ kind: 'attaching' }),
  unanswering: withPage({ kind: 'unanswering' }),
  noClerk: withPage(attached({ kind: 'absent' })),
  scriptPending: withPage(attached({ kind: 'script-pending' })),
  scriptFailed: withPage(
    attached({
      kind: 'script-failed',
      source: 'https://happy-cat-12.clerk.accounts.dev/npm/@clerk/clerk-js@6/dist/clerk.browser.js',
    }),
  ),
  foreignClerk: withPage(attached({ kind: 'foreign' })),
  clerkLoading: withClerk({ status: 'loading', client: null, clientAt: null }),
  clerkFailed: withClerk({ status: 'error', client: null, clientAt: null }),
  clientUnreadable: withClerk({
    client: null,
    clientAt: null,
    clientError: UNREADABLE,
  }),
  clientPending: withClerk({ client: null, clientAt: null }),
  oldVersion: withClerk({
    client: clientOf({ ...clientJSON, last_authentication_strategy: null, cookie_expires_at: null }),
    instance: { ...clerk().instance, version: '4.73.14' },
    unreported: UNREPORTED,
    environment: null,
    options: {},
  }),
  rebuilt: withPage(
    attached(
      clerk({ status: 'degraded', client: clientOf({ id: 'client_init', sessions: [{ ...adaSession, user: null }] }) }),
      { online: false },
    ),
  ),
  offline: withPage(attached(clerk(), { online: false })),
  maintenance: withClerk({ environment: { ...environment, maintenanceMode: true } }),
  directAbsent: withPage(attached(direct('absent'))),
  directScriptFailed: withPage(attached(direct('script-failed'))),
  directLoadFailed: withPage(attached(direct('load-failed', { status: 'error', instance: clerk().instance }))),
  directPending: withPage(attached(direct('absent', { client: null, clientAt: null }))),
  directRefused: withPage(attached(direct('absent', { ...FAILED_LOAD, clientError: REFUSED }))),
  directStale: withPage(attached(direct('absent', { clientError: REFUSED }))),
  otherInstances: withPage(
    attached(clerk(), { otherInstances: { hosts: ['clerk.other.com'], suffixes: ['abcdefgh', 'Zx81_k-Q'] } }),
  ),
  frames: panelView({
    state: state({
      frames: [
        frame(),
        frame({ frameId: 4, documentId: 'D4', url: 'http://localhost:3000/embed/', page: attached(SIGNED_OUT) }),
        frame({ frameId: 9, documentId: 'D9', url: 'https://widget.example.com/account?a=b', page: attached(WIDGET) }),
        frame({ frameId: 11, documentId: 'D11', url: 'about:blank', page: attached({ kind: 'absent' }) }),
        { ...NO_ACCESS, frameId: 12, documentId: 'D12' },
      ],
    }),
  }),
  tokenMinted: withResult({
    at: NOW,
    kind: 'token-minted',
    sessionId: adaSession.id,
    template: null,
    expiresAt: NOW + 60_000,
    call: { ...CALL, path: `/v1/client/sessions/${adaSession.id}/tokens` },
  }),
  sessionEnded: withResult({
    at: NOW,
    kind: 'session-ended',
    sessionId: graceSession.id,
    call: { ...CALL, path: `/v1/client/sessions/${graceSession.id}/end`, way: 'direct' },
  }),
  interrupted: withResult({
    at: NOW,
    kind: 'failed',
    action: 'endSession',
    error: { code: 'interrupted', message: '', call: null, status: null, traceId: null, retryAfter: null },
    way: 'direct',
  }),
  ...COOKIE_VIEWS,
  ...FINDING_VIEWS,
  ...SERVER_VIEWS,
  ...TOKEN_VIEWS,
} satisfies Record<string, PanelView>;

/** Name of a view in the gallery. */
export type GalleryName = keyof typeof GALLERY;
