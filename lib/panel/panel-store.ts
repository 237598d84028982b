import { type ReadonlySignal, signal } from '@preact/signals';
import type { InspectorState } from '../inspector/state.ts';
import type { Action, Announcement, PanelMessage, WorkerMessage } from '../protocol/panel-message.ts';
import type { Connection, PanelActions, PanelView } from './panel-view.ts';
import { WorkerLine, type WorkerLineBrowser } from './worker-line.ts';

/** What the panel needs of the browser. */
export interface PanelBrowser extends WorkerLineBrowser {
  readonly tabId: number;
  /** Reads through DevTools how a page names its Clerk instance; the extension needs no access for that. */
  readAnnouncement(): Promise<Announcement | null>;
  /** Tells when the page has loaded something more, and so may have named its instance. */
  onPageLoading(loaded: () => void): void;
  /** Asks the user for hosts; must be called in the turn of a click. True when granted. */
  requestAccess(patterns: readonly string[]): Promise<boolean>;
  copy(text: string): void;
}

/** The panel's state and what its buttons do. */
export interface PanelStore {
  readonly view: ReadonlySignal<PanelView>;
  readonly actions: PanelActions;
}

/** Starts the panel: connects to the worker and keeps the view up to date. */
export function createPanelStore(browser: PanelBrowser): PanelStore {
  const view = signal<PanelView>({ connection: 'connecting', state: null, grantRefused: false });
  const patchView = (patch: Partial<PanelView>) => {
    view.value = { ...view.value, ...patch };
  };

  let announced: Announcement | null = null;

  const heard = (message: WorkerMessage) => {
    if (message.kind !== 'state') return;
    const before = view.value.state;
    // The first message on a connection is whole.
    const state = { ...before, ...message.patch } as InspectorState;
    patchView({ state });
    if (before?.url !== state.url) announced = null;
    void announce();
  };
  const line = new WorkerLine(browser, browser.tabId, heard, (connection: Connection) => patchView({ connection }));

  /** Where the hook may not go, DevTools can still read which hosts to ask for. */
  const announce = async () => {
    if (view.value.state?.page.kind !== 'no-access' || announced?.publishableKey) return;
    const announcement = await browser.readAnnouncement();
    if (!announcement?.publishableKey || announced?.publishableKey) return;
    announced = announcement;
    line.say({ kind: 'announce', announcement });
  };
  browser.onPageLoading(() => void announce());

  const act = (action: Action) => {
    const page = view.value.state?.page;
    if (page?.kind !== 'attached') return;
    const request = { id: crypto.randomUUID(), documentId: page.document.documentId, action };
    line.insist(request.id, { kind: 'act', request } satisfies PanelMessage);
  };

  line.connect();
  return {
    view,
    actions: {
      clearCache: () => act({ name: 'clearCache' }),
      removeSessions: () => act({ name: 'removeSessions' }),
      openTouchUrl: (redirectUrl) => act({ name: 'openTouchUrl', redirectUrl }),
      async grantAccess() {
        const granted = await browser.requestAccess(view.value.state?.access.missing ?? []);
        patchView({ grantRefused: !granted });
      },
      applyUpdate: () => line.say({ kind: 'apply-update' }),
      copy: browser.copy,
    },
  };
}
