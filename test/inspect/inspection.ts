import type { FindingNote, TimelineEvent } from '../../lib/timeline/event.ts';
import type { SupportFacts, TimelineFile, UncheckedNote } from '../../lib/timeline/file/timeline-file.ts';

/** What the app's server would say to a request. */
export interface InspectedVerdict {
  /** `signed-in`, `signed-out`, `handshake`, or `failed` when the server would fail on it. */
  readonly status: string;
  /** Clerk's code; null where there is none. */
  readonly reason: string | null;
}

/** What a file says about the page, for a terminal or another program. */
export interface Inspection {
  /** `support-bundle`, or `timeline` for one without what a bundle has besides. */
  readonly kind: 'support-bundle' | 'timeline';
  /** ISO 8601. */
  readonly exportedAt: string;
  /** Version of Clerk DevTools. */
  readonly extension: string;
  readonly personal: TimelineFile['personal'];
  /** False when nothing says what is wrong with the page: no findings then mean nothing. */
  readonly examined: boolean;
  readonly counts: Readonly<Record<FindingNote['severity'], number>>;
  /** The worst first. */
  readonly findings: readonly FindingNote[];
  readonly unchecked: readonly UncheckedNote[];
  /** Of a page load and of a script's call; null where it is not known. */
  readonly verdicts: { readonly document: InspectedVerdict | null; readonly fetch: InspectedVerdict | null };
  readonly versions: SupportFacts['versions'];
  readonly environment: SupportFacts['environment'];
  readonly traceIds: SupportFacts['traceIds'];
  readonly events: number;
  /** Older events that were gone when it was exported. */
  readonly dropped: number;
}

const WORST_FIRST = ['error', 'warning', 'info'] as const;

/**
 * Reads out of a file what was found and what the server would say. A support bundle has it as it was on export; of a
 * timeline alone it is what had appeared and not gone, and the last verdicts of the page itself.
 */
export function inspect({ support, events, ...file }: TimelineFile): Inspection {
  const findings = support?.findings ?? findingsIn(events);
  const unchecked = support?.unchecked ?? [];
  const bySeverity = (severity: FindingNote['severity']) => findings.filter((each) => each.severity === severity);
  return {
    kind: support ? 'support-bundle' : 'timeline',
    exportedAt: new Date(file.exportedAt).toISOString(),
    extension: file.extension,
    personal: file.personal,
    examined: support ? !unchecked.some(({ rule }) => rule === 'all') : events.some(({ kind }) => kind === 'finding'),
    counts: {
      error: bySeverity('error').length,
      warning: bySeverity('warning').length,
      info: bySeverity('info').length,
    },
    findings: WORST_FIRST.flatMap(bySeverity),
    unchecked,
    verdicts: { document: verdictIn('document', support, events), fetch: verdictIn('fetch', support, events) },
    versions: support?.versions ?? {},
    environment: support?.environment ?? {},
    traceIds: support?.traceIds ?? [],
    events: events.length,
    dropped: file.dropped?.count ?? 0,
  };
}

function findingsIn(events: readonly TimelineEvent[]): readonly FindingNote[] {
  const open = new Map<string, FindingNote>();
  for (const event of events) {
    if (event.kind !== 'finding') continue;
    const { findingId, rule, severity, title } = event;
    if (event.change === 'appeared') open.set(findingId, { rule, severity, title });
    else open.delete(findingId);
  }
  return [...open.values()];
}

function verdictIn(
  request: 'document' | 'fetch',
  support: SupportFacts | null,
  events: readonly TimelineEvent[],
): InspectedVerdict | null {
  const said = support?.environment[`server to a ${request}`];
  if (typeof said === 'string') return verdictOf(said);
  const last = events.findLast((each) => each.kind === 'verdict' && each.request === request && each.frameId === 0);
  return last?.kind === 'verdict' ? { status: last.status, reason: last.reason } : null;
}

/** `handshake (session-token-expired)`, as the panel writes it. */
function verdictOf(said: string): InspectedVerdict {
  const [, status = said, reason = null] = /^(\S+) \((.*)\)$/.exec(said) ?? [];
  return { status: status === 'error' ? 'failed' : status, reason };
}
