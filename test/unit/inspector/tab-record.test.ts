import { expect, test } from 'vitest';
import { NotedFindings } from '../../../lib/inspector/noted-findings.ts';
import { TabRecord } from '../../../lib/inspector/tab-record.ts';
import type { NotedFinding } from '../../../lib/protocol/panel-message.ts';
import { fakeRecording } from './fake-recording.ts';

const note = (findingId: string): NotedFinding => ({
  findingId,
  rule: 'R41',
  severity: 'warning',
  title: 'Cookies are left',
});

/** A record, and what it was told of findings: `appeared R41`. */
function recorded() {
  const recording = fakeRecording();
  const record = new TabRecord(
    recording,
    () => [],
    new NotedFindings({}),
    () => 7,
  );
  const said = () =>
    recording.drafts.flatMap((draft) => (draft.kind === 'finding' ? [`${draft.change} ${draft.findingId}`] : []));
  return { record, recording, said };
}

test('a finding that came, or went, is recorded for its document', () => {
  const { record, recording } = recorded();
  record.found('D1', { appeared: [note('R41')], gone: [] });
  expect(recording.drafts).toEqual([
    { kind: 'finding', change: 'appeared', ...note('R41'), at: 7, documentId: 'D1', frameId: null, cause: null },
  ]);
});

test('what two panels tell is recorded once, and again when it has gone or the document has', () => {
  const { record, said } = recorded();
  const both = { appeared: [note('A'), note('B')], gone: [] };
  record.found('D1', both);
  record.found('D1', both);
  record.found('D2', both);
  record.found('D1', { appeared: [], gone: [note('A')] });
  record.found('D1', both);
  record.drop('D1');
  record.found('D1', both);
  expect(said()).toEqual([
    ...['appeared A', 'appeared B'],
    ...['appeared A', 'appeared B'],
    ...['gone A', 'appeared A'],
    ...['appeared A', 'appeared B'],
  ]);
});

test('a worker that knows nothing of what came before takes that it went', () => {
  const { record, said } = recorded();
  record.found('D1', { appeared: [], gone: [note('A')] });
  expect(said()).toEqual(['gone A']);
});
