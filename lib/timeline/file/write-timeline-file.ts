import type { EventId, TimelineEvent } from '../event.ts';
import type { Pseudonyms } from '../redaction/pseudonyms.ts';
import type { Redacted } from '../redaction/redactor.ts';
import type { DroppedEvents, EventRange } from '../store.ts';
import { restored } from './restored.ts';
import { type SupportInput, tracedCalls } from './support.ts';
import { SUMMARY_EVENTS, summaryOf } from './support-summary.ts';
import {
  eventText,
  FILE_END,
  FORMAT,
  FORMAT_VERSION,
  headText,
  type TimelineFileHead,
  type TracedCall,
} from './timeline-file.ts';

/** What is exported. */
export interface Export {
  /** Reads the record, the older events first. */
  read(range: EventRange): Promise<readonly TimelineEvent[]>;
  readonly dropped: DroppedEvents | null;
  /** Makes it a support bundle; null for a timeline alone. */
  readonly support: Redacted<SupportInput> | null;
  /** Version of the extension. */
  readonly extension: string;
  /** Epoch ms. */
  readonly now: number;
  /** Given when the user chose to keep names, email addresses and the like; else null. */
  readonly keep: Pseudonyms | null;
}

/** A record as it is handed on. */
export interface Exported {
  /** The file, JSON in UTF-8. */
  readonly file: Blob;
  /** What it says for people, as Markdown. */
  readonly summary: string;
}

/** Events that are held at once. */
const PAGE = 2_000;

/** Writes a record page by page, however long it is. */
export async function writeTimelineFile(from: Export): Promise<Exported> {
  const { keep } = from;
  const pages: Blob[] = [];
  let count = 0;
  let last: readonly TimelineEvent[] = [];
  let traceIds: readonly TracedCall[] = [];
  let first: EventId = 0;
  for (;;) {
    const page = await from.read({ first, limit: PAGE });
    first = (page.at(-1)?.id ?? first) + 1;
    if (page.length === 0) break;
    const events = keep ? restored(page, keep) : page;
    pages.push(new Blob(events.map((event, index) => eventText(event, count + index === 0))));
    count += events.length;
    last = [...last, ...events].slice(-SUMMARY_EVENTS);
    traceIds = [...tracedCalls(events), ...traceIds];
  }
  const head = headOf(from, traceIds);
  return {
    file: new Blob([headText(head), ...pages, FILE_END], { type: 'application/json' }),
    summary: summaryOf(head, last, count),
  };
}

function headOf({ dropped, support, extension, now, keep }: Export, traceIds: readonly TracedCall[]): TimelineFileHead {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    exportedAt: now,
    extension,
    personal: keep ? 'kept' : 'replaced',
    dropped,
    support: support && { ...(keep ? restored<SupportInput>(support, keep) : support), traceIds },
  };
}
