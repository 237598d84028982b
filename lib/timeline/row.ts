import type { Patch, Path } from './diff/change.ts';
import type { EventId, EventKind, TimelineEvent } from './event.ts';
import { sessionsOf, textsOf } from './filter.ts';
import { shareTexts } from './shared-texts.ts';

/** What a list shows of an event: small, so that a hundred thousand of them can be held. */
export interface TimelineRow {
  readonly id: EventId;
  /** Epoch ms. */
  readonly at: number;
  readonly kind: EventKind;
  readonly frameId: number | null;
  /** What it is about, in Clerk's own words: `POST /v1/client/sessions/{session}/tokens`, the name of a cookie. */
  readonly subject: string;
  /** What came of it: `200`, an error code, `removed`; null where the kind says all. */
  readonly outcome: string | null;
  /** It went wrong. */
  readonly failed: boolean;
  /** How long it took, ms; null for what takes no time. */
  readonly durationMs: number | null;
  /** The sessions that it is about. */
  readonly sessionIds: readonly string[];
  /** What a search looks through, from `textsOf`. */
  readonly texts: readonly string[];
}

/** The row of an event. */
export function rowOf(event: TimelineEvent): TimelineRow {
  return rowWith(event, (text) => text);
}

/** Makes rows that have their texts in common, for many events. */
export function rowsInCommon(): (event: TimelineEvent) => TimelineRow {
  const share = shareTexts();
  return (event) => rowWith(event, share);
}

function rowWith(event: TimelineEvent, share: (text: string) => string): TimelineRow {
  const { id, at, kind, frameId } = event;
  const { subject, outcome, failed } = said(event);
  return {
    id,
    at,
    kind,
    frameId,
    subject: share(subject),
    outcome: outcome === null ? null : share(outcome),
    failed,
    durationMs: 'durationMs' in event ? event.durationMs : null,
    sessionIds: [...sessionsOf(event)].map(share),
    texts: textsOf(event).map(share),
  };
}

type Said = Pick<TimelineRow, 'subject' | 'outcome' | 'failed'>;

function said(event: TimelineEvent): Said {
  switch (event.kind) {
    case 'client':
      return { subject: changedFields(event.step?.kind === 'patches' ? event.step.patches : []), ...fine(null) };
    case 'call':
      return {
        subject: `${event.method} ${event.path}`,
        outcome: event.codes[0] ?? event.netError ?? String(event.status),
        failed: event.status === 0 || event.status >= 400,
      };
    case 'document':
    case 'fetch':
      return {
        subject: `${event.method} ${event.url}`,
        outcome: event.authReason ?? event.authStatus ?? event.netError ?? String(event.status),
        failed: event.status === 0 || event.status >= 400,
      };
    case 'cookie':
      return { subject: event.name, ...fine(event.change) };
    case 'token':
      return { subject: event.template ?? event.sessionId ?? '', ...fine(event.jti) };
    case 'verdict':
      return {
        subject: event.request,
        outcome: event.reason ?? event.status,
        failed: event.status === 'failed',
      };
    case 'action':
      return { subject: event.action, outcome: event.errorCode ?? event.result, failed: event.errorCode !== null };
    case 'finding':
      return {
        subject: event.title,
        outcome: `${event.rule} ${event.change}`,
        failed: event.severity === 'error' && event.change === 'appeared',
      };
    case 'navigated':
      return { subject: event.url, ...fine(null) };
    case 'began':
      return { subject: '', ...fine(null) };
    case 'gap':
      return { subject: event.because, ...fine(null) };
  }
}

function fine(outcome: string | null): Omit<Said, 'subject'> {
  return { outcome, failed: false };
}

/**
 * The fields of the Client in which something changed, and the session that its page shows: `sessions, activeSessionId`. What
 * came or went with its whole document is named by that: `page`.
 */
function changedFields(patches: readonly Patch[]): string {
  const fields = patches.flatMap(({ path }) => fieldOfClient(path) ?? []);
  const named =
    fields.length > 0 ? fields : patches.flatMap(({ path }) => path.findLast((part) => typeof part === 'string') ?? []);
  return [...new Set(named)].join(', ');
}

function fieldOfClient(path: Path): string | null {
  if (path.at(-1) === 'activeSessionId') return 'activeSessionId';
  const field = path[path.indexOf('client') + 1];
  return path.includes('client') && typeof field === 'string' ? field : null;
}
