import { expect, test } from 'vitest';
import { momentAt } from '../../../lib/timeline/moment-at.ts';
import { Pseudonyms } from '../../../lib/timeline/redaction/pseudonyms.ts';
import { rowOf } from '../../../lib/timeline/row.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { draft, recording } from './fixtures/recording.ts';
import {
  clientView,
  DOCUMENT_ID,
  documentSecrets,
  EXPIRED,
  frameInput,
  frameState,
  NOW,
  SIGNED_IN,
  sessionToken,
} from './fixtures/tab.ts';

const began = draft({ kind: 'began' });

test('events are numbered and kept in their order, redacted, with those that they caused', async () => {
  const { recorder, events } = recording();
  const url = 'https://app.example.com/?__clerk_db_jwt=secret';
  recorder.record(began, null);
  recorder.record(draft({ kind: 'navigated', url }), null, { effects: [draft({ kind: 'navigated', url })] });
  await recorder.settled();
  expect(events).toEqual([
    { ...began, id: 1, step: null },
    { ...draft({ kind: 'navigated', url: expect.stringMatching(/__clerk_db_jwt=hash_\w{8}$/) }), id: 2, step: null },
    {
      ...draft({ kind: 'navigated', url: expect.stringMatching(/__clerk_db_jwt=hash_\w{8}$/) }),
      id: 3,
      cause: 2,
      step: null,
    },
  ]);
});

test('what is told in one turn is kept together, with the last marks that it sets', async () => {
  const { recorder, batches, marks } = recording();
  for (const number of [1, 2]) recorder.record(began, null, { marks: { heard: { line: 'a', number } } });
  recorder.record(began, null, { marks: { acted: 'r1' } });
  recorder.record(began, null);
  await recorder.settled();
  expect(batches).toEqual([4]);
  expect(marks).toEqual([{ heard: { line: 'a', number: 2 }, acted: 'r1' }]);
});

test('what comes while a batch is written is written together', async () => {
  const { recorder, batches } = recording();
  recorder.record(began, null);
  await Promise.resolve();
  for (let count = 0; count < 5; count += 1) recorder.record(began, null);
  await recorder.settled();
  recorder.record(began, null);
  await recorder.settled();
  expect(batches).toEqual([1, 5, 1]);
});

test('a change of a Client becomes an event, with what changed', async () => {
  const { recorder, events } = recording();
  recorder.observe(NOW, [frameInput()]);
  recorder.observe(NOW + 1, [frameInput()]);
  const [first, second] = wireClient.sessions;
  const client = clientView({ ...wireClient, sessions: [{ ...first, status: 'ended' }, second] });
  recorder.observe(NOW + 2, [frameInput({ frame: frameState({ client }) })]);
  await recorder.settled();
  expect(events.map(({ kind, at, frameId, documentId, step }) => [kind, at, frameId, documentId, step?.kind])).toEqual([
    ['client', NOW, 0, DOCUMENT_ID, 'whole'],
    ['client', NOW + 2, 0, DOCUMENT_ID, 'patches'],
  ]);
  const path = ['frames', { id: DOCUMENT_ID }, 'page', 'clerk', 'client', 'sessions', { id: first?.id }, 'status'];
  expect(events[1]?.step).toEqual({ kind: 'patches', patches: [{ path, kind: 'changed', after: 'ended' }] });
});

test('a page that shows another session is told as a change of its Client', async () => {
  const { recorder, events } = recording();
  recorder.observe(NOW, [frameInput({ frame: frameState({ activeSessionId: null }) })]);
  recorder.observe(NOW + 1, [frameInput()]);
  await recorder.settled();
  expect(events.map(rowOf).map(({ kind, subject }) => [kind, subject])).toEqual([
    ['client', ''],
    ['client', 'activeSessionId'],
  ]);
});

test('a verdict belongs to what it rests on, and not to what was before', async () => {
  const { recorder, events } = recording();
  const secrets = documentSecrets(sessionToken(NOW + 50_000));
  const none = { document: null, fetch: null };
  const verdicts = { document: { kind: 'verdict' as const, ...SIGNED_IN }, fetch: null };
  const content = { kind: 'verdict', request: 'document', status: 'signed-in', reason: null } as const;
  const judged = { ...draft(content, NOW + 9), documentId: DOCUMENT_ID };
  const frame = frameState({ activeSessionId: null });
  recorder.observe(NOW, [frameInput({ verdicts: none })]);
  recorder.record(began, [frameInput({ secrets, verdicts: none })]);
  recorder.record(began, [frameInput({ secrets, frame, verdicts: none })]);
  recorder.record(judged, [frameInput({ secrets, frame, verdicts })]);
  recorder.record(draft({ kind: 'began' }, NOW + 600), [frameInput({ secrets, verdicts: none })]);
  recorder.record({ ...judged, at: NOW + 9_000 }, [frameInput({ secrets, verdicts })]);
  await recorder.settled();
  const saidAt = (id: number) => momentAt(events, id)?.frames[0]?.verdicts.document !== null;
  expect([1, 2, 3, 4, 5, 6].map(saidAt)).toEqual([false, true, true, true, false, true]);
});

test('a document without a Client tells nothing of it, and one that loses it does', async () => {
  const { recorder, events } = recording();
  recorder.observe(NOW, [frameInput({ frame: frameState({}, { page: { kind: 'attaching' } }), secrets: null })]);
  recorder.observe(NOW + 1, [frameInput()]);
  recorder.observe(NOW + 2, [frameInput({ frame: frameState({ client: null }) })]);
  await recorder.settled();
  expect(events.map(({ kind, at }) => [kind, at])).toEqual([
    ['client', NOW + 1],
    ['client', NOW + 2],
  ]);
});

test('the moment after any event can be had again, verdict included', async () => {
  const { recorder, events } = recording();
  const verdicts = (verdict: typeof SIGNED_IN) => ({ document: { kind: 'verdict' as const, ...verdict }, fetch: null });
  const fresh = sessionToken(NOW + 50_000);
  recorder.observe(NOW, [frameInput({ verdicts: verdicts(EXPIRED) })]);
  recorder.record(began, null);
  const cookie = {
    kind: 'cookie',
    key: 'k',
    name: '__session',
    domain: 'localhost',
    change: 'changed',
    browserCause: 'overwrite',
    token: null,
  } as const;
  recorder.record(draft({ ...cookie, hash: fresh }), [
    frameInput({ secrets: documentSecrets(fresh), verdicts: verdicts(EXPIRED) }),
  ]);
  recorder.record(began, null);
  const content = { kind: 'verdict', request: 'document', status: 'signed-in', reason: null } as const;
  recorder.record({ ...draft(content), cause: 3 }, [
    frameInput({ secrets: documentSecrets(fresh), verdicts: verdicts(SIGNED_IN) }),
  ]);
  recorder.record(draft({ kind: 'navigated', url: 'https://a.test/' }), []);
  await recorder.settled();

  const statusAt = (id: number) => {
    const verdict = momentAt(events, id)?.frames[0]?.verdicts.document;
    return verdict?.kind === 'verdict' ? verdict.status : null;
  };
  const hashAt = (id: number) => momentAt(events, id)?.frames[0]?.cookies[0]?.value.hash;
  expect([1, 2, 3, 4, 5].map(statusAt)).toEqual(['handshake', 'handshake', 'signed-in', 'signed-in', 'signed-in']);
  expect(hashAt(1)).toBe(hashAt(2));
  expect(hashAt(3)).not.toBe(hashAt(2));
  expect(hashAt(3)).toBe(hashAt(5));
  expect(momentAt(events, 6)).toEqual({ frames: [] });
  expect(events[2]).toMatchObject({ hash: hashAt(3) });
});

test('without a whole moment before it there is none', async () => {
  const { recorder, events } = recording();
  recorder.record(began, null);
  recorder.observe(NOW, [frameInput()]);
  await recorder.settled();
  expect(momentAt(events, 1)).toBeNull();
  expect(momentAt(events.slice(1), 1)).toBeNull();
  expect(momentAt(events, 2)?.frames).toHaveLength(1);
});

test('a moment is told whole again when its patches are as long as it is', async () => {
  const { recorder, events } = recording();
  for (let second = 0; second < 600; second += 1) {
    const secrets = documentSecrets(sessionToken(NOW + second * 1_000));
    recorder.record(began, [frameInput({ secrets })]);
  }
  await recorder.settled();
  const whole = events.flatMap(({ step }, index) => (step?.kind === 'whole' ? [index] : []));
  expect(whole[0]).toBe(0);
  expect(whole.length).toBeGreaterThan(2);
  expect((whole[1] ?? 0) - (whole[0] ?? 0)).toBeGreaterThan(20);
  for (const id of [1, 299, 600]) {
    const [token] = momentAt(events, id)?.frames[0]?.tokens ?? [];
    expect(token?.payload.iat).toBe(NOW / 1_000 + id - 1);
  }
});

test('a record goes on with the same stand-ins after a stop of the worker', async () => {
  const before = recording();
  before.recorder.observe(NOW, [frameInput()]);
  await before.recorder.settled();
  const saved = JSON.parse(JSON.stringify(before.pseudonyms.save()));
  const after = recording(before.recordKey, new Pseudonyms(saved));
  after.recorder.observe(NOW, [frameInput()]);
  await after.recorder.settled();
  expect(after.events).toEqual(before.events);
  const other = recording();
  other.recorder.observe(NOW, [frameInput()]);
  await other.recorder.settled();
  expect(JSON.stringify(other.events).match(/hash_\w{8}/)).not.toEqual(
    JSON.stringify(before.events).match(/hash_\w{8}/),
  );
});

test('events that cannot be kept leave a gap, and what comes after does not build on them', async () => {
  const { recorder, events, failures, fails } = recording();
  recorder.observe(NOW, [frameInput()]);
  await recorder.settled();
  fails.next = true;
  const fresh = frameInput({ secrets: documentSecrets(sessionToken(NOW + 50_000)) });
  recorder.record(draft({ kind: 'began' }, NOW + 5), [fresh]);
  await recorder.settled();
  expect(failures).toEqual([new Error('no room')]);
  recorder.record(draft({ kind: 'began' }, NOW + 9), [fresh]);
  await recorder.settled();
  expect(events.map(({ id, kind, step }) => [id, kind, step?.kind])).toEqual([
    [1, 'client', 'whole'],
    [2, 'gap', undefined],
    [3, 'began', 'whole'],
  ]);
  expect(events[1]).toMatchObject({ at: NOW + 9, since: NOW + 5, because: 'not-stored' });
});
