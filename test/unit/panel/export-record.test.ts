import { expect, test, vi } from 'vitest';
import { exportRecord } from '../../../lib/panel/export-record.ts';
import { exportStorageState } from '../../../lib/panel/export-storage-state.ts';
import { TabRecording } from '../../../lib/recording/tab-recording.ts';
import { readTimelineFile } from '../../../lib/timeline/file/read-timeline-file.ts';
import { StorageStateError } from '../../../lib/timeline/file/storage-state.ts';
import { fakeRecordingBrowser } from '../recording/fake-recording-browser.ts';
import { frameInput, frameState } from '../timeline/fixtures/tab.ts';

const TAB = 7;

const SUPPORT = {
  versions: { 'clerk-js': '6.40.0' },
  environment: { supportEmail: 'help@acme.test' },
  findings: [{ rule: 'R1', severity: 'error', title: 'Ada Lovelace is out' } as const],
  unchecked: [{ rule: 'R2', because: ['verdicts: no-access'] }],
};

async function recorded() {
  const browser = fakeRecordingBrowser();
  const recording = new TabRecording(TAB, browser);
  recording.observe([frameInput()]);
  await recording.settled();
  const record = {
    version: '0.1.0',
    source: { read: (range: object) => browser.store.read(TAB, range) },
    recording: recording.state,
  };
  const ask = vi.fn(recording.forExport.bind(recording));
  return { browser, record, ask };
}

test('a timeline alone needs nothing of the worker', async () => {
  const { record, ask } = await recorded();
  const { file } = await exportRecord(record, { support: null, keepNames: false }, ask);
  const text = await file.text();
  expect(ask).not.toHaveBeenCalled();
  expect(readTimelineFile(text)).toMatchObject({ personal: 'replaced', support: null, extension: '0.1.0' });
  expect(text).not.toMatch(/Lovelace|@acme/);
});

test('a bundle is redacted like the record, with the same stand-ins', async () => {
  const { browser, record, ask } = await recorded();
  const { file, summary } = await exportRecord(record, { support: SUPPORT, keepNames: false }, ask);
  const text = await file.text();
  expect(text + summary).not.toMatch(/Lovelace|@acme/);
  expect(readTimelineFile(text).support?.findings[0]?.title).toMatch(/^name-\d+ name-\d+ is out$/);
  expect(summary).toContain('## Not checked');
  // The next worker must not give the pseudonym of the bundle to somebody else.
  expect(JSON.stringify(browser.saved.get(TAB))).toContain('help@acme.test');
});

test('names are kept by choice, and credentials never', async () => {
  const { record, ask } = await recorded();
  const { file } = await exportRecord(record, { support: SUPPORT, keepNames: true }, ask);
  const text = await file.text();
  expect(text).toContain('Ada Lovelace is out');
  expect(text).toContain('help@acme.test');
  expect(readTimelineFile(text).personal).toBe('kept');
  expect(text).not.toContain('dvb_');
});

test('nothing is read of a page whose auth state is not exported', async () => {
  const readStorage = vi.fn(async () => ({}));
  const view = { frame: frameState(), secrets: null };
  await expect(exportStorageState({ readStorage }, view, null, [])).rejects.toThrow(StorageStateError);
  expect(readStorage).not.toHaveBeenCalled();
});
