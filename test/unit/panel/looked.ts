import { webHost } from '../../../lib/access/hosts.ts';
import type { Cookie } from '../../../lib/cookies/cookie.ts';
import type { ClerkInstance, FrameState } from '../../../lib/inspector/state.ts';
import type { Looked } from '../../../lib/panel/server-view-input.ts';
import { claims, production, seconds } from '../../differential/verdict/keys.ts';

const PAGE = 'https://app.example.com/page';

/** A cookie of the page's own host. */
export function cookie(name: string, value: string, more: Partial<Cookie> = {}): Cookie {
  return {
    name,
    value,
    domain: 'app.example.com',
    hostOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: true,
    httpOnly: false,
    storeId: '0',
    ...more,
  };
}

/** The cookies of a browser whose user signed in some seconds ago. */
export async function signedInCookies(age = 0): Promise<readonly Cookie[]> {
  const token = await production.sign(claims(production, age));
  const uat = String(seconds() - age);
  return [
    cookie('__session', token),
    cookie('__session_naoXFJnI', token),
    cookie('__client_uat', uat, { domain: '.example.com', hostOnly: false }),
    cookie('__client_uat_naoXFJnI', uat, { domain: '.example.com', hostOnly: false }),
  ];
}

/** A production instance that has told its keys. */
export function clerk(changes: Partial<ClerkInstance> = {}): ClerkInstance {
  return {
    instance: {
      version: '6.40.0',
      publishableKey: production.publishableKey,
      type: 'production',
      proxyUrl: null,
      domain: null,
      isSatellite: false,
      frontendApi: production.frontendApi,
      frontendApiUrl: `https://${production.frontendApi}/v1/client`,
      sdk: null,
    },
    status: 'ready',
    client: null,
    clientAt: null,
    clientError: null,
    activeSessionId: null,
    unreported: [],
    differences: [],
    environment: null,
    options: {},
    signingKeys: { kind: 'known', jwks: production.jwks },
    ...changes,
  };
}

/** The same with other names. */
export function clerkNamed(changes: Partial<ClerkInstance['instance']>): ClerkInstance {
  return clerk({ instance: { ...clerk().instance, ...changes } });
}

/** A frame in which an instance lives. */
export function frame(instance: ClerkInstance = clerk(), changes: Partial<FrameState> = {}): FrameState {
  return {
    frameId: 0,
    documentId: 'D1',
    url: PAGE,
    site: webHost(PAGE),
    access: { needed: [], missing: [] },
    page: {
      kind: 'attached',
      document: {
        documentId: 'D1',
        focused: true,
        online: true,
        clerk: { kind: 'present', ...instance },
        load: null,
        otherInstances: { hosts: [], suffixes: [] },
      },
    },
    ...changes,
  };
}

/** A panel that looks at a frame with these cookies. */
export function looked(cookies: readonly Cookie[] = [], on: FrameState = frame()): Looked {
  return { frame: on, secrets: { documentId: on.documentId, cookies, storageKeys: [], tokens: [] } };
}
