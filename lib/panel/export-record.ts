import type { ExportAnswer, ExportRequest } from '../protocol/panel-message.ts';
import type { RecordingState } from '../recording/recording-state.ts';
import { type Exported, writeTimelineFile } from '../timeline/file/write-timeline-file.ts';
import { Pseudonyms } from '../timeline/redaction/pseudonyms.ts';
import type { TimelineSource } from './timeline-rows.ts';

/** The record of the tab. */
export interface RecordToExport {
  /** Of the extension. */
  readonly version: string;
  readonly source: TimelineSource;
  /** Undefined until the worker has told it. */
  readonly recording: RecordingState | undefined;
}

/** Writes what was recorded. The worker is asked only for what it alone can do. */
export async function exportRecord(
  { version, source, recording }: RecordToExport,
  request: ExportRequest,
  ask: (request: ExportRequest) => Promise<ExportAnswer>,
): Promise<Exported> {
  const isPlain = request.support === null && !request.keepNames;
  const { support, pseudonyms }: ExportAnswer = isPlain ? { support: null, pseudonyms: null } : await ask(request);
  return writeTimelineFile({
    read: source.read,
    dropped: recording?.status.dropped ?? null,
    support,
    extension: version,
    now: Date.now(),
    keep: pseudonyms && new Pseudonyms(pseudonyms),
  });
}
