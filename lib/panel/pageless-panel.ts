import type { InspectorState } from '../inspector/state.ts';
import { SAFETY_DEFAULTS } from '../settings/safety.ts';
import { EMPTY_STATUS } from '../timeline/store.ts';
import { chromePage } from './chrome-page.ts';
import type { PanelBrowser } from './panel-store.ts';
import { WITHOUT_DEVTOOLS } from './without-devtools.ts';

/** There is nothing to look at but the panel itself, which is no page that has Clerk. */
const ITSELF: InspectorState = {
  frames: [
    {
      frameId: 0,
      documentId: '',
      url: location.href,
      site: null,
      access: { needed: [], missing: [] },
      page: { kind: 'unreachable' },
    },
  ],
  running: null,
  lastResult: null,
  updateWaiting: null,
  serverAnswers: [],
  simulation: null,
  recording: { pausedSince: null, clearOnNavigation: false, clearings: 0, status: EMPTY_STATUS, problem: null },
  safety: SAFETY_DEFAULTS,
  testUsers: [],
};

/** The browser for a panel that is opened as a page of its own, without DevTools and a tab to look at: for files. */
export function pagelessPanel(): PanelBrowser {
  const page = chromePage();
  return {
    ...page,
    ...WITHOUT_DEVTOOLS,
    tabId: -1,
    lacks: ['page', ...page.lacks],
    connect: () => ({
      postMessage: () => {},
      onMessage: (listener) => listener({ kind: 'state', state: ITSELF }),
      onDisconnect: () => {},
    }),
    reloadTab: () => {},
    reloadSimulated: async () => {},
  };
}
