import { webHost } from '../../../lib/access/hosts.ts';
import { Client, view } from '../../../lib/client/index.ts';
import type { Cookie } from '../../../lib/cookies/cookie.ts';
import { cookieInstance } from '../../../lib/cookies/instance.ts';
import { cookieInventory } from '../../../lib/cookies/inventory.ts';
import type { Evidence } from '../../../lib/findings/evidence.ts';
import type { Finding } from '../../../lib/findings/finding.ts';
import { type EvidenceParts, evidenceOf } from '../../../lib/findings/gather.ts';
import type { Recording } from '../../../lib/findings/recording.ts';
import type { Rule } from '../../../lib/findings/rule.ts';
import type {
  ClerkState,
  DocumentState,
  ForbiddenLoad,
  FrameState,
  InstanceState,
  ServerAnswer,
} from '../../../lib/inspector/state.ts';
import type { Judgements } from '../../../lib/panel/server-view-state.ts';
import type { Verdict } from '../../../lib/verdict/verdict.ts';
import { cookie } from '../cookies/cookies.ts';
import { SESSION, unsigned } from '../tokens/jwt.ts';

/** When everything is looked at, epoch ms, and lengths of time in ms. */
export const NOW = Date.UTC(2026, 10, 23, 13, 2, 5);
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

/** When the document began to load. */
export const START = NOW - 5 * MINUTE;

/** Development, and another project's on the same host; production. */
export const HOST = 'happy-cat-12.clerk.accounts.dev';
export const OTHER_HOST = 'other-dog-34.clerk.accounts.dev';
export const KEY = `pk_test_${btoa(`${HOST}$`)}`;
const OTHER_KEY = `pk_test_${btoa(`${OTHER_HOST}$`)}`;
export const LIVE_KEY = `pk_live_${btoa('clerk.example.com$')}`;
export const { suffix: SUFFIX } = await cookieInstance(KEY);
export const { suffix: OTHER_SUFFIX } = await cookieInstance(OTHER_KEY);
const INSTANCES = new Map(
  await Promise.all([KEY, OTHER_KEY, LIVE_KEY].map(async (key) => [key, await cookieInstance(key)] as const)),
);

export const SESSION_ID = 'sess_2adaBQ7mGk3nZr8vTq1xYw5cLdE';
export const SECOND_SESSION_ID = 'sess_2grcHV4pSj9mXs2wUq7zAb6fNeK';

/** A session token as Clerk makes it, 20 s old. */
export function sessionToken(claims: object = {}, header: object = {}): string {
  const issuedAt = NOW / SECOND - 20;
  return unsigned(
    {
      azp: 'http://localhost:3000',
      exp: issuedAt + 60,
      iat: issuedAt,
      iss: `https://${HOST}`,
      jti: 'a1b2c3d4e5f6a7b8c9d0',
      nbf: issuedAt - 10,
      sid: SESSION_ID,
      sts: 'active',
      sub: 'user_2ada00000000000000000000001',
      v: 2,
      ...claims,
    },
    { alg: 'RS256', cat: SESSION, kid: 'ins_2happycat', typ: 'JWT', ...header },
  );
}

export const session = {
  id: SESSION_ID,
  status: 'active',
  expire_at: NOW + 7 * DAY,
  last_active_organization_id: null,
  actor: null,
  tasks: [] as readonly { readonly key: string }[],
  user: { id: 'user_2ada00000000000000000000001', first_name: 'Ada' },
  created_at: NOW - DAY,
  updated_at: NOW - 2 * MINUTE,
};

/** A Client with one session, as the Frontend API sends it. */
export const clientJSON = {
  id: 'client_2adaXk5qLw8nYt3rMv6pZc1bHgJ',
  sessions: [session] as readonly object[],
  last_active_session_id: SESSION_ID as string | null,
  cookie_expires_at: NOW + 393 * DAY,
  created_at: NOW - 7 * DAY,
  updated_at: NOW - 2 * MINUTE,
};
export const signedOutJSON = { ...clientJSON, sessions: [], last_active_session_id: null };

/** The plain form of a Client. */
export function clientOf(json: unknown) {
  return view(
    Client.fromJSON(json, {
      request: () => Promise.reject(new Error('Samples send nothing.')),
      buildUrl: ({ path }) => new URL(path, 'https://clerk.invalid'),
    }),
  );
}

type Present = Extract<ClerkState, { kind: 'present' }>;

const instance: InstanceState = {
  version: '6.40.0',
  publishableKey: KEY,
  type: 'development',
  proxyUrl: null,
  domain: null,
  isSatellite: false,
  frontendApi: HOST,
  frontendApiUrl: `https://${HOST}/v1/client?__clerk_api_version=2026-05-12&_clerk_js_version=6.40.0`,
  sdk: { name: '@clerk/nextjs', version: '7.1.0' },
};
const environment = {
  singleSessionMode: false,
  partitionedCookies: false,
  signInUrl: 'https://happy-cat-12.accounts.dev/sign-in',
  captcha: { enabled: true, widgetType: 'smart' },
} as unknown as NonNullable<Present['environment']>;

/** The instance of a production app on app.example.com. */
export const production: Partial<InstanceState> = {
  publishableKey: LIVE_KEY,
  type: 'production',
  frontendApi: 'clerk.example.com',
  frontendApiUrl: 'https://clerk.example.com/v1/client?_clerk_js_version=6.40.0',
};

/** A page with a live clerk-js in which Ada is signed in. */
export function clerkWith(changes: Partial<Present> = {}, ofInstance: Partial<InstanceState> = {}): Present {
  return {
    kind: 'present',
    instance: { ...instance, ...ofInstance },
    status: 'ready',
    client: clientOf(clientJSON),
    clientAt: NOW - MINUTE,
    clientError: null,
    activeSessionId: SESSION_ID,
    unreported: [],
    differences: [],
    environment,
    options: { signInUrl: '/sign-in' },
    signingKeys: { kind: 'known', jwks: { keys: [{ kid: 'ins_2happycat', kty: 'RSA' }] } },
    ...changes,
  };
}

/** The cookies of a browser on localhost, by name. */
export function jar(values: Readonly<Record<string, string>>, fields: Partial<Cookie> = {}): readonly Cookie[] {
  return Object.entries(values).map(([name, value]) => cookie(name, value, fields));
}

const UAT = `${(NOW - 2 * MINUTE) / SECOND}`;

/** The cookies of somebody who is signed in. */
export function signedInCookies(token = sessionToken(), suffix = SUFFIX): Readonly<Record<string, string>> {
  return {
    __session: token,
    [`__session_${suffix}`]: token,
    __client_uat: UAT,
    [`__client_uat_${suffix}`]: UAT,
    __clerk_db_jwt: 'dvb_2secretsecretsecretsecret',
    [`__clerk_db_jwt_${suffix}`]: 'dvb_2secretsecretsecretsecret',
    clerk_active_context: `${SESSION_ID}:`,
  };
}

/** The cookies of a development browser in which nobody is signed in. */
export const SIGNED_OUT_COOKIES = {
  __client_uat: '0',
  [`__client_uat_${SUFFIX}`]: '0',
  __clerk_db_jwt: 'dvb_2secretsecretsecretsecret',
  [`__clerk_db_jwt_${SUFFIX}`]: 'dvb_2secretsecretsecretsecret',
};

/** A verdict of a server. */
export function verdict(changes: Partial<Verdict> = {}): Verdict {
  return {
    status: 'signed-in',
    reason: null,
    message: null,
    pending: false,
    gaveUp: false,
    handshakeUrl: null,
    asksClerk: null,
    usesSuffixedCookies: true,
    rule: 'suffixed-cookies',
    ...changes,
  };
}

/** A record that began with the document and holds nothing. */
export const recording: Recording = {
  since: START - MINUTE,
  calls: [],
  navigations: [],
  sessions: [],
  documentCookies: [],
  bearers: [],
  loads: [],
  clock: [],
};

/** What a page is otherwise than one on localhost in which Ada is signed in. */
export interface PageChanges extends Partial<Omit<EvidenceParts, 'frame' | 'cookies' | 'recording'>> {
  readonly url?: string;
  /** Null where the page did not tell how it was loaded. */
  readonly documentStart?: number | null;
  readonly captchaElement?: boolean;
  readonly forbidden?: readonly ForbiddenLoad[];
  readonly errors?: readonly string[];
  readonly frame?: Partial<FrameState>;
  readonly document?: Partial<DocumentState>;
  readonly clerk?: ClerkState;
  readonly cookies?: readonly Cookie[];
  readonly recording?: Partial<Recording> | null;
  readonly verdict?: Verdict;
}

/** Evidence of a page. */
export function page(changes: PageChanges = {}): Evidence {
  const { url = 'http://localhost:3000/dashboard', clerk = clerkWith(), cookies = jar(signedInCookies()) } = changes;
  const ofInstance = clerk.kind === 'present' || clerk.kind === 'direct' ? clerk : null;
  const cookieInstanceOf = INSTANCES.get(ofInstance?.instance.publishableKey ?? '') ?? null;
  const judgement = { kind: 'verdict', verdict: changes.verdict ?? verdict() } as const;
  const { documentStart: startedAt = START, captchaElement = true, forbidden = [], errors = [] } = changes;
  const { frame, document, verdict: _verdict, recording: recorded, ...parts } = changes;
  return evidenceOf({
    now: NOW,
    topUrl: url,
    topSite: webHost(changes.topUrl ?? url),
    secrets: { documentId: 'D1', cookies, storageKeys: [], tokens: [] },
    cookieInstance: cookieInstanceOf,
    server: judged({ document: judgement, fetch: judgement }, url),
    answers: [],
    ...parts,
    recording: recorded === null ? null : { ...recording, ...recorded },
    cookies: cookieInventory(cookies, {
      instance: cookieInstanceOf,
      url,
      loaded: true,
      signedIn: ofInstance?.client ? ofInstance.client.signedInSessions.length > 0 : null,
      serverUsesSuffixed: changes.verdict?.usesSuffixedCookies ?? true,
    }),
    frame: {
      frameId: 0,
      documentId: 'D1',
      url,
      site: webHost(url),
      access: { needed: [], missing: [] },
      page: {
        kind: 'attached',
        document: {
          documentId: 'D1',
          focused: false,
          online: true,
          clerk,
          load: startedAt === null ? null : { startedAt, captchaElement, forbidden, errors },
          otherInstances: { hosts: [], suffixes: [] },
          ...document,
        },
      },
      ...frame,
    },
  });
}

function judged(judgements: Judgements, url: string): EvidenceParts['server'] {
  return {
    kind: 'judged',
    page: {},
    user: {},
    supposition: { without: [], aged: {}, clock: 0, publishableKey: null },
    at: NOW,
    documentId: 'D1',
    url,
    publishableKey: KEY,
    cookies: [],
    unseenHosts: [],
    judgements,
    supposed: null,
  };
}

/** What a server said of the page's document. */
export function answer(changes: Partial<ServerAnswer> = {}): ServerAnswer {
  return {
    kind: 'document',
    url: 'http://localhost:3000/dashboard',
    at: START + SECOND,
    httpStatus: 200,
    authStatus: 'signed-out',
    authReason: null,
    authMessage: null,
    handshakeReason: null,
    expected: null,
    ...changes,
  };
}

/** What a rule finds in a page. */
export function findings(rule: Rule, changes: PageChanges = {}): readonly Finding[] {
  return rule.examine(page(changes)).findings;
}

/** Ids and severities of what a rule finds: `R08 differing __session: error`. */
export function found(rule: Rule, changes: PageChanges = {}): readonly string[] {
  return findings(rule, changes).map(({ id, severity }) => `${id}: ${severity}`);
}
