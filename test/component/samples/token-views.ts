import type { ClerkInstance } from '../../../lib/inspector/state.ts';
import type { PanelView } from '../../../lib/panel/panel-view.ts';
import { adaSession, clientJSON, graceSession, NOW } from './client-json.ts';
import { cookie, SUFFIX, secrets } from './cookies.ts';
import { ADA, ADA_CLAIMS, CLIENT, FOREIGN, GRACE, HANDSHAKE, JWKS, TEMPLATE, unsigned, VERSION_1 } from './tokens.ts';
import { attached, clerk, clientOf, frame, nothingKnown, panelView, state, withPage } from './views.ts';

const KEYS = { kind: 'known', jwks: JWKS } as const;

const SESSION_TOKENS = [
  { sessionId: adaSession.id, template: null, text: ADA },
  { sessionId: graceSession.id, template: null, text: GRACE },
  { sessionId: adaSession.id, template: 'supabase', text: TEMPLATE },
];

/** What a development instance has, with a leftover of another one. */
const COOKIES = [
  cookie('__session', ADA),
  cookie(`__session_${SUFFIX}`, ADA),
  cookie('__session_naoXFJnI', FOREIGN),
  cookie('__clerk_db_jwt', 'dvb_2adaXq8VvP3mYtR7sWkLnZ0cHfJ'),
  cookie(`__clerk_db_jwt_${SUFFIX}`, 'dvb_2adaXq8VvP3mYtR7sWkLnZ0cHfJ'),
];

/** A panel on some tokens and cookies, with the keys that signed the samples. */
export function withTokens(
  changes: Parameters<typeof secrets>[1] = {},
  instance: Partial<ClerkInstance> = {},
): PanelView {
  return panelView({
    state: state({ frames: [frame({ page: attached(clerk({ signingKeys: KEYS, ...instance })) })] }),
    secrets: secrets([], changes),
  });
}

const hostile = `<img src=x onerror=alert(1)> ${'long'.repeat(2_000)}`;

/** Texts that are no token, and tokens that are not what they should be. */
const BAD: readonly string[] = [
  'eyJ.bad~base64!.<script>alert(1)</script>',
  'eyJhbGciOiJSUzI1NiJ9.not-json.c2ln',
  '%%%',
  unsigned({ ...ADA_CLAIMS, exp: 1e300, iat: 'yesterday', nbf: -1e300, v: 3 }),
  unsigned(JSON.parse(`{"sid":"sess_1","__proto__":{"polluted":true},"<b>bold</b>":${JSON.stringify(hostile)}}`)),
  unsigned({ ...ADA_CLAIMS, fea: 'dashboard', bio: 'y'.repeat(6_000) }),
  unsigned({ ...ADA_CLAIMS, iat: NOW / 1_000 + 3_600, nbf: NOW / 1_000 + 3_600, exp: NOW / 1_000 + 3_660 }),
];

const SIGNED_OUT = clerk({
  client: clientOf({ ...clientJSON, sessions: [], last_active_session_id: null }),
  activeSessionId: null,
  signingKeys: KEYS,
});

/** Panels on tokens of all kinds. */
export const TOKEN_VIEWS = {
  tokens: withTokens({ tokens: SESSION_TOKENS, cookies: COOKIES }),
  tokensProduction: withTokens({
    tokens: [{ sessionId: adaSession.id, template: null, text: VERSION_1 }],
    cookies: [
      cookie('__client', CLIENT, { domain: '.clerk.example.com', hostOnly: false, httpOnly: true }),
      cookie('__clerk_handshake', HANDSHAKE),
      cookie('__clerk_handshake_nonce', 'nonce_2adaBQ7mGk3nZr8vTq1xYw5c'),
      cookie(`__refresh_${SUFFIX}`, 'rfr_2adaBQ7mGk3nZr8vTq1xYw5cLdE', { httpOnly: true }),
    ],
  }),
  tokensBad: withTokens({ cookies: BAD.map((text, index) => cookie('__session', text, { path: `/${index}` })) }),
  tokensKeysRefused: withTokens(
    { tokens: SESSION_TOKENS.slice(0, 1) },
    { signingKeys: { kind: 'refused', error: { ...nothingKnown, code: 'timeout' } } },
  ),
  tokensKeysPending: withTokens({ tokens: SESSION_TOKENS.slice(0, 1) }, { signingKeys: null }),
  tokensSignedOut: { ...withPage(attached(SIGNED_OUT)), secrets: secrets([]) },
  tokensNoneHeld: withTokens(),
  tokensWithoutClerk: {
    ...withPage(attached({ kind: 'absent' })),
    secrets: secrets([cookie('__session_naoXFJnI', FOREIGN)]),
  },
} satisfies Record<string, PanelView>;
