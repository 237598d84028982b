import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { EventKind } from '../../lib/timeline/event.ts';

/** Each kind of event in a word or two. */
export const KIND_WORDS: Readonly<Record<EventKind, MessageKey>> = {
  client: 'timelineKindClient',
  call: 'timelineKindCall',
  document: 'timelineKindDocument',
  fetch: 'timelineKindFetch',
  cookie: 'timelineKindCookie',
  token: 'timelineKindToken',
  verdict: 'timelineKindVerdict',
  action: 'timelineKindAction',
  finding: 'timelineKindFinding',
  began: 'timelineKindBegan',
  navigated: 'timelineKindNavigated',
  gap: 'timelineKindGap',
};

/** Kinds that a list can be reduced to; the others always stay. */
export const CHOOSABLE_KINDS = [
  'client',
  'call',
  'document',
  'fetch',
  'cookie',
  'token',
  'verdict',
  'action',
  'finding',
] as const satisfies readonly EventKind[];
