import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { TabId } from './chosen-tab.ts';

/** What is written on each tab. */
export const TAB_LABELS: Readonly<Record<TabId, MessageKey>> = {
  client: 'tabClient',
  findings: 'findingTab',
  sessions: 'tabSessions',
  attempts: 'tabAttempts',
  cookies: 'tabCookies',
  tokens: 'tokenTab',
  server: 'serverTab',
  timeline: 'tabTimeline',
  instance: 'tabInstance',
  simulate: 'tabSimulate',
};
