import { instanceOf } from '../../../components/state.ts';
import { Client, view as plain } from '../../../lib/client/index.ts';
import type {
  ActionError,
  ActionResult,
  ClerkInstance,
  ClerkState,
  DocumentState,
  FrameState,
  InspectorState,
  PageState,
  WhyDirect,
} from '../../../lib/inspector/state.ts';
import type { PanelView } from '../../../lib/panel/panel-view.ts';
import { SAFETY_DEFAULTS } from '../../../lib/settings/safety.ts';
import { EMPTY_STATUS } from '../../../lib/timeline/store.ts';
import { adaSession, clientJSON, NOW } from './client-json.ts';
import { environment } from './environment.ts';
import { judged, unjudged } from './server-views.ts';

/** A Client's plain form from its JSON. */
export function clientOf(json: unknown) {
  return plain(
    Client.fromJSON(json, {
      request: () => Promise.reject(new Error('Samples send nothing.')),
      buildUrl: ({ path }) => new URL(path, 'https://clerk.invalid'),
    }),
  );
}

type PresentClerk = Extract<ClerkState, { kind: 'present' }>;

/** A development instance in which Ada is signed in; `changes` say what is otherwise. */
export function clerk(changes: Partial<ClerkInstance> = {}): PresentClerk {
  return {
    kind: 'present',
    instance: {
      version: '6.40.0',
      publishableKey: 'pk_test_aGFwcHktY2F0LTEyLmNsZXJrLmFjY291bnRzLmRldiQ',
      type: 'development',
      proxyUrl: null,
      domain: null,
      isSatellite: false,
      frontendApi: 'happy-cat-12.clerk.accounts.dev',
      frontendApiUrl:
        'https://happy-cat-12.clerk.accounts.dev/v1/client?__clerk_api_version=2026-05-12&_clerk_js_version=6.40.0',
      sdk: { name: '@clerk/nextjs', version: '7.1.0' },
    },
    status: 'ready',
    client: clientOf(clientJSON),
    clientAt: NOW - 3 * 60_000,
    clientError: null,
    activeSessionId: adaSession.id,
    unreported: [],
    differences: [],
    environment,
    options: { signInUrl: '/sign-in', touchSession: 'true' },
    signingKeys: null,
    ...changes,
  };
}

/** The same instance on a page where no clerk-js lives. */
export function direct(because: WhyDirect, changes: Partial<ClerkInstance> = {}): ClerkState {
  const { instance, ...known } = clerk();
  return {
    ...known,
    instance: { ...instance, version: null, isSatellite: null, sdk: null },
    status: null,
    activeSessionId: null,
    environment: null,
    options: {},
    ...changes,
    kind: 'direct',
    because,
    source: because === 'script-failed' ? 'https://app.example.com/clerk.browser.js' : null,
  };
}

/** A page with our hook in it. */
export function attached(clerkState: ClerkState = clerk(), changes: Partial<DocumentState> = {}): PageState {
  const document = {
    documentId: 'D1',
    focused: true,
    online: true,
    clerk: clerkState,
    load: null,
    otherInstances: { hosts: [], suffixes: [] },
    ...changes,
  };
  return { kind: 'attached', document };
}

/** An error of which only the code would be known. */
export const nothingKnown: Omit<ActionError, 'code'> = {
  message: '',
  call: null,
  status: null,
  traceId: null,
  retryAfter: null,
};

/** The top frame of a tab. */
export function frame(changes: Partial<FrameState> = {}): FrameState {
  return {
    frameId: 0,
    documentId: 'D1',
    url: 'http://localhost:3000/dashboard?tab=1',
    site: 'localhost',
    access: { needed: [], missing: [] },
    page: attached(),
    ...changes,
  };
}

/** What the worker tells of a tab. */
export function state(changes: Partial<InspectorState> = {}): InspectorState {
  return {
    frames: [frame()],
    running: null,
    lastResult: null,
    updateWaiting: null,
    serverAnswers: [],
    simulation: null,
    recording: { pausedSince: null, clearOnNavigation: false, clearings: 0, status: EMPTY_STATUS, problem: null },
    safety: SAFETY_DEFAULTS,
    testUsers: [],
    ...changes,
  };
}

/** A connected panel that looks at the top frame. */
export function panelView(changes: Partial<PanelView> = {}): PanelView {
  const known = changes.state === undefined ? state() : changes.state;
  return {
    connection: 'connected',
    state: known,
    frame: known?.frames[0] ?? null,
    secrets: null,
    server: serverOf(known?.frames[0] ?? null),
    timeline: { rows: [], problem: null, selected: null, comparedWith: null },
    findings: null,
    past: null,
    file: null,
    question: null,
    grantRefused: false,
    lacks: [],
    ...changes,
  };
}

/** A server that agrees with the page, where an instance is known. */
function serverOf(looked: FrameState | null): PanelView['server'] {
  return instanceOf(looked) ? judged() : unjudged({ kind: 'impossible', because: { kind: 'no-instance' } });
}

/** A panel on a tab whose one frame is otherwise than in the plain case. */
export function withFrame(changes: Partial<FrameState>): PanelView {
  return panelView({ state: state({ frames: [frame(changes)] }) });
}

/** A panel whose Clerk is otherwise than in the plain case. */
export function withClerk(changes: Partial<ClerkInstance>): PanelView {
  return withPage(attached(clerk(changes)));
}

/** A panel whose page is in another state. */
export function withPage(page: PageState): PanelView {
  return withFrame({ page });
}

/** A panel that shows a result. */
export function withResult(lastResult: ActionResult): PanelView {
  return panelView({ state: state({ lastResult }) });
}
