import { Client, view as plain } from '../../../lib/client/index.ts';
import type {
  ActionResult,
  ClerkInstance,
  ClerkState,
  DocumentState,
  InspectorState,
  PageState,
} from '../../../lib/inspector/state.ts';
import type { PanelView } from '../../../lib/panel/panel-view.ts';
import { adaSession, clientJSON, NOW } from './client-json.ts';

/** A Client's plain form from its JSON. */
export function clientOf(json: unknown) {
  return plain(
    Client.fromJSON(json, {
      request: () => Promise.reject(new Error('Samples send nothing.')),
      buildUrl: ({ path }) => new URL(path, 'https://clerk.invalid'),
    }),
  );
}

/** A development instance in which Ada is signed in; `changes` say what is otherwise. */
export function clerk(changes: Partial<ClerkInstance> = {}): ClerkState {
  return {
    kind: 'present',
    instance: {
      version: '6.40.0',
      publishableKey: 'pk_test_aGFwcHktY2F0LTEyLmNsZXJrLmFjY291bnRzLmRldiQ',
      type: 'development',
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
    differences: [],
    ...changes,
  };
}

/** A page with our hook in it. */
export function attached(clerkState: ClerkState = clerk(), changes: Partial<DocumentState> = {}): PageState {
  return { kind: 'attached', document: { documentId: 'D1', focused: true, clerk: clerkState, ...changes } };
}

/** What the worker tells of a tab. */
export function state(changes: Partial<InspectorState> = {}): InspectorState {
  return {
    url: 'http://localhost:3000/dashboard?tab=1',
    access: { needed: [], missing: [] },
    page: attached(),
    running: null,
    lastResult: null,
    updateWaiting: null,
    ...changes,
  };
}

/** A connected panel. */
export function panelView(changes: Partial<PanelView> = {}): PanelView {
  return { connection: 'connected', state: state(), grantRefused: false, ...changes };
}

/** A panel whose Clerk is otherwise than in the plain case. */
export function withClerk(changes: Partial<ClerkInstance>): PanelView {
  return panelView({ state: state({ page: attached(clerk(changes)) }) });
}

/** A panel whose page is in another state. */
export function withPage(page: PageState): PanelView {
  return panelView({ state: state({ page }) });
}

/** A panel that shows a result. */
export function withResult(lastResult: ActionResult): PanelView {
  return panelView({ state: state({ lastResult }) });
}
