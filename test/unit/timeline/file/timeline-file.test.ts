import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../../../../lib/timeline/event.ts';
import { readTimelineFile, TimelineFileError } from '../../../../lib/timeline/file/read-timeline-file.ts';
import { redactedSupport } from '../../../../lib/timeline/file/support.ts';
import { type TimelineFile, timelineFileText } from '../../../../lib/timeline/file/timeline-file.ts';
import { momentAt } from '../../../../lib/timeline/moment-at.ts';
import { createRedactor } from '../../../../lib/timeline/redaction/redactor.ts';
import { wireClient } from '../../client/fixtures/client.ts';
import { action, call, cookieChange, server, token } from '../fixtures/events.ts';
import { type Exporting, exported } from '../fixtures/exported.ts';
import { draft, recording } from '../fixtures/recording.ts';
import { clientView, documentSecrets, EXPIRED, frameInput, frameState, NOW, sessionToken } from '../fixtures/tab.ts';

/** A record with an event of every kind and all states of a frame. */
async function record() {
  const { recorder, events, pseudonyms, recordKey } = recording();
  recorder.record(draft({ kind: 'began' }), [
    frameInput({ frame: frameState({}, { page: { kind: 'attaching' } }), secrets: null }),
  ]);
  recorder.observe(NOW, [frameInput()]);
  recorder.record(draft({ kind: 'navigated', url: 'http://localhost:3000/' }), null);
  recorder.record(draft(call({ traceId: 'trace_1', status: 422, codes: ['form_code_incorrect'] })), null);
  recorder.record(draft(server()), null);
  recorder.record(draft(server({ kind: 'fetch' })), null);
  const secrets = documentSecrets(sessionToken(NOW + 50_000));
  recorder.record(draft(cookieChange({ hash: 'x', token: token() })), [frameInput({ secrets })]);
  recorder.record(draft(token()), null);
  const verdicts = { document: { kind: 'verdict', ...EXPIRED }, fetch: { kind: 'failed', message: 'No key' } } as const;
  recorder.record(draft({ kind: 'verdict', request: 'document', status: 'handshake', reason: EXPIRED.reason }), [
    frameInput({ secrets, verdicts }),
  ]);
  const made = { method: 'DELETE', path: '/v1/client/sessions', status: 200, durationMs: 9, way: 'page' } as const;
  recorder.record(draft(action({ call: made })), null);
  recorder.record(
    draft({ kind: 'finding', change: 'gone', findingId: 'R1', rule: 'R1', severity: 'info', title: 'Ada is out' }),
    null,
  );
  const client = clientView({ ...wireClient, sessions: [] });
  recorder.observe(NOW + 9, [frameInput({ frame: frameState({ client }), secrets, verdicts })]);
  recorder.record(draft({ kind: 'gap', since: NOW, because: 'paused' }), []);
  await recorder.settled();
  return { events, pseudonyms, redactor: createRedactor(recordKey, pseudonyms) };
}

async function file({ events, ...changes }: Partial<Exporting> = {}): Promise<TimelineFile> {
  return readTimelineFile((await exported(events ?? (await record()).events, changes)).text);
}

function textOf(exported: TimelineFile): string {
  return [...timelineFileText(exported)].join('');
}

describe('a file', () => {
  test('is read as it was written, and written again it is the same byte for byte', async () => {
    const { events, redactor } = await record();
    const environment = { singleSessionMode: true, applicationName: null, supportEmail: 'help@acme.test' };
    const findings = [{ rule: 'R1', severity: 'error', title: 'Two cookies' } as const];
    const unchecked = [{ rule: 'R2', because: ['verdicts: no-access'] }];
    const versions = { 'clerk-js': '6.40.0' };
    const support = await redactedSupport({ versions, environment, findings, unchecked }, redactor);
    const dropped = { count: 7, until: NOW };
    const { text } = await exported(events, { support, dropped });
    const read = readTimelineFile(text);
    expect(textOf(read)).toBe(text);
    expect(read).toMatchObject({ events, dropped, exportedAt: NOW, personal: 'replaced', support: { unchecked } });
    expect(new Set(read.events.map(({ kind }) => kind)).size).toBe(12);
    expect(read.support?.environment.supportEmail).toMatch(/^user-\d@example\.invalid$/);
    expect(read.support?.traceIds).toEqual([
      {
        at: NOW,
        call: expect.stringMatching(/^POST \/v1\/client\/sessions\/sess_\w+\/touch$/),
        status: 422,
        codes: ['form_code_incorrect'],
        traceId: 'trace_1',
      },
    ]);
    for (const { id } of read.events) expect(momentAt(read.events, id)).toEqual(momentAt(events, id));
  });

  test('has a line for each event', async () => {
    const whole = await file();
    const lines = textOf(whole).split('\n');
    const first = lines.findIndex((line) => line.startsWith('"events"')) + 1;
    expect(JSON.parse((lines[first + 2] ?? '').replace(/,$/, ''))).toEqual(whole.events[2]);
    expect(textOf({ ...whole, events: [] })).toMatch(/"events": \[\n\]\n\}\n$/);
    expect(readTimelineFile(textOf({ ...whole, events: [] })).events).toEqual([]);
  });

  test('has names and addresses in it only by choice, and credentials never', async () => {
    const { events, pseudonyms } = await record();
    const replaced = textOf(await file({ events }));
    expect(replaced).not.toMatch(/Lovelace|ada@acme|Ada is out/);
    const kept = await file({ events, keep: pseudonyms });
    expect(kept.personal).toBe('kept');
    const text = textOf(kept);
    for (const name of ['Lovelace', 'ada@acme.test', '+15555550100', 'Acme Rockets', 'Ada is out'])
      expect(text).toContain(name);
    expect(text).not.toContain('example.invalid');
    expect(text.match(/hash_\w{8}/g)).toEqual(replaced.match(/hash_\w{8}/g));
    expect(textOf(readTimelineFile(text))).toBe(text);
    expect(momentAt(kept.events, 12)).not.toBeNull();
  });
});

describe('a file that cannot be shown', () => {
  /** What is said of a file after a change. */
  async function problem(
    change: (json: { events: TimelineEvent[] } & Record<string, unknown>) => void,
  ): Promise<TimelineFileError> {
    const json = JSON.parse(textOf(await file()));
    try {
      change(json);
      readTimelineFile(JSON.stringify(json));
    } catch (error) {
      if (error instanceof TimelineFileError) return error;
      throw error;
    }
    throw new Error('nothing was said of it');
  }

  test('because it is cut off says so', async () => {
    const text = textOf(await file());
    expect(() => readTimelineFile(text.slice(0, -20))).toThrow(
      /^This is not JSON \(.+\)\. The file was changed or cut off/,
    );
    expect(() => readTimelineFile('')).toThrow(/^This is not JSON/);
  });

  test.each([{}, [], null, 7, { log: { version: '1.2', entries: [] } }])(
    'because it is foreign says so: %j',
    (json) => {
      const read = () => readTimelineFile(JSON.stringify(json));
      expect(read).toThrow(TimelineFileError);
      expect(read).toThrow(/^format: .*no timeline.*Choose a file/);
    },
  );

  test('because it is of a newer version says so', async () => {
    const error = await problem((json) => Object.assign(json, { version: 2, events: 'elsewhere' }));
    expect(error.message).toBe(
      'version: The file has version 2, and this Clerk DevTools reads version 1. Update the extension.',
    );
  });

  test.each<[string, (events: object[]) => void]>([
    ['events[2].url', ([, , event]) => Object.assign(event ?? {}, { url: 7 })],
    ['events[2].kind', ([, , event]) => Object.assign(event ?? {}, { kind: 'rocket' })],
    ['events[3]', ([, , , event]) => Object.assign(event ?? {}, { id: 2 })],
    ['events[1]', (events) => events.splice(1, 1, [])],
  ])('because of an event names the place: %s', async (place, change) => {
    const error = await problem(({ events }) => change(events));
    expect(error.place?.replace(/\.(?:kind|id)$/, '')).toBe(place.replace(/\.kind$/, ''));
    expect(error.message.startsWith(`${error.place}: `)).toBe(true);
    expect(error.message).toContain('ask for a new export');
  });

  test('is none because of what this version does not know', async () => {
    const json = JSON.parse(textOf(await file()));
    Object.assign(json, { more: 1 });
    Object.assign(json.events[3], { more: 1 });
    expect(JSON.stringify(readTimelineFile(JSON.stringify(json)))).toBe(JSON.stringify(json));
  });

  test.each<[string, object]>([
    ['events[3].step', { path: ['frames', { id: 'none' }, 'url'], kind: 'changed', after: '' }],
    ['events[3].step.frames', { path: ['frames'], kind: 'changed', after: 1 }],
    ['events[3].step.frames[DOC].url', { path: ['frames', 'DOC', 'url'], kind: 'changed', after: 1 }],
    ['events[3].step.frames[DOC].cookies', { path: ['frames', 'DOC', 'cookies'], kind: 'removed' }],
    [
      'events[3].step.frames[DOC].page.clerk.client.sessions',
      { path: ['frames', 'DOC', 'page', 'clerk', 'client', 'sessions'], kind: 'removed' },
    ],
  ])('because of a moment names the place: %s', async (place, patch) => {
    const id = frameState().documentId;
    const whole = (part: unknown) => (part === 'DOC' ? { id } : part);
    const patches = [{ ...patch, path: (patch as { path: unknown[] }).path.map(whole) }];
    const error = await problem(
      ({ events }) => void Object.assign(events[3] ?? {}, { step: { kind: 'patches', patches } }),
    );
    expect(error.place).toBe(place.replace('DOC', id));
  });
});
