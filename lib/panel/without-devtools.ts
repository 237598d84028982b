import type { PanelBrowser } from './panel-store.ts';

/** What a panel outside of DevTools is told of the page: neither its network, nor what it has stored, nor what happened. */
export const WITHOUT_DEVTOOLS: Pick<
  PanelBrowser,
  'timeline' | 'readNames' | 'readStorage' | 'answers' | 'pastRequests' | 'onRequest'
> = {
  timeline: { read: async () => [] },
  readNames: async () => null,
  readStorage: async () => ({}),
  answers: async () => [],
  pastRequests: async () => [],
  onRequest: () => {},
};
