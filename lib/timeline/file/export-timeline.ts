import type { TimelineEvent } from '../event.ts';
import type { Pseudonyms } from '../redaction/pseudonyms.ts';
import type { Redacted } from '../redaction/redactor.ts';
import type { DroppedEvents } from '../store.ts';
import { restored } from './restored.ts';
import { FORMAT, FORMAT_VERSION, type SupportFacts, type TimelineFile } from './timeline-file.ts';

/** What is exported. */
export interface Export {
  readonly events: readonly TimelineEvent[];
  readonly dropped: DroppedEvents | null;
  /** Makes it a support bundle; null for a timeline alone. */
  readonly support: Redacted<SupportFacts> | null;
  /** Version of the extension. */
  readonly extension: string;
  /** Epoch ms. */
  readonly now: number;
  /** Given when the user chose to keep names, email addresses and the like; else null. */
  readonly keep: Pseudonyms | null;
}

/** A record as a file. What was read from a file is exported as that file was. */
export function exportTimeline({ events, dropped, support, extension, now, keep }: Export): TimelineFile {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    exportedAt: now,
    extension,
    personal: keep ? 'kept' : 'replaced',
    dropped,
    support: keep ? restored<SupportFacts | null>(support, keep) : support,
    events: keep ? restored(events, keep) : events,
  };
}
