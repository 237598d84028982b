import type { TimelineEvent } from '../../../lib/timeline/event.ts';
import { readTimelineFile } from '../../../lib/timeline/file/read-timeline-file.ts';
import { redactedSupport, type SupportInput } from '../../../lib/timeline/file/support.ts';
import type { TimelineFile } from '../../../lib/timeline/file/timeline-file.ts';
import { createRedactor } from '../../../lib/timeline/redaction/redactor.ts';
import { call, recorded } from '../timeline/fixtures/events.ts';
import { exported } from '../timeline/fixtures/exported.ts';
import { draft, recording } from '../timeline/fixtures/recording.ts';
import { frameInput, NOW } from '../timeline/fixtures/tab.ts';

const SUPPORT: SupportInput = {
  versions: { browser: 'Chrome 156', 'clerk-js': '6.40.0' },
  environment: {
    url: 'http://localhost:3000/',
    instance: 'development',
    'server to a document': 'handshake (session-token-expired)',
    'server to a fetch': 'signed-in',
  },
  findings: [
    { rule: 'R30', severity: 'info', title: 'A note' },
    { rule: 'R08', severity: 'error', title: 'A cookie is there twice' },
  ],
  unchecked: [{ rule: 'R38', because: ['verdicts: no-access'] }],
};

/** A support bundle as the panel exports it: a real recording with one failed call. */
export async function bundle(changes: Partial<SupportInput> = {}): Promise<TimelineFile> {
  const { recorder, events, recordKey, pseudonyms } = recording();
  recorder.observe(NOW, [frameInput()]);
  recorder.record(draft(call({ traceId: 'trace_1', status: 422, codes: ['form_code_incorrect'] })), null);
  await recorder.settled();
  const support = await redactedSupport({ ...SUPPORT, ...changes }, createRedactor(recordKey, pseudonyms));
  return readTimelineFile((await exported(events, { support })).text);
}

/** A timeline alone, with these events. */
export async function timeline(...contents: readonly Parameters<typeof recorded>[2][]): Promise<TimelineFile> {
  const events: readonly TimelineEvent[] = contents.map((content, index) =>
    recorded(index + 1, index, content, { frameId: 0 }),
  );
  return readTimelineFile((await exported(events)).text);
}
